import { plural, t } from '@lingui/core/macro';
import type { TieRule } from '../../../count/bundle.ts';
import type { Tie } from '../../../count/ties.ts';
import { listWords, number } from '../../../i18n/format.ts';
import type { OutcomeTeller } from '../../../i18n/outcome-words.ts';

/** What puts equals in order, step by step. */
export function tieOrderWords({ by }: TieRule): string {
  const steps = listWords(by.map(stepWords));
  return t`Lika avgörs i tur och ordning av: ${steps}.`;
}

function stepWords(step: TieRule['by'][number]): string {
  switch (step) {
    case 'cost':
      return t`lägre kostnad`;
    case 'votes':
      return t`fler röster`;
    case 'draw':
      return t`lottning`;
    case 'id':
      return t`förslagets beteckning`;
    default:
      return step satisfies never;
  }
}

/** How many equals a sentence names before it only counts the rest. */
const NAMED = 8;

/** A tie that came up: between whom, how it fell, and whether that mattered. */
export function tieWords({ stage, step, between, by, mattered }: Tie, { project }: OutcomeTeller): string {
  const rest = between.length - NAMED;
  const names = listWords([
    ...between.slice(0, NAMED).map(project),
    ...(rest > 0 ? [plural(rest, { one: 'ett till', other: '# till' })] : []),
  ]);
  const place = number(step);
  const met =
    stage === 'completion'
      ? t`När det som blev över delades ut stod ${names} lika.`
      : t`På plats ${place} stod ${names} lika.`;
  return [met, settledWords(by, project(between[0] ?? '')), matteredWords(mattered)]
    .filter((words) => words !== '')
    .join(' ');
}

function settledWords(by: Tie['by'], first: string): string {
  switch (by) {
    case 'all-funded':
      return t`Alla fick plats.`;
    case 'undecided':
      return t`Det är inte avgjort.`;
    case 'priority':
      return t`${first} kom först, därför att området inte fick något förra gången.`;
    case 'cost':
      return t`${first} kom först, därför att det kostar minst.`;
    case 'votes':
      return t`${first} kom först, därför att det fick fler röster.`;
    case 'draw':
      return t`${first} kom först genom lottning.`;
    case 'id':
      return t`${first} kom först genom sin beteckning.`;
    default:
      return by satisfies never;
  }
}

const matteredWords = (mattered: boolean | null): string =>
  mattered === null
    ? ''
    : mattered
      ? t`Det avgjorde vad som fick plats.`
      : t`Det hade ingen betydelse för utfallet.`;
