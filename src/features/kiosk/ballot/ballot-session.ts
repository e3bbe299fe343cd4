import { type Env } from '../../../domain/log/entry.ts';
import { mintUuid } from '../../../domain/log/ids.ts';
import type { Refusal, Result } from '../../../domain/log/refusal.ts';
import { voteToBytes } from '../../../domain/vote/ballot-bytes.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import type { Question, Vote } from '../../../domain/vote/question.ts';
import type { SealingKeys } from '../../../domain/vote/sealing-keys.ts';
import { fromBase64url } from '../../../sealing/base64url.ts';
import { sealBallot } from '../../../sealing/envelope.ts';
import { identityFromBytes } from '../../../sealing/identity.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import type { Booth } from '../../../storage/booth.ts';
import type { StorageFailure } from '../../../storage/store.ts';
import { cell, type ReadonlyCell } from '../../../ui/cell.ts';
import { drawnOrder } from './drawn-order.ts';

export type CastRefusal = Refusal<StorageFailure | 'booth.empty'>;

/**
 * One voter with the tablet. What they choose lives here, in memory, and nowhere else: neither the disk nor the
 * address ever hears of it. It leaves sealed, or it is forgotten.
 */
export type BallotSession = {
  readonly checkIn: string;
  /** The ballot style. */
  readonly style: string;
  /** In the order in which they are put, their options in the order in which they are shown. */
  readonly questions: readonly Question[];
  /** The marks of each question. */
  readonly marks: ReadonlyCell<readonly Marks[]>;
  /** Whether the vote has been sealed: from then on it stays as it is, whether or not it has reached the disk. */
  readonly sealed: ReadonlyCell<boolean>;
  readonly change: (question: number, marks: Marks) => void;
  /** Seals the vote and casts it. Only `ok` means that it is cast; the same envelope is used however often it is tried. */
  readonly cast: (assisted: boolean) => Promise<Result<undefined, CastRefusal>>;
};

/** Begins the vote of whoever holds the tablet. Orders that are drawn are drawn here. */
export function beginBallot(
  booth: Booth,
  asked: readonly Question[],
  keys: SealingKeys,
  box: Pick<BallotBox, 'cast'>,
  random: Env['random'],
): BallotSession {
  const questions = asked.map((question) => ({
    ...question,
    options:
      question.order === 'drawn'
        ? [...drawnOrder(question.options, random)]
        : question.options.toSorted((a, b) => a.number - b.number),
  }));
  const marks = cell<readonly Marks[]>(questions.map(() => []));
  const sealed = cell(false);
  let envelope: Promise<Parameters<BallotBox['cast']>[0]> | undefined;

  const seal = async () => {
    const block = fromBase64url(booth.identity);
    const identity = block && identityFromBytes(block);
    if (!identity) throw new Error('The booth holds no identity');
    const { cycle, style } = booth;
    const vote: Vote = questions.map(({ id }, at) => ({ contest: id, marks: marks.value[at] ?? [] }));
    const bytes = voteToBytes(asked, vote);
    const place = { cycle, style, identity, countKey: keys.count, officeKey: keys.office };
    return { key: mintUuid(random), style, sealed: await sealBallot({ ...place, vote: bytes }) };
  };

  return {
    checkIn: booth.checkIn,
    style: booth.style,
    questions,
    marks,
    sealed,
    change(question, next) {
      if (!sealed.value) marks.value = marks.value.map((held, at) => (at === question ? next : held));
    },
    async cast(assisted) {
      sealed.value = true;
      envelope ??= seal();
      return box.cast(await envelope, booth.checkIn, assisted);
    },
  };
}
