import { type Area, leaves } from '../../../domain/cycle/area.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import { stackFigures } from '../../../domain/vote/bundle.ts';

/** What has come in for one area: ideas about it (or left at an event there), and visitors met there. */
export type AreaFigures = {
  readonly area: Area;
  /** The area it is a part of, by name. */
  readonly within: string | undefined;
  readonly ideas: number;
  readonly visitors: number;
};

export type Figures = {
  readonly ideas: number;
  readonly languages: number;
  readonly visitors: number;
  readonly batches: number;
  readonly openBatches: number;
  readonly sheets: number;
  /** Fewest first: where nobody has been reached stands on top. */
  readonly areas: readonly AreaFigures[];
  /** Ideas that name no area and came from no event: they are in no bar. */
  readonly ideasElsewhere: number;
};

/** The round in figures: one pass over each noun. */
export function figuresOf(cycle: Cycle, state: State): Figures {
  const ideas = new Map<string, number>();
  const visitors = new Map<string, number>();
  const languages = new Set<string>();
  const areaOfEvent = (event: string | undefined) =>
    event === undefined ? undefined : state.events.get(event)?.plan?.area;
  for (const idea of state.ideas.values()) {
    add(ideas, idea.area ?? areaOfEvent(idea.event) ?? '', 1);
    languages.add(idea.language);
  }
  for (const row of state.attendance.values()) add(visitors, areaOfEvent(row.event) ?? '', row.visitors);
  const stacks = stackFigures(state.batches.values());
  return {
    ideas: state.ideas.size,
    languages: languages.size,
    visitors: sum(visitors),
    batches: stacks.bundles,
    openBatches: stacks.open,
    sheets: stacks.sheets,
    areas: areaRows(cycle, ideas, visitors),
    ideasElsewhere: ideas.get('') ?? 0,
  };
}

function areaRows(
  cycle: Cycle,
  ideas: ReadonlyMap<string, number>,
  visitors: ReadonlyMap<string, number>,
): readonly AreaFigures[] {
  const small = new Set(leaves(cycle.areas).map((area) => area.id));
  const names = new Map(cycle.areas.map((area) => [area.id, area.name]));
  const rows = cycle.areas.map((area) => ({
    area,
    within: area.parent && names.get(area.parent),
    ideas: ideas.get(area.id) ?? 0,
    visitors: visitors.get(area.id) ?? 0,
  }));
  return rows
    .filter((row) => small.has(row.area.id) || row.ideas > 0 || row.visitors > 0)
    .sort((a, b) => a.ideas + a.visitors - (b.ideas + b.visitors));
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);
