import { plural, t } from '@lingui/core/macro';
import { highestOnOne, judge } from '../../../domain/vote/ballot.ts';
import type { Contest } from '../../../domain/vote/contest.ts';
import type { EnteredSheet, Sheet } from '../../../domain/vote/paper-batch.ts';
import type { PillState } from '../../../ui/pill.tsx';
import { rowsOf, type SheetRow } from './typed-sheet.ts';

/** "31 av 50 sedlar". */
export const sheetsOf = (entered: number, declared: number): string =>
  plural(declared, { one: `${entered} av # sedel`, other: `${entered} av # sedlar` });

/** How a sheet counts, in a word and a state. */
export function verdictOf(
  contest: Contest,
  content: Sheet,
): { readonly word: string; readonly state: PillState } {
  if (content.as === 'spoiled') return { word: t`kasserad`, state: 'plain' };
  switch (judge(contest, content.marks).verdict) {
    case 'valid':
      return { word: t`giltig`, state: 'ok' };
    case 'blank':
      return { word: t`blank`, state: 'info' };
    case 'invalid':
      return { word: t`ogiltig`, state: 'help' };
  }
}

/** "3, 7 ×2, 12": what stands on a sheet, as numbers; the empty string where nothing does. */
export function numbersOn(contest: Contest, { content }: EnteredSheet): string {
  if (content.as === 'spoiled') return '';
  const rows = rowsOf(contest, content.marks);
  return rows.map(({ number, votes }) => (votes > 1 ? `${number} ×${String(votes)}` : number)).join(', ');
}

/** What is wrong at a row of the sheet that is being typed. */
export function troubleAt({ number, votes, trouble }: SheetRow, contest: Contest): string | undefined {
  const most = contest.method.votes;
  switch (trouble) {
    case undefined:
      return undefined;
    case 'unknown':
      return t`Det finns inget förslag med nummer ${number}.`;
    case 'too-many-on-one': {
      const allowed = highestOnOne(contest.method);
      return plural(allowed, {
        one: `Här står ${votes} röster. Ett förslag får högst # röst.`,
        other: `Här står ${votes} röster. Ett förslag får högst # röster.`,
      });
    }
    case 'too-many':
      return plural(most, {
        one: 'Här blir rösterna för många. En sedel har # röst.',
        other: 'Här blir rösterna för många. En sedel har # röster.',
      });
  }
}

/** "2 röster kvar". */
export const votesLeft = (left: number): string =>
  plural(left, { one: '# röst kvar', other: '# röster kvar' });

/** "Bunt 4 · Söder". */
export const bundleName = (number: number, contest: string): string => t`Bunt ${number} · ${contest}`;

export const sheetName = (number: number): string => t`Sedel ${number}`;

/** "30 sparade på plattan": only those that are. */
export const savedSheets = (count: number): string =>
  plural(count, { one: '# sparad på plattan', other: '# sparade på plattan' });

export const unsavedSheets = (count: number): string =>
  plural(count, { one: '# sedel är inte sparad', other: '# sedlar är inte sparade' });
