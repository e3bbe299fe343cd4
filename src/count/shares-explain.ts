import { minimumOf, type Minimum } from './minimum.ts';
import type { Enough, Outcome, ProjectResult, Why } from './outcome.ts';
import { leftWith, spentBy } from './shares-money.ts';
import type { Run } from './shares-run.ts';
import type { Shop } from './shares-shop.ts';
import type { Tie } from './ties.ts';

/** What a run is explained with: the rest of the rule, and what a completion made of the money left (null: none). */
export type Circumstances = {
  readonly rivals: (project: number) => readonly number[];
  readonly settledBy: (a: number, b: number) => 'cost' | 'votes' | 'draw' | 'id';
  readonly minimum: Minimum | undefined;
  readonly completed: Outcome | null;
};

/**
 * The outcome of the run whose money is still in the shop, with the reason for every project. Reasons are told with the shares
 * of that run: whose money was not enough, and where it went. Amounts are rounded to whole money; decisions are not taken here.
 */
export function explainShares(shop: Shop, run: Run, circumstances: Circumstances): Outcome {
  const { tally } = shop;
  const { completed, settledBy } = circumstances;
  const named = (project: number): string => tally.ids[project] ?? '';
  const ties = run.ties.map(({ step, equals }): Tie => {
    const [first = 0, second = 0] = equals;
    return {
      stage: 'equal-shares',
      step,
      between: equals.map(named),
      by: settledBy(first, second),
      mattered: null,
    };
  });
  const winners = completed?.winners ?? run.winners.map(named);
  const projects = tally.ids.map((_, project) => resultOf(shop, run, circumstances, project));
  const cost = projects.reduce((sum, each) => sum + (each.funded === 'yes' ? each.cost : 0), 0);
  const left = tally.instance.budget - cost;
  const supported = ({ votes, id }: ProjectResult): boolean =>
    votes >= minimumOf(tally, tally.ids.indexOf(id), circumstances.minimum);
  return {
    winners,
    undecided: [],
    cost,
    toFind: 0,
    exhaustive: !projects.some((each) => each.funded === 'no' && each.cost <= left && supported(each)),
    ties: [...ties, ...(completed?.ties ?? [])],
    projects,
  };
}

function resultOf(shop: Shop, run: Run, circumstances: Circumstances, project: number): ProjectResult {
  const { tally } = shop;
  const cost = tally.costs[project] ?? 0;
  const base = {
    id: tally.ids[project] ?? '',
    cost,
    votes: tally.votes[project] ?? 0,
    points: tally.points[project] ?? 0,
    effectiveSupport: supportOf(shop, run, project),
  };
  const step = run.winners.indexOf(project) + 1;
  if (step > 0)
    return { ...base, funded: 'yes', why: { kind: 'funded', stage: 'equal-shares', step }, enough: null };
  const after = circumstances.completed?.projects[project];
  if (after?.funded === 'yes') return { ...base, funded: 'yes', why: after.why, enough: null };
  const why = whyNot(shop, run, circumstances, project);
  return { ...base, funded: 'no', why, enough: enoughFor(shop, run, why, project, after?.enough ?? null) };
}

/**
 * What the supporters could pay of the cost at best, in whole per cent. Money only falls from round to round, so that is what
 * they had in the first.
 */
function supportOf(shop: Shop, run: Run, project: number): number | null {
  const supporters = shop.supporters[project];
  if (!supporters || supporters.cost === 0) return null;
  const { amount, parts } = run.endowment;
  return Number((100n * BigInt(supporters.voters) * amount) / (parts * BigInt(supporters.cost)));
}

function whyNot(shop: Shop, run: Run, { rivals, minimum }: Circumstances, project: number): Why {
  const { tally } = shop;
  const has = tally.votes[project] ?? 0;
  const needed = minimumOf(tally, project, minimum);
  const supporters = shop.supporters[project];
  if (has < 1 || !supporters || supporters.total === 0) return { kind: 'no-support' };
  if (has < needed) return { kind: 'below-minimum', has, needed };
  const excluding = run.winners.find((winner) => rivals(winner).includes(project));
  if (excluding !== undefined) return { kind: 'excluded', by: tally.ids[excluding] ?? '' };
  if (supporters.scale === 0) return { kind: 'costs-nothing' };
  const { cost, voters } = supporters;
  const { amount, parts } = run.endowment;
  const together = BigInt(voters) * amount;
  if (together < BigInt(cost) * parts) {
    const percent = Number((100n * together) / (parts * BigInt(cost)));
    return { kind: 'too-little-support', percent, missing: cost - Number(together / parts) };
  }
  const left = leftWith(shop, run, project);
  return { kind: 'money-spent', on: spentBy(shop, run, project), left, missing: cost - left };
}

/**
 * With the shares of the run that stands, and everybody else unchanged: what the supporters have in the end would have bought
 * the project at that cost, sooner or later; so many more supporters with a whole share each would have paid what lacked. What
 * the completion asks may be easier.
 */
function enoughFor(shop: Shop, run: Run, why: Why, project: number, after: Enough | null): Enough | null {
  if (why.kind !== 'money-spent' && why.kind !== 'too-little-support') return after;
  const { amount, parts } = run.endowment;
  const left = leftWith(shop, run, project);
  const missing = BigInt((shop.tally.costs[project] ?? 0) - left);
  const more = amount > 0n ? Number((missing * parts + amount - 1n) / amount) : Infinity;
  const votes = Math.min(more <= shop.tally.valid ? more : Infinity, after?.votes ?? Infinity);
  const cost = Math.max(left, after?.cost ?? 0);
  if (votes === Infinity && cost < 1) return null;
  return { votes: votes === Infinity ? null : votes, cost: cost < 1 ? null : cost };
}
