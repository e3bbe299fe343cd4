import { expect, test } from 'vitest';
import type { Method } from '../../../src/domain/vote/contest.ts';
import type { Marks } from '../../../src/domain/vote/marks.ts';
import { asQuestion, type Question } from '../../../src/domain/vote/question.ts';
import { instanceOf } from '../../../src/features/office/tally/contest-instance.ts';
import { ruleOf, stepsBeforeLots } from '../../../src/features/office/tally/contest-rule.ts';
import {
  addVote,
  addVotes,
  ballotsOf,
  filledIn,
  type GroupedVotes,
  noVotes,
} from '../../../src/features/office/tally/grouped-votes.ts';
import { testCycle } from '../../domain/values.ts';

function question(method: Method): Question {
  const cycle = testCycle();
  const [contest] = cycle.contests;
  if (!contest) throw new Error('No contest');
  return { ...asQuestion(cycle, contest), method };
}

const APPROVAL = question({ kind: 'approval', votes: 2 });
const POINTS = question({ kind: 'points', votes: 3, perOption: 3 });
const RANKING = question({ kind: 'ranking', ranks: 3 });

const marks = (...written: readonly (string | readonly [string, number])[]): Marks =>
  written.map((mark) =>
    typeof mark === 'string' ? { option: mark, votes: 1 } : { option: mark[0], votes: mark[1] },
  );

function votesOn(asked: Question, ...all: readonly Marks[]): GroupedVotes {
  const votes = noVotes();
  for (const each of all) addVote(votes, asked, each);
  return votes;
}

test('ballots that say the same are one, in whatever order it was marked', () => {
  const approved = votesOn(APPROVAL, marks('ljus', 'bad'), marks('bad', 'ljus'), marks('park'), marks());
  expect(ballotsOf(APPROVAL.method, approved)).toEqual([
    { count: 1, choices: [] },
    { count: 2, choices: ['bad', 'ljus'] },
    { count: 1, choices: ['park'] },
  ]);
  const stacked = votesOn(POINTS, marks(['park', 1], ['bad', 2]), marks('bad', 'park', 'bad'));
  expect(ballotsOf(POINTS.method, stacked)).toEqual([{ count: 2, choices: ['bad', 'park'], points: [2, 1] }]);
});

test('in a ranking the order is what was said', () => {
  const ranked = votesOn(RANKING, marks('park', 'bad'), marks('bad', 'park'));
  expect(ballotsOf(RANKING.method, ranked).map(({ choices }) => choices)).toEqual([
    ['bad', 'park'],
    ['park', 'bad'],
  ]);
});

test('an overvote is counted as such and gives nothing, and heaps add up', () => {
  const votes = votesOn(APPROVAL, marks('bad', 'ljus', 'park'), marks('#99'), marks('bad'));
  addVotes(votes, votesOn(APPROVAL, marks('bad'), marks()));
  expect([filledIn(votes), votes.blank, votes.invalid]).toEqual([2, 1, 2]);
});

test('the order in which ballots come leaves no trace', () => {
  const all = [marks('park'), marks('bad'), marks(), marks('ljus', 'bad')];
  expect(ballotsOf(APPROVAL.method, votesOn(APPROVAL, ...all))).toEqual(
    ballotsOf(APPROVAL.method, votesOn(APPROVAL, ...all.toReversed())),
  );
});

test('a first place is worth the same on a ballot where no others were given', () => {
  const { voteType, pointsByPlace, budget } = instanceOf(RANKING, noVotes());
  expect([voteType, pointsByPlace, budget]).toEqual(['ranking', [3, 2, 1], 500_000]);
});

test('a contest is counted by most votes, or points, or places, unless it names a rule', () => {
  expect(ruleOf(APPROVAL)).toEqual({ name: 'greedy', measure: 'votes', fit: 'skip' });
  expect([ruleOf(POINTS), ruleOf(RANKING)]).toMatchObject([{ measure: 'points' }, { measure: 'points' }]);
  const counting = { ties: ['cost' as const, 'draw' as const], beside: false };
  expect(ruleOf({ ...POINTS, counting: { ...counting, rule: { name: 'phragmen' } } })).toEqual({
    name: 'phragmen',
  });
  expect(ruleOf({ ...POINTS, counting: { ...counting, rule: { name: 'by-age' } } })).toBeUndefined();
});

test('lots come last, and what is named after them is never reached', () => {
  const by = (...ties: readonly ('cost' | 'votes' | 'draw')[]) =>
    stepsBeforeLots({ ...POINTS, counting: { rule: { name: 'greedy' }, ties: [...ties], beside: false } });
  expect(stepsBeforeLots(POINTS)).toEqual([]);
  expect([by('cost', 'draw'), by('draw', 'cost'), by('cost', 'votes')]).toEqual([
    ['cost'],
    [],
    ['cost', 'votes'],
  ]);
});
