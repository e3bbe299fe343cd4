import type { Flag } from '../../../wire/push.ts';
import type { IdeaState } from './idea-state.ts';

/** An idea in the list: names instead of ids. */
export type IdeaRow = {
  readonly id: string;
  /** Its page, which knows the list that it was opened from. */
  readonly href: string;
  readonly title: string;
  readonly text: string;
  /** What stands in place of words that this reader's screen does not show. */
  readonly covered: string | undefined;
  readonly state: IdeaState;
  readonly language: string;
  readonly languageName: string;
  readonly area: string;
  readonly event: string;
  readonly from: string;
  readonly at: string;
  readonly flags: readonly Flag[];
};
