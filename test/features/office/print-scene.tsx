import type { Question } from '../../../src/domain/vote/question.ts';
import { AreaId, ContestId, OptionId } from '../../../src/domain/log/ids.ts';
import type { Method } from '../../../src/domain/vote/contest.ts';
import type { PrintedRound } from '../../../src/features/office/print/ballot-plan.ts';

const TITLES = [
  'Belysning längs gångvägen mellan skolan och badplatsen',
  'Lekplats vid Ängsparken',
  'Utegym för alla åldrar',
  'Bänkar längs Storgatan, med armstöd så att äldre lätt kommer upp',
];

/** A question of so many options. */
export const question = (id: string, name: string, method: Method, options = 8): Question => ({
  id: ContestId.parse(id),
  name,
  area: AreaId.parse('norr'),
  method,
  order: 'fixed',
  budget: 250_000,
  options: Array.from({ length: options }, (_, at) => ({
    id: OptionId.parse(`${id}-${at + 1}`),
    number: at + 1,
    title: TITLES[at % TITLES.length] ?? '',
    text: '',
    area: AreaId.parse('solberga'),
    cost: (at + 2) * 15_000,
  })),
});

/** A round with a style for each method, and one of two contests. */
export const printedRound = (over: Partial<PrintedRound> = {}): PrintedRound => ({
  name: 'En halv miljon idéer',
  municipality: 'Nässjö kommun',
  currency: 'SEK',
  languages: ['sv', 'en', 'ar', 'so'],
  areas: new Map([['solberga', 'Solberga']]),
  styles: [
    {
      id: 'norr',
      name: 'Norr',
      questions: [question('norr', 'Norr', { kind: 'points', votes: 3, perOption: 3 })],
    },
    { id: 'soder', name: 'Söder', questions: [question('soder', 'Söder', { kind: 'knapsack' })] },
    {
      id: 'center',
      name: 'Centrum',
      questions: [question('center', 'Centrum', { kind: 'ranking', ranks: 3 })],
    },
    {
      id: 'both',
      name: 'Hela och Norr',
      questions: [
        question('all', 'Hela kommunen', { kind: 'approval', votes: 4 }, 14),
        question('north', 'Norra delen', { kind: 'approval', votes: 1 }, 14),
      ],
    },
  ],
  ...over,
});

/** What the browser would print, laid out as on paper, though the screen hides it. */
export function onPaper(): HTMLElement {
  const root = document.body.lastElementChild;
  if (!(root instanceof HTMLElement)) throw new Error('Nothing to print');
  root.style.display = 'block';
  return root;
}
