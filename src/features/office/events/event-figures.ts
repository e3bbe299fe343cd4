import type { State } from '../../../domain/log/state.ts';
import { stackFigures } from '../../../domain/vote/bundle.ts';
import type { PaperBatch } from '../../../domain/vote/paper-batch.ts';

/** What one street event has given. */
export type EventFigures = {
  readonly ideas: number;
  readonly languages: number;
  readonly visitors: number;
  readonly batches: number;
  readonly sheets: number;
};

/** Of an event from which nothing has come. */
export const NO_FIGURES: EventFigures = { ideas: 0, languages: 0, visitors: 0, batches: 0, sheets: 0 };

const NOTHING = { ideas: 0, visitors: 0, batches: 0, sheets: 0 };

/** The figures of every event that anything came from, in one pass. */
export function figuresByEvent(state: State): ReadonlyMap<string, EventFigures> {
  const found = new Map<string, typeof NOTHING & { languages: Set<string> }>();
  const at = (event: string) => {
    const held = found.get(event) ?? { ...NOTHING, languages: new Set<string>() };
    found.set(event, held);
    return held;
  };
  for (const idea of state.ideas.values()) {
    if (idea.event === undefined) continue;
    const held = at(idea.event);
    held.ideas += 1;
    held.languages.add(idea.language);
  }
  for (const row of state.attendance.values()) at(row.event).visitors += row.visitors;
  for (const [event, batches] of batchesByEvent(state)) {
    const { bundles, sheets } = stackFigures(batches);
    Object.assign(at(event), { batches: bundles, sheets });
  }
  return new Map(
    [...found].map(([event, held]) => [event, { ...held, languages: held.languages.size }] as const),
  );
}

/** What one tablet gave at one event. */
export type TabletAtEvent = EventFigures & {
  readonly author: string;
  /** When it packed up, by its own clock. */
  readonly closed: string | undefined;
};

/** An event's figures tablet by tablet, whoever gave the most first. */
export function tabletsAtEvent(state: State, event: string): readonly TabletAtEvent[] {
  const authors = new Set<string>(state.events.get(event)?.closings.keys());
  for (const idea of state.ideas.values()) if (idea.event === event) authors.add(idea.author);
  for (const row of state.attendance.values()) if (row.event === event) authors.add(row.author);
  for (const batch of state.batches.values()) if (batch.opened?.event === event) authors.add(batch.author);
  const rows = [...authors].map((author): TabletAtEvent => {
    const ideas = [...state.ideas.values()].filter((idea) => idea.event === event && idea.author === author);
    const stacks = stackFigures(
      [...state.batches.values()].filter((batch) => batch.opened?.event === event && batch.author === author),
    );
    return {
      author,
      ideas: ideas.length,
      languages: new Set(ideas.map((idea) => idea.language)).size,
      visitors: state.attendance.get(`${event}/${author}`)?.visitors ?? 0,
      batches: stacks.bundles,
      sheets: stacks.sheets,
      closed: state.events.get(event)?.closings.get(author),
    };
  });
  return rows.sort((a, b) => b.ideas + b.visitors + b.sheets - (a.ideas + a.visitors + a.sheets));
}

function batchesByEvent(state: State): ReadonlyMap<string, readonly PaperBatch[]> {
  const found = new Map<string, PaperBatch[]>();
  for (const batch of state.batches.values()) {
    if (batch.opened?.event === undefined) continue;
    const held = found.get(batch.opened.event) ?? [];
    found.set(batch.opened.event, held);
    held.push(batch);
  }
  return found;
}
