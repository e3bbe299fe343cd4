import * as z from 'zod/mini';
import { amountIn, wholeIn } from '../../../../domain/cycle/amount.ts';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { slugOf } from '../../../../domain/cycle/slug.ts';
import { AreaId, ContestId, OptionId, StyleId } from '../../../../domain/log/ids.ts';
import { canonical } from '../../../../domain/log/canonical.ts';
import type { Contest, Counting, Method } from '../../../../domain/vote/contest.ts';
import { measureOf } from '../../tally/contest-rule.ts';

export const METHODS = ['approval', 'points', 'knapsack', 'ranking'] as const;
/** `kept`: a rule with a variant that has no fields here stays as it was written. */
export const RULES = ['most', 'most-stop', 'equal-shares', 'phragmen', 'best-total', 'kept'] as const;
export const TIES = ['draw', 'cost,draw', 'votes,draw', 'cost,votes,draw', 'votes,cost,draw'] as const;

const OptionRow = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  text: z.string(),
  area: z.string(),
  cost: z.string(),
});

/** A contest as it is being written. The id of a new one is empty. */
export const ContestRow = z.object({
  id: z.string(),
  name: z.string(),
  area: z.string(),
  method: z.enum(METHODS),
  votes: z.string(),
  perOption: z.string(),
  order: z.enum(['fixed', 'drawn']),
  rule: z.enum(RULES),
  /** The votes that it takes to win at all; empty for none. */
  least: z.string(),
  ties: z.enum(TIES),
  beside: z.boolean(),
  options: z.array(OptionRow),
});
export type ContestRow = z.infer<typeof ContestRow>;

export const freshContest = (): ContestRow => ({
  id: '',
  name: '',
  area: '',
  method: 'approval',
  votes: '3',
  perOption: '3',
  order: 'fixed',
  rule: 'most',
  least: '',
  ties: 'draw',
  beside: false,
  options: [],
});

export const freshOption = (options: ContestRow['options']): ContestRow['options'][number] => ({
  id: '',
  number: Math.max(0, ...options.map(({ number }) => number)) + 1,
  title: '',
  text: '',
  area: '',
  cost: '',
});

export function contestRow(contest: Contest): ContestRow {
  const { method, counting } = contest;
  const least = leastIn(counting);
  const base: ContestRow = {
    ...freshContest(),
    id: contest.id,
    name: contest.name,
    area: contest.area,
    method: method.kind,
    votes: method.kind === 'knapsack' ? '3' : String(method.kind === 'ranking' ? method.ranks : method.votes),
    perOption: method.kind === 'points' ? String(method.perOption) : '1',
    order: contest.order,
    least: least === undefined ? '' : String(least),
    ties: TIES.find((each) => each === counting?.ties.join(',')) ?? 'draw',
    beside: counting?.beside ?? false,
    options: contest.options.map(({ id, number, title, text, area, cost }) => ({
      id,
      number,
      title,
      text,
      area: area ?? '',
      cost: String(cost),
    })),
  };
  const rule = RULES.find(
    (each) =>
      canonical(countingOf({ ...base, rule: each }, undefined) ?? null) === canonical(counting ?? null),
  );
  return { ...base, rule: rule ?? 'kept' };
}

function leastIn(counting: Counting | undefined): number | undefined {
  const shape = z.object({ minimum: z.object({ votes: z.int() }) });
  const read = shape.safeParse(counting?.rule);
  return read.success ? read.data.minimum.votes : undefined;
}

export function methodOf({ method, votes, perOption }: ContestRow): Method {
  const most = wholeIn(votes) ?? 1;
  switch (method) {
    case 'approval':
      return { kind: 'approval', votes: most };
    case 'points':
      return { kind: 'points', votes: most, perOption: wholeIn(perOption) ?? 1 };
    case 'knapsack':
      return { kind: 'knapsack' };
    case 'ranking':
      return { kind: 'ranking', ranks: most };
  }
}

/** How the contest is counted; undefined is what rounds that say nothing mean. `held` stands for a rule that is kept. */
export function countingOf(row: ContestRow, held: Counting | undefined): Counting | undefined {
  const ties = row.ties.split(',').flatMap((step) => TIE_STEPS.filter((each) => each === step));
  const least = wholeIn(row.least);
  const minimum = least ? { minimum: { votes: least } } : {};
  const by = (rule: Counting['rule']): Counting => ({
    rule: { ...rule, ...minimum },
    ties,
    beside: row.beside,
  });
  switch (row.rule) {
    case 'kept':
      return held;
    case 'most':
      return !least && row.ties === 'draw' && !row.beside
        ? undefined
        : by({ name: 'greedy', measure: measureOf(methodOf(row)) });
    case 'most-stop':
      return by({ name: 'greedy', measure: measureOf(methodOf(row)), fit: 'stop' });
    case 'equal-shares':
    case 'phragmen':
    case 'best-total':
      return by({ name: row.rule });
  }
}

const TIE_STEPS = ['cost', 'votes', 'draw'] as const;

/**
 * The contests that the rows give, and the ballots: a new contest gets a ballot style of its own, one that is gone
 * leaves those it stood on, and a style that has a contest's name follows it.
 */
export function contestsOf(rows: readonly ContestRow[], cycle: Cycle): Pick<Cycle, 'contests' | 'voting'> {
  const taken = new Set<string>(cycle.contests.map(({ id }) => id));
  const contests = rows.map((row) => {
    const id = row.id === '' ? slugOf(row.name, taken, 'omrostning') : row.id;
    taken.add(id);
    const counting = countingOf(row, cycle.contests.find((each) => each.id === id)?.counting);
    return {
      id: ContestId.parse(id),
      name: row.name.trim(),
      area: AreaId.parse(row.area),
      method: methodOf(row),
      order: row.order,
      ...(counting && { counting }),
      options: optionsOf(row),
    };
  });
  const there = new Set(contests.map(({ id }) => id));
  const before = new Set(cycle.contests.map(({ id }) => id));
  const renamed = new Map(
    cycle.contests.map(({ id, name }) => [name, contests.find((each) => each.id === id)?.name]),
  );
  const styleIds = new Set<string>(cycle.voting.styles.map(({ id }) => id));
  const styles = [
    ...cycle.voting.styles
      .map((style) => ({
        ...style,
        name: renamed.get(style.name) ?? style.name,
        contests: style.contests.filter((id) => there.has(id)),
      }))
      .filter((style) => style.contests.length > 0),
    ...contests
      .filter(({ id }) => !before.has(id))
      .map(({ id, name }) => ({ id: StyleId.parse(slugOf(name, styleIds, id)), name, contests: [id] })),
  ];
  return { contests, voting: { ...cycle.voting, styles } };
}

function optionsOf(row: ContestRow): Contest['options'] {
  const taken = new Set(row.options.map(({ id }) => id));
  return row.options.map(({ id, number, title, text, area, cost }) => {
    const own = id === '' ? slugOf(title, taken, `f-${number}`) : id;
    taken.add(own);
    return {
      id: OptionId.parse(own),
      number,
      title: title.trim(),
      text: text.trim(),
      ...(area !== '' && { area: AreaId.parse(area) }),
      cost: amountIn(cost) ?? 0,
    };
  });
}
