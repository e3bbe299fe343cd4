import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { SealedVote } from '../../../../domain/vote/bag.ts';
import { voteFromBytes } from '../../../../domain/vote/ballot-bytes.ts';
import { type Question, questionsOf } from '../../../../domain/vote/question.ts';
import { envelopeHash, openInner, openOuter } from '../../../../sealing/envelope.ts';
import { sha256Hex } from '../../../../sealing/hash.ts';
import type { HeldKey } from '../../../../sealing/held-key.ts';
import { addVote, type GroupedVotes, noVotes } from '../../tally/grouped-votes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What openers need: the round, and the keys that they try, one after the other. */
export type OpenerTerms = { readonly cycle: Cycle; readonly keys: readonly HeldKey[] };

/** An envelope by its hash, and its inside, which stays sealed. Who cast it is forgotten at once. No inside: no key opens it. */
export type OpenedOutside = {
  readonly envelope: string;
  readonly inside?: { readonly hash: string; readonly sealed: Bytes };
};

/** An inside with the ballot style that it was sealed for. */
export type Inside = { readonly style: string; readonly sealed: Bytes };

/** What lay in some insides: votes by contest, and which of them (by place) hold none, and why. */
export type OpenedInsides = {
  readonly votes: ReadonlyMap<string, GroupedVotes>;
  readonly failed: readonly { readonly at: number; readonly why: 'unopened' | 'unreadable' }[];
};

/** Opens seals, here or in a worker of its own. */
export type Opener = {
  outsides(envelopes: readonly SealedVote[]): Promise<readonly OpenedOutside[]>;
  insides(insides: readonly Inside[]): Promise<OpenedInsides>;
  /** Ends it, with the keys that it holds. */
  close(): void;
};

/** An opener that works where it is made. */
export function openerHere({ cycle, keys }: OpenerTerms): Opener {
  const asked = new Map<string, readonly Question[]>();
  const questions = (style: string): readonly Question[] => {
    const known = asked.get(style) ?? questionsOf(cycle, style);
    asked.set(style, known);
    return known;
  };

  const outside = async ({ style, sealed }: SealedVote): Promise<OpenedOutside> => {
    const place = { cycle: cycle.id, style };
    const [envelope, outer] = await Promise.all([
      envelopeHash(sealed),
      firstOf(keys, (key) => openOuter(sealed, key, place)),
    ]);
    return outer
      ? { envelope, inside: { hash: await sha256Hex(outer.inner), sealed: outer.inner } }
      : { envelope };
  };

  return {
    outsides: (envelopes) => Promise.all(envelopes.map(outside)),

    async insides(insides) {
      const opened = await Promise.all(
        insides.map(({ style, sealed }) =>
          firstOf(keys, (key) => openInner(sealed, key, { cycle: cycle.id, style })),
        ),
      );
      const votes = new Map<string, GroupedVotes>();
      const failed: { at: number; why: 'unopened' | 'unreadable' }[] = [];
      for (const [at, { style }] of insides.entries()) {
        const bytes = opened[at];
        if (!bytes) failed.push({ at, why: 'unopened' });
        else if (!addRead(votes, questions(style), bytes)) failed.push({ at, why: 'unreadable' });
      }
      return { votes, failed };
    },

    close: () => undefined,
  };
}

/** Adds each answer of a vote to the heap of its contest. False for bytes that no voter of this ballot can have cast. */
function addRead(votes: Map<string, GroupedVotes>, questions: readonly Question[], bytes: Bytes): boolean {
  const vote = questions.length > 0 ? voteFromBytes(questions, bytes) : undefined;
  if (!vote) return false;
  for (const [at, question] of questions.entries())
    addVote(heapOf(votes, question.id), question, vote[at]?.marks ?? []);
  return true;
}

/** The heap of a contest, a new one where there is none yet. */
export function heapOf(votes: Map<string, GroupedVotes>, contest: string): GroupedVotes {
  const heap = votes.get(contest) ?? noVotes();
  votes.set(contest, heap);
  return heap;
}

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
