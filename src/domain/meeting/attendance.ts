import * as z from 'zod/mini';
import { type Env, stamp } from '../log/entry.ts';
import type { StreetEventId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';

export const attendanceKinds = {
  /** One visitor more at the subject, a street event; or the last tap undone. */
  'attendance.counted': kind({
    data: z.strictObject({ change: z.union([z.literal(1), z.literal(-1)]) }),
    writers: ['device'],
    readers: ['coordinator', 'assessor', 'viewer'],
  }),
};

type AttendanceEntry = EntryIn<typeof attendanceKinds>;

/** Visitors that one tablet counted at one event. A sum, so the order of taps never matters. */
export type Attendance = { readonly event: string; readonly author: string; readonly visitors: number };

const rowOf = (event: string, author: string): string => `${event}/${author}`;

export function applyAttendance(attendance: Map<string, Attendance>, entry: AttendanceEntry): void {
  const event = entry.subject;
  const row = rowOf(event, entry.author);
  attendance.set(row, {
    event,
    author: entry.author,
    visitors: (attendance.get(row)?.visitors ?? 0) + entry.data.change,
  });
}

/** Visitors at an event, over all tablets that the reader may see. */
export function visitorsAt(attendance: ReadonlyMap<string, Attendance>, event: string): number {
  let visitors = 0;
  for (const row of attendance.values()) if (row.event === event) visitors += row.visitors;
  return visitors;
}

/** One more visitor. */
export function countVisitor(event: StreetEventId, env: Env): readonly AttendanceEntry[] {
  return [
    stamp(env, {
      kind: 'attendance.counted' as const,
      version: 1,
      subject: event,
      data: { change: 1 as const },
    }),
  ];
}

/** Takes one tap of this tablet's back; refuses when it has counted nobody at the event. */
export function undoVisitor(
  attendance: ReadonlyMap<string, Attendance>,
  event: StreetEventId,
  env: Env,
): Result<readonly AttendanceEntry[], Refusal<'attendance.nothing-to-undo'>> {
  const counted = attendance.get(rowOf(event, env.author))?.visitors ?? 0;
  if (counted <= 0) return refuse('attendance.nothing-to-undo');
  return accept([
    stamp(env, {
      kind: 'attendance.counted' as const,
      version: 1,
      subject: event,
      data: { change: -1 as const },
    }),
  ]);
}
