import type { Instant } from '../../domain/log/entry.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import { isForTablets } from '../../domain/log/tablet.ts';
import { absurd } from '../../domain/log/refusal.ts';
import { CLOCK_TOLERANCE } from '../../wire/limits.ts';
import type { Flag } from '../../wire/push.ts';
import type { Arrival } from '../store.ts';
import type { Desk } from './desk.ts';
import { later } from './means.ts';

/** What is remarkable about an entry that is let in. None of it is a reason to refuse. */
export async function flagsOf(desk: Desk, arrival: Arrival, entry: Entry, carrier: string): Promise<Flag[]> {
  const flags: Flag[] = [];
  const { earliest, latest } = desk.plausible;
  if (entry.at < earliest || entry.at > latest) flags.push('clock-off');
  const event = eventOf(entry);
  if (event !== undefined && (await isClosed(desk, event))) flags.push('event-closed');
  if (arrival.recovers !== undefined) flags.push('recovered');
  if (carrier !== entry.author) flags.push('carried');
  return flags;
}

/** Between which instants an author's clock may have stood. */
export type Plausible = { readonly earliest: Instant; readonly latest: Instant };

/**
 * An entry from after tomorrow, or from before its device was let in, was written by a wrong clock. One from last
 * week is only late: days without a network are what this is made for. Instants compare as text.
 */
export function plausible(now: Instant, since: Instant | undefined): Plausible {
  const earliest = since === undefined ? '' : later(since, -CLOCK_TOLERANCE);
  return { earliest, latest: later(now, CLOCK_TOLERANCE) };
}

/** The street event that an entry was written at, where it says so. */
function eventOf(entry: Entry): string | undefined {
  if (!isForTablets(entry)) return undefined;
  switch (entry.kind) {
    case 'attendance.counted':
    case 'answers.counted':
      return entry.subject;
    case 'idea.collected':
    case 'batch.opened':
    case 'voter.checked-in':
    case 'code.checked-in':
      return entry.data.event;
    case 'contact.left':
    case 'idea.photo-added':
    case 'cycle.configured':
    case 'round.made-current':
    case 'office-key.made':
    case 'office-key.wrapped':
    case 'event.planned':
    case 'event.cancelled':
    case 'event.resumed':
    case 'event.closed':
    case 'sheet.entered':
    case 'sheet.withdrawn':
    case 'batch.closed':
    case 'count-key.made':
    case 'count-key.share-tested':
    case 'vote.opened':
    case 'ballot.translated':
    case 'slips.printed':
    case 'slips.voided':
    case 'check-in.undone':
    case 'voter.left':
    case 'bag.sealed':
    case 'batch.discarded':
    case 'batch.settled':
    case 'point.closed':
    case 'point.reopened':
    case 'quarantine.released':
    case 'quarantine.rejected':
    case 'entries.erased':
      return undefined;
    default:
      return absurd(entry);
  }
}

async function isClosed(desk: Desk, event: string): Promise<boolean> {
  const asked = desk.closed.get(event);
  if (asked !== undefined) return asked;
  const row = await desk.ledger.trx
    .selectFrom('closed_event')
    .select('event')
    .where('event', '=', event)
    .executeTakeFirst();
  desk.closed.set(event, row !== undefined);
  return row !== undefined;
}
