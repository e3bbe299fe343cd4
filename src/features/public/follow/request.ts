import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Answer } from '../../../domain/proposal/answer.ts';
import type { PaintRequest } from '../request.ts';

/** Why there is no answer: nobody knows the code (yet), it is none, somebody tried too many, or something went wrong. */
export type NoAnswer = 'unknown' | 'malformed' | 'wait' | 'failed';

/** An answer, and the round that it is about. */
export type RoundAnswer = {
  readonly answer: Answer;
  /** Undefined where the log says nothing of it. */
  readonly cycle: Cycle | undefined;
  /** Whether the result of the round's vote is published. */
  readonly result: boolean;
};

/** What is to be drawn, and in which language. `code` is the code as it was asked for, in its normal form. */
export type FollowRequest = Pick<PaintRequest, 'style' | 'address'> & {
  readonly language: string;
  readonly code: string;
} & (
    | { readonly as: 'question'; readonly why?: NoAnswer | undefined }
    | { readonly as: 'answer'; readonly answers: readonly RoundAnswer[] }
  );

/** Draws the page on which an idea is followed, as HTML. */
export type PaintFollow = (request: FollowRequest) => string;
