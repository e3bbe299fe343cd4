import type { Language } from '../../i18n/languages.ts';
import type { ResultView } from './view/result-view.ts';

/** Where a page lies, and so what its links lead to. */
export type Place = {
  /** Begins every id, so that several languages find room in one document. */
  readonly ids: string;
  /** The address of a file beside the page, or of a page of the manual; null where nobody knows it. */
  readonly file: (name: string) => string | null;
  readonly manual: (name: string) => string | null;
};

/** What every part of a result's page is drawn from. */
export type PageProps = {
  readonly view: ResultView;
  readonly language: Language;
  readonly place: Place;
};

/** The language that titles and names were written in. */
export const writtenIn = ({ view }: Pick<PageProps, 'view'>): string => view.file.cycle.languages[0] ?? 'sv';
