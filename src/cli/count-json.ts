import { summaryOf } from '../count/summary.ts';
import type { Counted } from './count-counted.ts';

/** The outcome as one object to be written as JSON. Money is whole numbers of which `unit` make one of the currency's; endowments are exact fractions. */
export function outcomeObject({ title, tally, rule, ties, outcome, selected, notes, currency }: Counted) {
  const { budget, unit = 1, projects } = tally.instance;
  const shares = 'endowment' in outcome ? outcome : null;
  const agrees = selected && {
    agrees:
      selected.length === outcome.winners.length && selected.every((id) => outcome.winners.includes(id)),
    onlyInFile: selected.filter((id) => !outcome.winners.includes(id)),
    onlyHere: outcome.winners.filter((id) => !selected.includes(id)),
  };
  return {
    format: 'torg-count-outcome',
    title,
    currency: currency === '' ? null : currency,
    unit,
    ballots: tally.valid,
    budget,
    rule,
    tieOrder: ties,
    winners: outcome.winners,
    cost: outcome.cost,
    left: Math.max(0, budget - outcome.cost),
    toFind: outcome.toFind,
    endowment: shares?.endowment ?? null,
    runs: shares?.runs ?? null,
    boughtWithShares: shares?.bought ?? null,
    comparison: shares?.comparison ?? null,
    exhaustive: outcome.exhaustive,
    total: 'total' in outcome ? outcome.total : null,
    ties: outcome.ties,
    passingTies: shares?.passingTies ?? [],
    projects: outcome.projects.map((result, at) => ({
      ...result,
      name: projects[at]?.name ?? null,
      area: projects[at]?.area ?? null,
      place: outcome.winners.indexOf(result.id) + 1 || null,
      price: shares?.prices[outcome.winners.indexOf(result.id)] ?? null,
    })),
    summary: summaryOf(tally, outcome.winners),
    selected: agrees,
    notes,
  };
}
