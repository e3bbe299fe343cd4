import { type Env, stamp } from '../log/entry.ts';
import { EntryId, type StreetEventId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  type Arrangement,
  type ArrangementEntry,
  keyOf,
  lastSaid,
  type Part,
  STAFF_NAME_MAX,
  TASK_MAX,
} from './arrangement.ts';

export type ArrangementRefusal = Refusal<
  'staff.no-name' | 'staff.name-too-long' | 'task.no-text' | 'task.too-long'
>;

/**
 * Says of things at a street event whether they are needed, or done. What already stands so is left out. Refuses empty and
 * too long names and tasks; the spaces around them are no part of them.
 */
export function arrangeEvent(
  command: { readonly event: StreetEventId; readonly parts: readonly Part[] },
  arrangement: Arrangement | undefined,
  env: Env,
): Result<readonly ArrangementEntry[], ArrangementRefusal> {
  const entries: ArrangementEntry[] = [];
  for (const part of command.parts.map(trimmed)) {
    const fault = faultIn(part);
    if (fault) return fault;
    const last = lastSaid(arrangement?.parts.get(keyOf(part)));
    if (last[0] && JSON.stringify(last[0].value) === JSON.stringify(part) && last.length === 1) continue;
    const after = last.map(({ entry }) => EntryId.parse(entry));
    entries.push(
      stamp(env, {
        kind: 'event.arranged' as const,
        version: 1,
        subject: command.event,
        data: { part, after },
      }),
    );
  }
  return accept(entries);
}

function trimmed(part: Part): Part {
  switch (part.about) {
    case 'tablet':
      return part;
    case 'person':
      return { ...part, name: part.name.trim() };
    case 'task':
      return { ...part, text: part.text.trim() };
  }
}

function faultIn(part: Part) {
  if (part.about === 'person') {
    if (part.name === '') return refuse('staff.no-name');
    if (part.name.length > STAFF_NAME_MAX) return refuse('staff.name-too-long', { most: STAFF_NAME_MAX });
  }
  if (part.about === 'task') {
    if (part.text === '') return refuse('task.no-text');
    if (part.text.length > TASK_MAX) return refuse('task.too-long', { most: TASK_MAX });
  }
  return undefined;
}
