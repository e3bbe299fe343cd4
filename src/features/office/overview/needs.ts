import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { stepsAt } from '../../../domain/cycle/phase.ts';
import { type SafeguardName, SAFEGUARDS, safeguardOf } from '../../../domain/cycle/safeguard.ts';
import { byMember } from '../../../domain/log/entry.ts';
import { MemberId } from '../../../domain/log/ids.ts';
import { concernKeysOf, concernOfficer } from '../../../domain/ideas/concern-officer.ts';
import { answerDue, openRequests } from '../../../domain/ideas/erasure.ts';
import type { State } from '../../../domain/log/state.ts';
import { arrangedAt } from '../../../domain/meeting/arrangement.ts';
import { heldEvents, type PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { Manifest } from '../../../domain/vote/manifest.ts';
import type { ConfirmationAnswer } from '../../../wire/enrolment.ts';
import type { QuarantineAnswer } from '../../../wire/quarantine.ts';
import { dayOf } from '../../../i18n/format.ts';
import { daysBetween } from '../cycle-now.ts';
import { isUnready, neededSince, type Readiness, readinessOf } from '../events/tablet-readiness.ts';
import { isSilent, type Tablet } from '../tablets/tablet-list.ts';
import { type VoteNeed, voteNeeds } from './vote-needs.ts';

/** A tablet that is to come, and what is missing; undefined where nobody knows it any more. */
export type UnreadyTablet = { readonly tablet: Tablet | undefined; readonly readiness: Readiness };

/** Something that a person should look at now, worst first. */
export type Need =
  | { readonly kind: 'restored' }
  | { readonly kind: 'quarantine'; readonly count: number; readonly oldest: string }
  | { readonly kind: 'forked'; readonly tablet: Tablet }
  | { readonly kind: 'no-office-key' }
  | { readonly kind: 'no-safeguards'; readonly missing: readonly SafeguardName[] }
  /** Somebody asked for an idea to be erased; `day` is when the first of them must be answered. */
  | {
      readonly kind: 'erasure-requests';
      readonly count: number;
      readonly day: string;
      readonly late: boolean;
    }
  /** Whoever looks is to read concerns: without a key none reaches them, and with one these wait. */
  | { readonly kind: 'concern-key' }
  | { readonly kind: 'concerns'; readonly count: number }
  | { readonly kind: 'unreadable'; readonly count: number }
  | { readonly kind: 'silent'; readonly tablet: Tablet }
  | { readonly kind: 'waiting'; readonly tablet: Tablet; readonly count: number }
  | {
      readonly kind: 'tablets-unready';
      readonly event: PlannedStreetEvent;
      /** Whether it is the day before; else the event is today. */
      readonly tomorrow: boolean;
      readonly unready: readonly UnreadyTablet[];
      /** How many are to come, the ready ones with them. */
      readonly of: number;
    }
  | { readonly kind: 'event-unprepared'; readonly event: PlannedStreetEvent; readonly tasks: number }
  | VoteNeed
  | { readonly kind: 'noted-batches'; readonly count: number; readonly batch: string }
  | { readonly kind: 'no-tablets' }
  | { readonly kind: 'no-event' };

export type NeedsInput = {
  readonly cycle: Cycle;
  readonly state: State;
  /** Of the process, and of whoever looks. */
  readonly process: string;
  readonly member: string;
  readonly tablets: readonly Tablet[];
  readonly manifest: Manifest;
  readonly quarantine: QuarantineAnswer | undefined;
  readonly confirmation: ConfirmationAnswer | undefined;
  /** Whether the note of the bundle that this entry closed has been read. */
  readonly hasRead: (closing: string) => boolean;
  /** Entries here that this version of the page cannot read. */
  readonly unreadable: number;
  readonly now: string;
  readonly today: string;
};

/** What needs a person now; none is a calm day. */
export function needsOf(input: NeedsInput): readonly Need[] {
  const { state, tablets } = input;
  const inUse = tablets.filter((tablet) => !tablet.revoked);
  const noted = [...state.batches.values()].filter(
    ({ closed }) => closed?.note !== undefined && !input.hasRead(closed.entry),
  );
  const [firstNoted] = noted;
  return [
    ...(input.confirmation?.unconfirmedSince ? [{ kind: 'restored' } as const] : []),
    ...quarantineNeed(input.quarantine),
    ...inUse.flatMap((tablet): Need[] => (tablet.forked ? [{ kind: 'forked', tablet }] : [])),
    ...([...state.officeKeys.values()].some((key) => key.made && key.kept)
      ? []
      : [{ kind: 'no-office-key' } as const]),
    ...safeguardNeed(input),
    ...erasureNeed(input),
    ...concernNeed(input),
    ...(input.unreadable > 0 ? [{ kind: 'unreadable', count: input.unreadable } as const] : []),
    ...inUse.flatMap((tablet) => tabletNeed(tablet, input)),
    ...eventNeeds(input),
    ...voteNeeds(input),
    ...(firstNoted ? [{ kind: 'noted-batches', count: noted.length, batch: firstNoted.id } as const] : []),
    ...(inUse.length === 0 ? [{ kind: 'no-tablets' } as const] : []),
    ...(wantsEvent(input) ? [{ kind: 'no-event' } as const] : []),
  ];
}

/** Days before ideas begin on which somebody has to hear that a text is not adopted. */
const NOTICE_DAYS = 14;

/** Residents leave ideas now, or will soon, and a text that has to be adopted before is not. */
function safeguardNeed({ cycle, state, today }: NeedsInput): readonly Need[] {
  const soon = cycle.phases.some(
    ({ step, from, until }) => step === 'ideas' && daysBetween(today, from) <= NOTICE_DAYS && today <= until,
  );
  const missing = SAFEGUARDS.filter((about) => !safeguardOf(state.safeguards, cycle.id, about));
  return soon && missing.length > 0 ? [{ kind: 'no-safeguards', missing }] : [];
}

function erasureNeed({ state, today }: NeedsInput): readonly Need[] {
  const due = [...state.erasures.values()].flatMap(openRequests).map((request) => answerDue(request.day));
  const [day] = due.toSorted();
  return day === undefined ? [] : [{ kind: 'erasure-requests', count: due.length, day, late: day < today }];
}

function concernNeed({ state, process, member }: NeedsInput): readonly Need[] {
  const self = byMember(MemberId.parse(member));
  const waiting = [...state.concerns.values()].filter(
    ({ sealed, handled }) => !handled && state.concernKeys.get(sealed?.key ?? '')?.made?.author === self,
  );
  if (waiting.length > 0) return [{ kind: 'concerns', count: waiting.length }];
  const isNew =
    concernOfficer(state, process)?.id === member && concernKeysOf(state.concernKeys, member).size === 0;
  return isNew ? [{ kind: 'concern-key' }] : [];
}

function quarantineNeed(quarantine: QuarantineAnswer | undefined): readonly Need[] {
  const open = quarantine?.entries.filter((entry) => entry.settled === null) ?? [];
  const oldest = open.map((entry) => entry.received).sort()[0];
  return oldest === undefined ? [] : [{ kind: 'quarantine', count: open.length, oldest }];
}

function tabletNeed(tablet: Tablet, { cycle, state, now }: NeedsInput): readonly Need[] {
  const ends = heldEvents(state.events, cycle.id).map((event) => event.plan.ends);
  if (isSilent(tablet, ends, now)) return [{ kind: 'silent', tablet }];
  const count = tablet.waiting ?? 0;
  return count > 0 ? [{ kind: 'waiting', tablet, count }] : [];
}

/** From the day before an event until it is over: the tablets that are not ready for it; until it begins, what is left to do. */
function eventNeeds({ cycle, state, tablets, now, today }: NeedsInput): readonly Need[] {
  return heldEvents(state.events, cycle.id)
    .filter(({ plan }) => plan.ends > now && daysBetween(today, dayOf(plan.starts, cycle.timeZone)) <= 1)
    .flatMap((event): readonly Need[] => {
      const arranged = arrangedAt(state.arrangements.get(event.id));
      const left = arranged.tasks.filter(({ done }) => !done).length;
      const unready = arranged.tablets.flatMap(({ tablet: id, since }): readonly UnreadyTablet[] => {
        const tablet = tablets.find((each) => each.id === id);
        const readiness = readinessOf(tablet, neededSince(since, event), now);
        return isUnready(readiness) ? [{ tablet, readiness }] : [];
      });
      const tomorrow = daysBetween(today, dayOf(event.plan.starts, cycle.timeZone)) === 1;
      const of = arranged.tablets.length;
      return [
        ...(unready.length > 0 ? [{ kind: 'tablets-unready', event, tomorrow, unready, of } as const] : []),
        ...(left > 0 && now < event.plan.starts
          ? [{ kind: 'event-unprepared', event, tasks: left } as const]
          : []),
      ];
    });
}

/** People are to be met now or soon, and nothing that lies ahead is planned. */
function wantsEvent({ cycle, state, now, today }: NeedsInput): boolean {
  const meets = stepsAt(cycle.phases, today).some(
    (step) => step === 'invitation' || step === 'ideas' || step === 'vote',
  );
  const ahead = heldEvents(state.events, cycle.id).some((event) => event.plan.ends > now);
  return !ahead && (meets || state.events.size === 0);
}
