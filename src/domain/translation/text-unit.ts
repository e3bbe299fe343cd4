import type { Wording } from '../proposal/wording.ts';
import type { TextField } from './translation.ts';

/** What a text is, in the order in which it is to be translated: what is voted on first, ideas last. */
export const TEXTS_ABOUT = ['ballot', 'answer', 'proposal', 'idea'] as const;
export type TextAbout = (typeof TEXTS_ABOUT)[number];

/** A text that residents meet and that can be put into another language. */
export type TextUnit = {
  /** `<subject>/<field>`: how files and addresses name it. */
  readonly id: string;
  readonly subject: string;
  readonly field: TextField;
  readonly about: TextAbout;
  /** The original, and its language. */
  readonly language: string;
  readonly text: string;
  /** The most UTF-16 code units that a translation may have. */
  readonly most: number;
  /** What it belongs to, where it does not say so itself: the title of a text, the contest of an option. */
  readonly of: string | undefined;
  /** In how many places the text stands. */
  readonly places: number;
  /** What is said in other languages where the text itself stands. */
  readonly said: Wording;
};

export const unitId = (subject: string, field: TextField): string => `${subject}/${field}`;
