import type { Device } from '../../../domain/cycle/device.ts';
import { byDevice } from '../../../domain/log/entry.ts';
import type { State } from '../../../domain/log/state.ts';
import { DeviceId } from '../../../domain/log/ids.ts';
import { standingSheets } from '../../../domain/vote/paper-batch.ts';
import type { DevicesAnswer } from '../../../wire/enrolment.ts';

/** What has come in from one tablet, by whatever way. */
export type Delivered = { readonly ideas: number; readonly visitors: number; readonly sheets: number };

/** A tablet: what the log says of it and, where the server has been heard, what it says. */
export type Tablet = {
  readonly id: string;
  /** "Platta 3"; undefined when only its revocation is known here. */
  readonly number: number | undefined;
  readonly enrolled: string | undefined;
  /** When it last called; null never, undefined while the server has not been asked. */
  readonly lastContact: string | null | undefined;
  /** Entries that waited on it when it last called. */
  readonly waiting: number | undefined;
  readonly forked: boolean;
  readonly revoked: { readonly at: string | undefined; readonly reason: string | undefined } | undefined;
  readonly delivered: Delivered;
};

const NOTHING: Delivered = { ideas: 0, visitors: 0, sheets: 0 };

/** Everything in the log by the author who wrote it, in one pass. */
export function deliveredBy(state: State): ReadonlyMap<string, Delivered> {
  const found = new Map<string, Delivered>();
  const add = (author: string, part: Partial<Delivered>) => {
    const held = found.get(author) ?? NOTHING;
    found.set(author, {
      ideas: held.ideas + (part.ideas ?? 0),
      visitors: held.visitors + (part.visitors ?? 0),
      sheets: held.sheets + (part.sheets ?? 0),
    });
  };
  for (const idea of state.ideas.values()) add(idea.author, { ideas: 1 });
  for (const row of state.attendance.values()) add(row.author, { visitors: row.visitors });
  for (const batch of state.batches.values()) add(batch.author, { sheets: standingSheets(batch).length });
  return found;
}

/** All tablets that either the log or the server knows, by number. */
export function tabletsOf(state: State, heard: DevicesAnswer | undefined): readonly Tablet[] {
  const delivered = deliveredBy(state);
  const calls = new Map(heard?.devices.map((device) => [String(device.device), device]));
  const ids = new Set([...state.devices.keys(), ...calls.keys()]);
  const tablets = [...ids].map((id): Tablet => {
    const logged: Device | undefined = state.devices.get(id);
    const call = calls.get(id);
    return {
      id,
      number: logged?.enrolled?.number ?? call?.number,
      enrolled: logged?.enrolled?.at,
      lastContact: call ? call.lastContact : undefined,
      waiting: call?.waiting,
      forked: call?.forked ?? false,
      revoked:
        logged?.revoked || call?.revoked
          ? { at: logged?.revoked?.at, reason: logged?.revoked?.reason }
          : undefined,
      delivered: delivered.get(authorOf(id)) ?? NOTHING,
    };
  });
  return tablets.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1));
}

/** The number of the tablet that wrote something; undefined for members, the server and strangers. */
export function tabletNumber(state: State, author: string): number | undefined {
  return author.startsWith('device:')
    ? state.devices.get(author.slice('device:'.length))?.enrolled?.number
    : undefined;
}

function authorOf(id: string): string {
  const device = DeviceId.safeParse(id);
  return device.success ? byDevice(device.data) : '';
}

/** A tablet that has been quiet for so long while others met residents is worth a call, in hours. */
const SILENT_HOURS = 24;

/**
 * Whether a tablet may hold something that nobody has seen: it has not called for a day, and a street event has
 * ended since it last did (or since it was enrolled). A tablet that rests in a cupboard is not silent.
 */
export function isSilent(tablet: Tablet, eventEnds: readonly string[], now: string): boolean {
  if (tablet.revoked || tablet.lastContact === undefined) return false;
  const last = tablet.lastContact ?? tablet.enrolled;
  if (last === undefined) return false;
  const hours = (Date.parse(now) - Date.parse(last)) / 3_600_000;
  return hours > SILENT_HOURS && eventEnds.some((ends) => last < ends && ends < now);
}
