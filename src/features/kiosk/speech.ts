import type { Language } from '../../i18n/languages.ts';

/** The languages a resident may choose among, and the one chosen. */
export type Speech = {
  readonly languages: readonly Language[];
  readonly language: string;
  readonly onLanguage: (tag: string) => void;
};
