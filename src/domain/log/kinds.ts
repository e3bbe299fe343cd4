import { deviceKinds } from '../cycle/device.ts';
import { invitationKinds } from '../cycle/invitation.ts';
import { memberKinds } from '../cycle/member.ts';
import { phaseOpeningKinds } from '../cycle/phase-opening.ts';
import { safeguardKinds } from '../cycle/safeguard.ts';
import { secondFactorKinds } from '../cycle/second-factor.ts';
import { concernKinds } from '../ideas/concern.ts';
import { concernKeyKinds, concernOfficerKinds } from '../ideas/concern-officer.ts';
import { contactOpeningKinds } from '../ideas/contact-opening.ts';
import { erasureKinds } from '../ideas/erasure.ts';
import { ideaWorkKinds } from '../ideas/idea-work.ts';
import { arrangementKinds } from '../meeting/arrangement.ts';
import { meetingNoteKinds } from '../meeting/meeting-note.ts';
import { lossKinds } from '../vote/loss.ts';
import { setAsideKinds } from '../vote/set-aside.ts';
import { countKinds } from '../outcome/count.ts';
import { lotsKinds } from '../outcome/lots.ts';
import { decisionKinds } from '../outcome/decision.ts';
import { assessmentKinds } from '../proposal/assessment.ts';
import { formulationKinds } from '../proposal/formulation.ts';
import { proposalKinds } from '../proposal/proposal.ts';
import { proposalPhotoKinds } from '../proposal/proposal-photo.ts';
import { translationKinds } from '../translation/translation.ts';
import type { AnyKind, Audience, EntryIn } from './kind.ts';
import { readerOf } from './read-entry.ts';
import { tabletKinds } from './tablet-kinds.ts';

/** Every kind of entry there is, with who may write it and who may read it. */
export const kinds = {
  ...tabletKinds,
  ...deviceKinds,
  ...memberKinds,
  ...safeguardKinds,
  ...phaseOpeningKinds,
  ...invitationKinds,
  ...secondFactorKinds,
  ...ideaWorkKinds,
  ...erasureKinds,
  ...contactOpeningKinds,
  ...concernOfficerKinds,
  ...concernKeyKinds,
  ...concernKinds,
  ...proposalKinds,
  ...proposalPhotoKinds,
  ...arrangementKinds,
  ...formulationKinds,
  ...translationKinds,
  ...assessmentKinds,
  ...meetingNoteKinds,
  ...lossKinds,
  ...setAsideKinds,
  ...countKinds,
  ...lotsKinds,
  ...decisionKinds,
};

/** Any entry, parsed and brought up to the newest version of its kind. */
export type Entry = EntryIn<typeof kinds>;

/** Reads an entry of any kind. */
export const readEntry = readerOf(kinds);

const table: ReadonlyMap<string, AnyKind> = new Map(Object.entries(kinds));

/** The kind with this name, or undefined: a newer program may know more. */
export const kindNamed = (name: string): AnyKind | undefined => table.get(name);

/** The names of the kinds that a reader holding these roles may see, sorted: the heart of the reader's view. */
export function readableBy(parties: readonly Audience[]): readonly string[] {
  const readable = [...table].filter(([, declared]) =>
    declared.readers.some((reader) => parties.includes(reader)),
  );
  return readable.map(([name]) => name).sort();
}

/** Whether nobody but the author reads entries of this kind, whatever their role. */
export const isForAuthorAlone = (kind: Entry['kind']): boolean =>
  kinds[kind].readers.every((reader) => reader === 'author');
