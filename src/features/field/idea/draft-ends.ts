import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Collected } from '../../../domain/ideas/idea.ts';
import type { Env } from '../../../domain/log/entry.ts';
import { AreaId, CycleId, IdeaId, mintUuid, StreetEventId } from '../../../domain/log/ids.ts';
import { drawReceiptCode } from '../../../domain/log/receipt-code.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { FieldDraft } from './draft.ts';

/** An empty idea at an event, its id and receipt code drawn, so that saving twice is one idea. */
export function beginDraft(cycle: Cycle, event: PlannedStreetEvent, env: Env): FieldDraft {
  return {
    idea: IdeaId.parse(mintUuid(env.random)),
    receipt: drawReceiptCode(env.random),
    started: env.now,
    title: '',
    text: '',
    area: event.plan.area,
    place: '',
    theme: '',
    language: cycle.languages[0] ?? 'sv',
    card: '',
    event: StreetEventId.parse(event.id),
  };
}

/** What goes into the log: exactly what was written, and nothing where nothing was answered. */
export function collectedFrom(draft: FieldDraft, cycle: string, event: string): Collected {
  const area = AreaId.safeParse(draft.area);
  return {
    cycle: CycleId.parse(cycle),
    event: StreetEventId.parse(event),
    title: draft.title,
    text: draft.text,
    language: draft.language,
    channel: 'facilitator',
    receipt: draft.receipt,
    ...(area.success && { area: area.data }),
    ...(draft.place.trim() !== '' && { place: draft.place }),
    ...(draft.theme !== '' && { theme: draft.theme }),
  };
}
