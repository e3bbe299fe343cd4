import { fold } from '../../src/domain/log/fold.ts';
import { emptyState } from '../../src/domain/log/state.ts';
import { filterIdeas, noFilter } from '../../src/features/office/ideas/idea-filter.ts';
import { alikeIdeas } from '../../src/features/office/ideas/search/alike.ts';
import { findIdeas } from '../../src/features/office/ideas/search/find.ts';
import { IdeaIndex } from '../../src/features/office/ideas/search/idea-index.ts';
import type { Idea } from '../../src/domain/ideas/idea.ts';
import { boardEntries } from './board-ideas.ts';
import type { BenchRow } from './row.ts';

const MANY = 5000;
const TENTH = MANY / 10;
const SEARCHED = ['badplatsen', 'belysning skol', 'lekplts', 'gångväg torg'];
const ROUNDS = 9;

const GOAL = 'linear: ten times as many take at most ten times as long (ratio 0.1 or more)';

/** The office's board with 5,000 ideas beside one with 500: filtered, searched, filed, and compared with one another. */
export async function boardBench(): Promise<readonly BenchRow[]> {
  const entries = boardEntries(MANY);
  const many = boardOf(entries);
  const few = boardOf(entries.slice(0, TENTH));
  return [
    row('5,000 ideas filtered, beside 500', many.filter, few.filter),
    row('5,000 ideas searched for four queries, beside 500', many.search, few.search),
    row('similar ideas among 5,000, beside 500', many.alike, few.alike),
    row('the words of 5,000 ideas filed, in slices, beside 500', many.file, few.file),
    {
      ...row('5,000 ideas filed for searching, beside JSON.parse of the same', many.file, () => {
        for (const text of many.texts) JSON.parse(text);
      }),
      goal: 'none: done once at a start, in slices of 10 ms',
    },
  ];
}

function boardOf(entries: ReturnType<typeof boardEntries>) {
  const state = fold(emptyState(), entries);
  const ideas = [...state.ideas.values()];
  const file = () => {
    const index = new IdeaIndex<Idea>();
    for (const idea of ideas) index.add(idea);
    return index;
  };
  const index = file();
  const [first] = ideas;
  return {
    texts: ideas.map((idea) => JSON.stringify(idea)),
    file,
    filter: () =>
      filterIdeas(
        ideas,
        { ...noFilter, area: 'norr', language: 'sv', state: 'new' },
        {
          areaOf: (idea) => idea.area,
          withinArea: new Set(['norr', 'ang', 'solberga']),
          work: state.ideaWork,
          found: undefined,
        },
      ),
    search: () => SEARCHED.map((text) => findIdeas(index, text).size),
    alike: () => alikeIdeas(index, first?.id ?? '', () => false),
  };
}

/** The median of several rounds, in milliseconds. */
function timed(act: () => unknown): number {
  // Once the engine has seen what is done, so that whoever comes first does not pay for it.
  for (let round = 0; round < 3; round += 1) act();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

function row(name: string, ours: () => unknown, theirs: () => unknown): BenchRow {
  const [own, other] = [timed(ours), timed(theirs)];
  return { name, ours: own, theirs: other, unit: 'ms', ratio: other / own, goal: GOAL };
}
