import type { Row } from './csv.ts';
import type { Ballot, Instance, Project, VoteType } from './instance.ts';
import { decimalIn, inUnits, MOST_DECIMALS, type Decimal } from './pabulib-money.ts';
import type { Remark, RemarkKind } from './pabulib-rows.ts';
import { AREA_COLUMNS } from './pabulib-votes.ts';

/** A row of PROJECTS, before it is known with how many decimals the file counts. */
export type ReadProject = {
  readonly project: Omit<Project, 'cost'>;
  readonly cost: Decimal;
  readonly line: number;
  /** The columns `votes` and `selected` as they stand there, where the file has them. */
  readonly votes: string | undefined;
  readonly selected: string | undefined;
};

export type Complain = (line: number, kind: RemarkKind, ...found: string[]) => void;

export const VOTE_TYPES: Readonly<Record<string, VoteType>> = {
  approval: 'approval',
  'choose-1': 'choose-one',
  cumulative: 'points',
  scoring: 'points',
  ordinal: 'ranking',
};

/** A row of PROJECTS; null, with a complaint, when it cannot be used. */
export function readProject(
  columns: readonly string[],
  { fields, line }: Row,
  known: ReadonlyMap<string, ReadProject>,
  complain: Complain,
): ReadProject | null {
  const field = (name: string): string | undefined => fields[columns.indexOf(name)]?.trim();
  const id = field('project_id') ?? '';
  const text = field('cost');
  const before = known.get(id);
  if (id === '' || id.includes(',')) complain(line, 'empty-id', id);
  else if (before) complain(line, 'repeated-project', id, `${before.line}`);
  else if (text === undefined) complain(line, 'missing-field', 'cost');
  else {
    const cost = decimalIn(text);
    const area = AREA_COLUMNS.map(field).find((each) => each !== undefined && each !== '');
    const name = field('name');
    const project = { id, ...(name && { name }), ...(area && { area }) };
    if (!cost || cost.decimals > MOST_DECIMALS) complain(line, 'bad-money', 'cost', text);
    else if (cost.digits < 0n) complain(line, 'negative', 'cost', text);
    else return { project, cost, line, votes: field('votes'), selected: field('selected') };
  }
  return null;
}

/** Puts the instance together once all is read; null, with a complaint, when the budget or the way of voting is missing or makes no sense. */
export function instanceOf(
  meta: ReadonlyMap<string, string>,
  read: readonly ReadProject[],
  ballots: readonly Ballot[],
  { complain, notes }: { complain: Complain; notes: Remark[] },
): Instance | null {
  const type = meta.get('vote_type');
  const voteType = VOTE_TYPES[type ?? ''];
  if (type === undefined) complain(0, 'missing-vote-type');
  else if (!voteType) complain(0, 'unknown-vote-type', type);
  const text = meta.get('budget');
  const budget = text === undefined ? null : decimalIn(text);
  if (text === undefined || text === '') complain(0, 'missing-budget');
  else if (!budget) complain(0, 'bad-money', 'budget', text);
  else if (budget.digits < 0n) complain(0, 'negative', 'budget', text);
  else if (budget.digits === 0n) complain(0, 'budget-zero');
  if (!budget || !voteType || budget.digits <= 0n || text === undefined) return null;
  if (budget.decimals > MOST_DECIMALS)
    notes.push({ line: 0, kind: 'budget-rounded', found: [text, `${MOST_DECIMALS}`] });
  const decimals = Math.min(
    MOST_DECIMALS,
    Math.max(budget.decimals, ...read.map(({ cost }) => cost.decimals)),
  );
  const money = (amount: Decimal, line: number): number => {
    const units = inUnits(amount, decimals);
    if (units <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(units);
    complain(line, 'too-large', `${amount.digits}`);
    return 0;
  };
  const whole = money(budget, 0);
  const projects = read.map(({ project, cost, line }) => ({ ...project, cost: money(cost, line) }));
  for (const [at, { id, cost }] of projects.entries()) {
    const line = read[at]?.line ?? 0;
    if (cost === 0) notes.push({ line, kind: 'zero-cost', found: [id] });
    if (cost > whole) notes.push({ line, kind: 'never-affordable', found: [id] });
  }
  return { budget: whole, projects, ballots, voteType, unit: 10 ** decimals };
}

/** Where META promises another number of projects or ballots than the file holds: a file cut off, most often. */
export function checkCounts(
  meta: ReadonlyMap<string, string>,
  counted: { projects: number; votes: number },
): Remark[] {
  const pairs = [
    ['num_projects', counted.projects],
    ['num_votes', counted.votes],
  ] as const;
  return pairs.flatMap(([key, count]) => {
    const promised = meta.get(key);
    if (promised === undefined || promised === '' || Number(promised) === count) return [];
    return [{ line: 0, kind: 'other-count' as const, found: [key, promised, `${count}`] }];
  });
}

/** Where the file's own column of votes says something else than its ballots. */
export function compareVotes(instance: Instance, projects: ReadonlyMap<string, ReadProject>): Remark[] {
  const counted = new Map<string, number>();
  for (const { choices, count } of instance.ballots) {
    for (const id of new Set(choices)) counted.set(id, (counted.get(id) ?? 0) + count);
  }
  return Array.from(projects).flatMap(([id, { votes, line }]) => {
    const own = counted.get(id) ?? 0;
    if (votes === undefined || votes === '' || Number(votes) === own) return [];
    return [{ line, kind: 'other-votes' as const, found: [id, votes, `${own}`] }];
  });
}
