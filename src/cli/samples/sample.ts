import type { Cycle } from '../../domain/cycle/cycle.ts';
import { type Env, type Instant, SERVER, stamp } from '../../domain/log/entry.ts';
import {
  DecisionId,
  IdeaId,
  mintUuid,
  type ProcessId,
  type RandomBytes,
  StreetEventId,
} from '../../domain/log/ids.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import { drawReceiptCode } from '../../domain/log/receipt-code.ts';
import type { Refusal, Result } from '../../domain/log/refusal.ts';
import { collectIdea } from '../../domain/ideas/idea.ts';
import { recordDecision } from '../../domain/outcome/decision-decisions.ts';
import type { DecisionCommand } from '../../domain/outcome/decision-faults.ts';
import { planStreetEvent } from '../../domain/meeting/event-decisions.ts';
import { daysBetween, dayOf, instantAt, shiftDay } from './days.ts';
import { readSample, type SampleName } from './sample-files.ts';

/** How far back ideas go that were left at no meeting, in days. */
const IDEA_DAYS = 40;

const HOUR = 60 * 60 * 1000;

/** Fractions of this, wrapped at 1, lie spread over a stretch of time without a pattern that shows. */
const GOLDEN = 0.618_034;

type Meeting = { readonly id: StreetEventId; readonly starts: Instant; readonly ends: Instant };

/**
 * A sample as entries of the server: the round and, where it has them, its decisions, street events and ideas. Days are moved so
 * that all lies around `now` as it was written to lie around its own today: in Nässjö's, one event is always on that
 * day. Nothing is dated after `now`; ids and receipt codes are drawn.
 */
export function sampleEntries(options: {
  readonly sample: SampleName;
  readonly process: ProcessId;
  readonly now: Instant;
  readonly random: RandomBytes;
}): readonly Entry[] {
  const { process, now, random } = options;
  const sample = readSample(options.sample);
  const { about, file } = sample;
  const today = dayOf(now, file.cycle.timeZone);
  const cycle = movedBy(daysBetween(about.today, today), file.cycle);
  const env = (at: Instant): Env => ({ process, author: SERVER, now: at, random });
  const fromToday = (days: number, clock: string): Instant =>
    instantAt(shiftDay(today, days), clock, cycle.timeZone);

  const setUp = env(fromToday(-IDEA_DAYS - 1, '08:00'));
  const configured = stamp(setUp, {
    kind: 'cycle.configured' as const,
    version: 4,
    subject: cycle.id,
    data: { revision: 1, cycle },
  });

  const meetings = new Map<string, Meeting>();
  const planned = sample.events.flatMap(({ key, day, from, until, ...event }) => {
    const days = daysBetween(about.today, day);
    const meeting = {
      id: StreetEventId.parse(mintUuid(random)),
      starts: fromToday(days, from),
      ends: fromToday(days, until),
    };
    meetings.set(key, meeting);
    const { id, ...times } = meeting;
    return made(planStreetEvent({ event: id, plan: { ...event, ...times, cycle: cycle.id } }, setUp));
  });

  const collected = sample.ideas.flatMap(({ event, ...idea }, at) => {
    const part = ((at + 1) * GOLDEN) % 1;
    const meeting = event === undefined ? undefined : meetings.get(event);
    if (event !== undefined && !meeting) throw new Error(`The sample has no event "${event}"`);
    const when = meeting
      ? during(meeting, part, now)
      : fromToday(-1 - Math.floor(part * IDEA_DAYS), `${8 + (at % 12)}:${10 + (at % 50)}`.padStart(5, '0'));
    const collected = {
      ...idea,
      cycle: cycle.id,
      receipt: drawReceiptCode(random),
      ...(meeting && { event: meeting.id }),
    };
    return made(collectIdea({ idea: IdeaId.parse(mintUuid(random)), collected }, env(when)));
  });
  const decided = sample.decisions.flatMap(({ board, day, ...formal }) => {
    const command: DecisionCommand = {
      ...formal,
      cycle: cycle.id,
      decision: DecisionId.parse(mintUuid(random)),
      by: { kind: 'board', board },
      day: shiftDay(day, daysBetween(about.today, today)),
      proposals: [],
    };
    return made(recordDecision({ decisions: new Map(), today, vote: undefined }, command, env(now)));
  });
  // They arrived as they were written, so that the newest stand last in the log too.
  return [configured, ...decided, ...planned, ...collected.sort((a, b) => (a.at < b.at ? -1 : 1))];
}

/** The sample breaks no rule of the domain; a refusal is a mistake in its files. */
function made<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`The sample is refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The round with its steps, and the decision behind it, so many days later. */
function movedBy(days: number, cycle: Cycle): Cycle {
  const { resourceDecision: decision } = cycle;
  return {
    ...cycle,
    phases: cycle.phases.map(({ step, from, until }) => ({
      step,
      from: shiftDay(from, days),
      until: shiftDay(until, days),
    })),
    ...(decision && { resourceDecision: { ...decision, day: shiftDay(decision.day, days) } }),
  };
}

/** An instant within the meeting; when it is still going on, or yet to begin, in the hours before now. */
function during({ starts, ends }: Meeting, part: number, now: Instant): Instant {
  const until = Math.min(Date.parse(ends), Date.parse(now));
  const from = Math.min(Date.parse(starts), until - HOUR);
  return new Date(Math.floor(from + part * (until - from))).toISOString();
}
