import type { Voting } from '../../../../domain/cycle/voting.ts';
import type { SealedVote } from '../../../../domain/vote/bag.ts';
import type { LetInBy } from '../../../../domain/vote/check-in.ts';
import {
  type OpenedEnvelope,
  type PaperVoter,
  type Reconciled,
  reconcile,
} from '../../../../domain/vote/double-votes.ts';
import { fromBase64url, toBase64url } from '../../../../sealing/base64url.ts';
import { envelopeHash, openOuter } from '../../../../sealing/envelope.ts';
import { sha256Hex } from '../../../../sealing/hash.ts';
import type { HeldKey } from '../../../../sealing/held-key.ts';
import type { Identity } from '../../../../sealing/identity.ts';
import { openRegister, registerTag } from '../../../../sealing/register.ts';

/** Somebody who was let in to vote on paper, and how. */
export type PaperCheckIn = { readonly checkIn: string; readonly as: LetInBy };

/** What a search over all envelopes found, small enough to be shown: no inner, no tag, no name. */
export type Found = Pick<Reconciled, 'aside' | 'paperTwice'> & {
  /** Envelopes that were gone over, each once. */
  readonly envelopes: number;
  /** The SHA-256 of their sorted hashes, joined by line feeds. */
  readonly digest: string;
  /** Envelopes that stand. */
  readonly standing: number;
  /** Hashes of those that no key here opens. */
  readonly unopenable: readonly string[];
  /** Voters whose sealed name no key here opens: their votes stand, and nothing can be compared with them. */
  readonly unnamed: number;
};

/** What a search is made with: the round, its policy, and every office key that has been unlocked. */
export type SearchTerms = {
  readonly cycle: string;
  readonly policy: Voting['doubleVotes'];
  readonly keys: readonly HeldKey[];
};

export type Searcher = {
  /** Opens the outsides of envelopes. Their insides stay sealed. */
  open(envelopes: readonly SealedVote[]): Promise<void>;
  /** Makes those who voted on paper comparable. */
  compare(papers: readonly PaperCheckIn[]): Promise<void>;
  finish(): Promise<Found>;
};

/**
 * Looks for double votes, portion by portion, so that no more than the tags and hashes of all envelopes ever stand in
 * memory at once. Tags of names are made here, in the office, and never leave the searcher.
 */
export function searcher({ cycle, policy, keys }: SearchTerms): Searcher {
  const opened: OpenedEnvelope[] = [];
  const unopenable = new Set<string>();
  const papers: PaperVoter[] = [];
  let unnamed = 0;

  const tagOf = async (identity: Identity): Promise<string | undefined> => {
    if (identity.by === 'slip') return `slip:${toBase64url(identity.tag)}`;
    if (identity.by === 'attested') return undefined;
    const entry = await firstOf(keys, (key) => openRegister(identity.sealed, key, cycle));
    if (!entry) unnamed += 1;
    return entry && `register:${await registerTag(cycle, entry)}`;
  };

  const openOne = async ({ style, sealed }: SealedVote): Promise<void> => {
    const envelope = await envelopeHash(sealed);
    const outer = await firstOf(keys, (key) => openOuter(sealed, key, { cycle, style }));
    if (!outer) return void unopenable.add(envelope);
    const [inner, tag] = await Promise.all([sha256Hex(outer.inner), tagOf(outer.identity)]);
    opened.push({ envelope, inner, tag });
  };

  return {
    open: async (envelopes) => void (await Promise.all(envelopes.map(openOne))),
    async compare(voters) {
      const tags = await Promise.all(voters.map(({ as }) => tagOf(identityOf(as))));
      for (const [at, { checkIn }] of voters.entries()) {
        const tag = tags[at];
        if (tag !== undefined) papers.push({ checkIn, tag });
      }
    },
    async finish() {
      const { standing, aside, paperTwice } = reconcile(opened, papers, policy);
      // The same bytes may lie in a second bag under a style that they were not sealed for.
      for (const { envelope } of opened) unopenable.delete(envelope);
      const hashes = [...new Set(opened.map(({ envelope }) => envelope)), ...unopenable].sort();
      return {
        envelopes: hashes.length,
        digest: await sha256Hex(hashes.join('\n')),
        standing: standing.length,
        aside,
        paperTwice,
        unopenable: [...unopenable].sort(),
        unnamed,
      };
    },
  };
}

function identityOf(as: LetInBy): Identity {
  if (as.by === 'attested') return as;
  const bytes = fromBase64url(as.by === 'slip' ? as.tag : as.sealed) ?? new Uint8Array();
  return as.by === 'slip' ? { by: 'slip', tag: bytes } : { by: 'register', sealed: bytes };
}

/** The first answer that is one; keys are tried one after the other, since the first nearly always fits. */
async function firstOf<Value>(
  keys: readonly HeldKey[],
  ask: (key: HeldKey) => Promise<Value | undefined>,
): Promise<Value | undefined> {
  for (const key of keys) {
    const answer = await ask(key);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
