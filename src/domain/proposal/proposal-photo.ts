import * as z from 'zod/mini';
import { type Acts, withAct } from '../ideas/acts.ts';
import { Photo } from '../ideas/photo.ts';
import { After } from '../ideas/triage.ts';
import type { Instant } from '../log/entry.ts';
import { EntryId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { Language } from './wording.ts';

/** Photos that a proposal shows, at most. */
export const PROPOSAL_PHOTOS_MAX = 10;
/** UTF-16 code units of what is said to be seen. */
export const SEEN_MAX = 300;

const writers = ['coordinator', 'assessor'] as const;
const readers = ['coordinator', 'assessor', 'trustee', 'viewer'] as const;

/** The subject is the proposal. The bytes travel beside the log, like those of an idea's photo. */
export const proposalPhotoKinds = {
  /** A photo or a sketch was added at the office, with what must not be seen covered in its bytes. */
  'proposal.photo-added': kind({
    data: z.strictObject({
      photo: Photo,
      /** What is seen, for those who do not see it. */
      seen: z.strictObject({
        language: Language,
        text: z.string().check(z.minLength(1), z.maxLength(SEEN_MAX)),
      }),
      /** The entry that added the photo of an idea that it was drawn from: that one stays as it is. */
      from: z.optional(EntryId),
    }),
    writers,
    readers,
  }),
  /** A photo belongs to the proposal again, or does not any more. */
  'proposal.photo-kept': kind({
    data: z.strictObject({ photo: EntryId, kept: z.boolean(), after: After }),
    writers,
    readers,
  }),
};

export type ProposalPhotoEntry = EntryIn<typeof proposalPhotoKinds>;
type Added = Extract<ProposalPhotoEntry, { kind: 'proposal.photo-added' }>;

/** A photo of a proposal, by the entry that added it. */
export type ProposalPhoto = Added['data'] & {
  readonly entry: EntryId;
  readonly author: Added['author'];
  readonly at: Instant;
};

/** The photos of a proposal as far as a reader knows: all that were ever added, and what was said of keeping each. */
export type ProposalPhotos = {
  readonly added: ReadonlyMap<string, ProposalPhoto>;
  /** By the entry that added the photo. */
  readonly kept: ReadonlyMap<string, Acts<boolean>>;
};

export const noProposalPhotos: ProposalPhotos = { added: new Map(), kept: new Map() };

export function applyProposalPhoto(all: Map<string, ProposalPhotos>, entry: ProposalPhotoEntry): void {
  const held = all.get(entry.subject) ?? noProposalPhotos;
  all.set(entry.subject, changed(held, entry));
}

function changed(held: ProposalPhotos, entry: ProposalPhotoEntry): ProposalPhotos {
  switch (entry.kind) {
    case 'proposal.photo-added': {
      const { id, author, at, data } = entry;
      const photo = { ...data, entry: EntryId.parse(id), author, at };
      return { ...held, added: new Map(held.added).set(id, photo) };
    }
    case 'proposal.photo-kept': {
      const { photo, kept, after } = entry.data;
      return {
        ...held,
        kept: new Map(held.kept).set(photo, withAct(held.kept.get(photo), entry, after, kept)),
      };
    }
  }
}
