import { visitorsAt } from '../../../domain/meeting/attendance.ts';
import type { State } from '../../../domain/log/state.ts';
import { stackFigures } from '../../../domain/vote/bundle.ts';

/** What one tablet brought home from one event. */
export type Harvest = {
  readonly ideas: number;
  /** BCP 47 tags of the languages of the ideas, the most used first. */
  readonly languages: readonly string[];
  readonly visitors: number;
  readonly batches: number;
  /** Sheets in them that stand. */
  readonly sheets: number;
  /** Bundles that are still open. */
  readonly openBatches: number;
};

/** Sums up an event from what this tablet holds. */
export function harvestOf(state: State, event: string): Harvest {
  const ideas = [...state.ideas.values()].filter((idea) => idea.event === event);
  const uses = new Map<string, number>();
  for (const { language } of ideas) uses.set(language, (uses.get(language) ?? 0) + 1);
  const stacks = stackFigures([...state.batches.values()].filter((batch) => batch.opened?.event === event));
  return {
    ideas: ideas.length,
    languages: [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([language]) => language),
    visitors: visitorsAt(state.attendance, event),
    batches: stacks.bundles,
    sheets: stacks.sheets,
    openBatches: stacks.open,
  };
}
