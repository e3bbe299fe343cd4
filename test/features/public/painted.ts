import { paint } from '../../../src/features/public/paint.tsx';
import type { Painted } from '../../../src/features/public/request.ts';
import type { DecisionEntry } from '../../../src/domain/outcome/decision.ts';
import type { ResultFile } from '../../../src/wire/result-file.ts';
import { published } from './sample-result.ts';

/** Draws a result as the server does. */
export const painted = (file: ResultFile, decisions: readonly DecisionEntry[] = []): Painted =>
  paint({
    kind: 'result',
    ...published(file),
    publishedAt: '2026-05-16T18:00:00.000Z',
    cycle: file.cycle,
    decisions,
    style: { page: '', fonts: [], alone: '' },
    address: null,
  });

/** A document as a browser reads it. */
export const read = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** The page in one of its languages, as a browser reads it. */
export function pageIn(
  file: ResultFile,
  language = 'sv',
  decisions: readonly DecisionEntry[] = [],
): Document {
  const page = painted(file, decisions).pages.find((each) => each.language === language);
  if (!page) throw new Error(`There is no page in ${language}.`);
  return read(page.html);
}
