import { FOLLOW, RESULTS } from './paths.ts';

/** The published file as it is served, byte for byte what two people agreed to. */
export const RESULT_FILE = 'torg-resultat.json';
/** The page that stands alone, for a municipality's own site. */
export const ALONE_FILE = 'resultat.html';

/** The forms in which a contest is given out: to be counted again, for spreadsheets, for other programs that count. */
export const CONTEST_FORMS = ['json', 'csv', 'pb'] as const;
export type ContestForm = (typeof CONTEST_FORMS)[number];

/** The name of a contest's file. */
export const contestFile = (contest: string, form: ContestForm): string => `${contest}.${form}`;

/** The list of what is opened in the count of this number; without one, in the newest count that has a list. */
export const listFile = (number?: number): string =>
  number === undefined ? 'lista.txt' : `lista-${number}.txt`;

/** The root of that list alone. */
export const rootFile = (number?: number): string => listFile(number).replace('.txt', '-rot.txt');

/** The address of a round's result, or of something beside it. */
export const resultPath = (cycle: string, name = ''): string =>
  `${RESULTS}/${cycle}${name === '' ? '' : `/${name}`}`;

/** The address of a page of the manual that results refer to. */
export const manualPath = (name: string): string => `${RESULTS}/manual/${name}`;

/** The languages that public pages speak, by which their addresses end; the source language first. */
export const PAGE_LANGUAGES: readonly string[] = ['sv', 'en', 'ar'];

/** The page on which an idea is followed, in a language; without one in the browser's own. */
export const followPath = (language = ''): string => `${FOLLOW}${language === '' ? '' : `/${language}`}`;

/** Fills in the code that an address ends with. The page does without it. */
export const FOLLOW_SCRIPT = '/follow.js';

/**
 * What the QR code of a receipt says. The code stands behind a `#`: browsers keep that part to themselves, so it is in no
 * server's log and in no referrer.
 */
export const followAddress = (origin: string, receipt: string): string => `${origin}${FOLLOW}#${receipt}`;
