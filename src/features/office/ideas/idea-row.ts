import type { Flag } from '../../../wire/push.ts';

/** An idea in the list: names instead of ids. */
export type IdeaRow = {
  readonly id: string;
  /** Its page, which knows the list that it was opened from. */
  readonly href: string;
  readonly title: string;
  readonly language: string;
  readonly languageName: string;
  readonly area: string;
  readonly event: string;
  readonly from: string;
  readonly at: string;
  readonly flags: readonly Flag[];
};
