import { t } from '@lingui/core/macro';
import { csvFile } from '../../ideas/csv.ts';
import { asideWords } from './found-words.ts';
import type { RunResult } from './run-result.ts';

/** Everything a search set aside, a row each, as a file for spreadsheets; `where` says where a check-in was made. */
export function resultAsCsv(result: RunResult, where: (checkIn: string) => string): string {
  const head = [t`Vad`, t`Skäl`, t`Kontrollsumma eller avprickning`, t`Var`];
  const [aside, unopenable, twice] = [
    t`lagd åt sidan`,
    t`går inte att öppna`,
    t`röstat på papper mer än en gång`,
  ];
  return csvFile([
    head,
    ...result.aside.map(({ envelope, why }) => [aside, asideWords(why), envelope, '']),
    ...result.unopenable.map((envelope) => [unopenable, '', envelope, '']),
    ...result.paperTwice.flatMap((voter, at) =>
      voter.map((checkIn) => [twice, String(at + 1), checkIn, where(checkIn)]),
    ),
  ]);
}
