import { canonical } from '../log/canonical.ts';
import { type Env, stamp } from '../log/entry.ts';
import { EntryId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  MEETING_NOTE_MAX,
  type MeetingNote,
  type MeetingNoteEntry,
  type Noted,
  NOTED_MAX,
  standingNote,
} from './meeting-note.ts';

type Known = { readonly meetingNotes: ReadonlyMap<string, MeetingNote> };
type Decided<Failure> = Result<readonly MeetingNoteEntry[], Failure>;

/** `params.part` names the part that is too long. */
export type NoteRefusal = Refusal<
  'note.no-proposal' | 'note.too-many-proposals' | 'note.no-words' | 'note.too-long' | 'note.unchanged'
>;

/**
 * Writes a note of what residents said about proposals at a street event, or writes it anew. Refuses one about no proposal
 * or too many, one that says neither what was said nor what was changed, what is too long, and what is as it was.
 */
export function writeNote(
  command: { readonly note: string; readonly noted: Noted },
  known: Known,
  env: Env,
): Decided<NoteRefusal> {
  const { noted: given, note } = command;
  const noted: Noted = {
    ...given,
    proposals: [...new Set(given.proposals)].sort(),
    met: given.met.trim(),
    said: given.said.trim(),
    changed: given.changed.trim(),
  };
  if (noted.proposals.length === 0) return refuse('note.no-proposal');
  if (noted.proposals.length > NOTED_MAX) return refuse('note.too-many-proposals', { most: NOTED_MAX });
  if (noted.said === '' && noted.changed === '') return refuse('note.no-words');
  for (const part of ['met', 'said', 'changed'] as const) {
    const [most, { length }] = [MEETING_NOTE_MAX[part], noted[part]];
    if (length > most) return refuse('note.too-long', { part, most, length });
  }
  const held = known.meetingNotes.get(note);
  const last = held ? standingNote(held) : [];
  if (last.length === 1 && canonical(last[0]?.value) === canonical(noted)) return refuse('note.unchanged');
  const data = { noted, after: last.map(({ entry }) => EntryId.parse(entry)) };
  return accept([stamp(env, { kind: 'meeting.noted' as const, version: 1, subject: note, data })]);
}

export type WithdrawNoteRefusal = Refusal<'act.unknown' | 'act.not-yours' | 'act.withdrawn'>;

/** Takes back what one wrote: what stood before it stands again. What others wrote is answered by writing anew. */
export function withdrawNote(
  command: { readonly note: string; readonly act: EntryId },
  known: Known,
  env: Env,
): Decided<WithdrawNoteRefusal> {
  const held = known.meetingNotes.get(command.note);
  const written = held?.written.get(command.act);
  if (!held || !written) return refuse('act.unknown');
  if (written.author !== env.author) return refuse('act.not-yours');
  if (held.takenBack.has(command.act)) return refuse('act.withdrawn');
  const data = { act: command.act };
  return accept([
    stamp(env, { kind: 'meeting.note-withdrawn' as const, version: 1, subject: held.id, data }),
  ]);
}
