import * as z from 'zod/mini';
import { type Act, type Acts, lastWords, withAct } from '../ideas/acts.ts';
import { After } from '../ideas/triage.ts';
import { CycleId, EntryId, ProposalId, StreetEventId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** UTF-16 code units of each part of a note. */
export const MEETING_NOTE_MAX = { met: 200, said: 3000, changed: 1500 } as const;
/** Proposals that one note is about, at most. */
export const NOTED_MAX = 30;

const upTo = (most: number) => z.string().check(z.maxLength(most));

/** What came of meeting residents about proposals. Nobody is named in it: it says how many there were and who they were together. */
const Noted = z.strictObject({
  cycle: CycleId,
  event: StreetEventId,
  proposals: z.array(ProposalId).check(z.minLength(1), z.maxLength(NOTED_MAX)),
  met: upTo(MEETING_NOTE_MAX.met),
  said: upTo(MEETING_NOTE_MAX.said),
  /** What was changed in the proposals because of it; empty where nothing was. */
  changed: upTo(MEETING_NOTE_MAX.changed),
});
export type Noted = z.infer<typeof Noted>;

const writers = ['coordinator', 'assessor'] as const;
const readers = ['coordinator', 'assessor', 'trustee', 'viewer'] as const;

/** The subject is the note. */
export const meetingNoteKinds = {
  /** Somebody wrote down what residents said about proposals at a street event, for the first time or anew. */
  'meeting.noted': kind({
    data: z.strictObject({ noted: Noted, after: After }),
    writers,
    readers,
  }),
  /** What one wrote is taken back as if it had not been written; it stays to be read in the log. */
  'meeting.note-withdrawn': kind({ data: z.strictObject({ act: EntryId }), writers, readers }),
};

export type MeetingNoteEntry = EntryIn<typeof meetingNoteKinds>;

/** A note as far as a reader knows: everything that was ever written of it. */
export type MeetingNote = {
  readonly id: string;
  readonly written: Acts<Noted>;
  readonly takenBack: ReadonlySet<string>;
};

export function applyMeetingNote(notes: Map<string, MeetingNote>, entry: MeetingNoteEntry): void {
  const held = notes.get(entry.subject) ?? { id: entry.subject, written: new Map(), takenBack: new Set() };
  notes.set(
    entry.subject,
    entry.kind === 'meeting.noted'
      ? { ...held, written: withAct(held.written, entry, entry.data.after, entry.data.noted) }
      : { ...held, takenBack: new Set(held.takenBack).add(entry.data.act) },
  );
}

/** What a note says now: the last words, of which there are several where two wrote without knowing of each other. */
export const standingNote = ({ written, takenBack }: MeetingNote): readonly Act<Noted>[] =>
  lastWords(written, takenBack);

/** A note to read. */
export type NoteRow = { readonly note: string; readonly act: Act<Noted> };

/** The notes that stand and are about this, the newest first. */
export const notesWhere = (
  notes: ReadonlyMap<string, MeetingNote>,
  isWanted: (noted: Noted) => boolean,
): readonly NoteRow[] =>
  [...notes.values()]
    .flatMap((note) => standingNote(note).map((act) => ({ note: note.id, act })))
    .filter(({ act }) => isWanted(act.value))
    .toSorted((a, b) =>
      a.act.at === b.act.at ? (a.act.entry < b.act.entry ? 1 : -1) : a.act.at < b.act.at ? 1 : -1,
    );
