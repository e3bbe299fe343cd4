import { lastWords, type Standing, standingOf } from '../ideas/acts.ts';
import type { Photo } from '../ideas/photo.ts';
import { type Env, stamp } from '../log/entry.ts';
import type { EntryId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { State } from '../log/state.ts';
import {
  noProposalPhotos,
  PROPOSAL_PHOTOS_MAX,
  type ProposalPhoto,
  type ProposalPhotoEntry,
  type ProposalPhotos,
  SEEN_MAX,
} from './proposal-photo.ts';
import { isBegun } from './proposal-standing.ts';

type Known = Pick<State, 'proposals' | 'proposalPhotos'>;

/** Whether a photo is kept. Where two disagree it is not: one of them saw something that should not be shown. */
function keeping({ kept }: ProposalPhotos, photo: string): Standing<boolean> {
  const words = lastWords(kept.get(photo) ?? new Map(), new Set());
  return standingOf(
    words.toSorted((x, y) => Number(x.value) - Number(y.value)),
    (x, y) => x === y,
  );
}

/** The photos of a proposal, the one that was added first first: those that it shows, and those that were taken away. */
export function photosOfProposal(
  { proposalPhotos }: Pick<State, 'proposalPhotos'>,
  proposal: string,
): { readonly shown: readonly ProposalPhoto[]; readonly away: readonly ProposalPhoto[] } {
  const held = proposalPhotos.get(proposal) ?? noProposalPhotos;
  const all = [...held.added.values()].sort((a, b) => (a.at + a.entry < b.at + b.entry ? -1 : 1));
  const isShown = ({ entry }: ProposalPhoto) => keeping(held, entry).stands?.value ?? true;
  return { shown: all.filter(isShown), away: all.filter((photo) => !isShown(photo)) };
}

export type AddPhotoRefusal = Refusal<
  'proposal.unknown' | 'photo.not-described' | 'photo.described-too-long' | 'photo.too-many'
>;

/**
 * Adds a photo to a proposal. Its bytes must be kept in the same stroke. Refuses one of which nobody has said what is seen,
 * too many words about it, and more photos than a proposal shows.
 */
export function addProposalPhoto(
  command: {
    readonly proposal: string;
    readonly photo: Photo;
    readonly seen: { readonly language: string; readonly text: string };
    readonly from?: EntryId | undefined;
  },
  known: Known,
  env: Env,
): Result<Extract<ProposalPhotoEntry, { kind: 'proposal.photo-added' }>, AddPhotoRefusal> {
  const { proposal, photo, from } = command;
  const text = command.seen.text.trim();
  if (!isBegun(known.proposals.get(proposal))) return refuse('proposal.unknown');
  if (text === '') return refuse('photo.not-described');
  if (text.length > SEEN_MAX)
    return refuse('photo.described-too-long', { most: SEEN_MAX, length: text.length });
  if (photosOfProposal(known, proposal).shown.length >= PROPOSAL_PHOTOS_MAX)
    return refuse('photo.too-many', { most: PROPOSAL_PHOTOS_MAX });
  const data = {
    photo,
    seen: { language: command.seen.language, text },
    ...(from !== undefined && { from }),
  };
  return accept(stamp(env, { kind: 'proposal.photo-added' as const, version: 1, subject: proposal, data }));
}

export type KeepPhotoRefusal = Refusal<'photo.unknown' | 'photo.unchanged' | 'photo.too-many'>;

/** Takes a photo away from a proposal, or puts it back; either can be answered with the other, by anybody who writes here. */
export function keepProposalPhoto(
  command: { readonly proposal: string; readonly photo: EntryId; readonly kept: boolean },
  known: Known,
  env: Env,
): Result<ProposalPhotoEntry, KeepPhotoRefusal> {
  const { proposal, photo, kept } = command;
  const held = known.proposalPhotos.get(proposal) ?? noProposalPhotos;
  if (!held.added.has(photo)) return refuse('photo.unknown');
  const { stands, against, last } = keeping(held, photo);
  if ((stands?.value ?? true) === kept && against.length === 0) return refuse('photo.unchanged');
  if (kept && photosOfProposal(known, proposal).shown.length >= PROPOSAL_PHOTOS_MAX)
    return refuse('photo.too-many', { most: PROPOSAL_PHOTOS_MAX });
  const data = { photo, kept, after: [...last] };
  return accept(stamp(env, { kind: 'proposal.photo-kept' as const, version: 1, subject: proposal, data }));
}
