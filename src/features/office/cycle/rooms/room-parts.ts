import { canonical } from '../../../../domain/log/canonical.ts';
import type { State } from '../../../../domain/log/state.ts';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';

/** Some parts of a round as text that is the same when they are. */
export const partsText = (cycle: Cycle, parts: readonly (keyof Cycle)[]): string =>
  canonical(parts.map((part) => cycle[part] ?? null));

/** A part left out is a part taken away: a decision that nobody made after all, questions that are not asked. */
export function withParts(cycle: Cycle, parts: Partial<Cycle>): Cycle {
  const whole = { ...cycle, ...parts };
  if ('resourceDecision' in parts && parts.resourceDecision === undefined) delete whole.resourceDecision;
  if ('questions' in parts && parts.questions === undefined) delete whole.questions;
  return whole;
}

/** The areas that ideas and street events name: they cannot be taken away. */
export const areasInUse = ({ ideas, events }: State): ReadonlySet<string> =>
  new Set([
    ...[...ideas.values()].flatMap(({ area }) => (area === undefined ? [] : [area])),
    ...[...events.values()].flatMap(({ plan }) => (plan ? [plan.area] : [])),
  ]);
