import * as z from 'zod/mini';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Env } from '../../../domain/log/entry.ts';
import { AreaId, mintUuid, type RandomBytes, StreetEventId } from '../../../domain/log/ids.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import { accept, type Result } from '../../../domain/log/refusal.ts';
import {
  type PlanRefusal,
  planStreetEvent,
  replanStreetEvent,
} from '../../../domain/meeting/event-decisions.ts';
import {
  type Plan,
  type PlannedStreetEvent,
  STREET_EVENT_KINDS,
  StreetEventKind,
} from '../../../domain/meeting/street-event.ts';
import { instantAt, wallClock } from './wall-clock.ts';

/** A street event as it is being written. Empty text is what has not been answered yet; times are the wall clock's. */
export const EventDraft = z.object({
  /** Drawn when writing begins, so that saving twice is one event. */
  event: StreetEventId,
  name: z.string(),
  kind: z.union([StreetEventKind, z.literal('')]),
  area: z.string(),
  place: z.string(),
  /** `2026-05-14`. */
  day: z.string(),
  /** `13:30`. */
  from: z.string(),
  until: z.string(),
  /** The day on which it ends, when that is another one. */
  lastDay: z.string(),
});
export type EventDraft = z.infer<typeof EventDraft>;

/** Where the event that is being written for a round is kept. */
export const eventDraft = (cycle: string): string => `event/new/${cycle}`;

export const emptyEventDraft = (random: RandomBytes, area = ''): EventDraft => ({
  event: StreetEventId.parse(mintUuid(random)),
  name: '',
  kind: '',
  area,
  place: '',
  day: '',
  from: '',
  until: '',
  lastDay: '',
});

/** What is missing before there is anything to plan. */
type Missing =
  | 'event.no-kind'
  | 'event.no-area'
  | 'event.no-day'
  | 'event.no-start'
  | 'event.no-end'
  | 'event.no-such-time';

export type EventFault = {
  readonly code: Missing | PlanRefusal['code'];
  readonly params: PlanRefusal['params'];
};

/** What stands of an event, as it is written in the form. */
export function draftOf({ id, plan }: PlannedStreetEvent, { timeZone }: Cycle): EventDraft {
  const [day = '', from = ''] = wallClock(Date.parse(plan.starts), timeZone).split('T');
  const [lastDay = '', until = ''] = wallClock(Date.parse(plan.ends), timeZone).split('T');
  const { name, kind, area, place } = plan;
  return {
    event: StreetEventId.parse(id),
    name,
    kind,
    area,
    place,
    day,
    from,
    until,
    lastDay: lastDay === day ? '' : lastDay,
  };
}

type Decided = Result<readonly Entry[], readonly EventFault[]>;

/** Plans the event that was written, or says all that is missing or wrong with it. */
export const planDraft = (draft: EventDraft, cycle: Cycle, env: Env): Decided =>
  decided(draft, cycle, (plan) => planStreetEvent({ event: draft.event, plan }, env));

/** Plans an event anew as it was written, or says all that is missing or wrong with it. */
export const replanDraft = (
  standing: PlannedStreetEvent,
  draft: EventDraft,
  cycle: Cycle,
  env: Env,
): Decided => decided(draft, cycle, (plan) => replanStreetEvent(standing, plan, env));

function decided(
  draft: EventDraft,
  cycle: Cycle,
  decide: (plan: Plan) => Result<readonly Entry[], PlanRefusal>,
): Decided {
  const missing = missingIn(draft, cycle);
  const starts = instantAt(`${draft.day}T${draft.from}`, cycle.timeZone);
  const ends = instantAt(`${draft.lastDay || draft.day}T${draft.until}`, cycle.timeZone);
  const area = AreaId.safeParse(draft.area);
  const kind = StreetEventKind.safeParse(draft.kind);
  if (missing.length === 0 && (!starts || !ends)) missing.push(fault('event.no-such-time'));
  // The name and the place are judged even while times are missing, so that all faults are shown at once.
  const planned = decide({
    cycle: cycle.id,
    name: draft.name,
    place: draft.place,
    area: area.success ? area.data : AreaId.parse('none'),
    kind: kind.success ? kind.data : STREET_EVENT_KINDS[0],
    starts: starts ?? EARLY,
    ends: ends ?? LATE,
  });
  const faults = planned.ok ? missing : [...missing, planned.refusal];
  if (faults.length > 0 || !planned.ok) return { ok: false, refusal: faults };
  return accept(planned.value);
}

const EARLY = '0001-01-01T00:00:00.000Z';
const LATE = '9999-01-01T00:00:00.000Z';

const fault = (code: EventFault['code']): EventFault => ({ code, params: {} });

function missingIn(draft: EventDraft, cycle: Cycle): EventFault[] {
  const faults: EventFault[] = [];
  if (draft.kind === '') faults.push(fault('event.no-kind'));
  if (!cycle.areas.some((area) => area.id === draft.area)) faults.push(fault('event.no-area'));
  if (draft.day === '') faults.push(fault('event.no-day'));
  if (draft.from === '') faults.push(fault('event.no-start'));
  if (draft.until === '') faults.push(fault('event.no-end'));
  return faults;
}
