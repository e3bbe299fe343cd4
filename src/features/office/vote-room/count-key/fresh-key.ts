import type { Env } from '../../../../domain/log/entry.ts';
import { type CycleId, KeyId, mintUuid } from '../../../../domain/log/ids.ts';
import type { Entry } from '../../../../domain/log/kinds.ts';
import type { Result } from '../../../../domain/log/refusal.ts';
import { makeCountKey, type Split } from '../../../../domain/vote/count-key-decisions.ts';
import type { Opening } from '../../../../domain/vote/opening.ts';
import { makeCountKey as makeShares, shareHash } from '../../../../sealing/count-key.ts';
import { shareCode, shareWords } from '../../../../sealing/share-text.ts';
import type { SharePaper } from '../../print/share-sheet.tsx';

/** A count key that has just been made here, its shares as they go on paper. They are nowhere else. */
export type FreshKey = {
  readonly key: KeyId;
  readonly papers: readonly SharePaper[];
  readonly entries: readonly Entry[];
};

/** Makes a count key for a round and the entry that tells of it. Refuses what `makeCountKey` of the domain refuses. */
export async function freshKey(
  openings: ReadonlyMap<string, Opening>,
  { cycle, split }: { readonly cycle: CycleId; readonly split: Split },
  env: Env,
): Promise<Result<FreshKey, { readonly code: string }>> {
  const { publicKey, shares } = await makeShares(split.needed, split.trustees.length);
  try {
    const hashes = await Promise.all(shares.map(shareHash));
    const key = KeyId.parse(mintUuid(env.random));
    const decided = makeCountKey(openings, { cycle, key, publicKey, split, hashes }, env);
    if (!decided.ok) return decided;
    const papers = shares.map((share, at) => ({
      number: at + 1,
      trustee: split.trustees[at]?.trim() ?? '',
      words: shareWords(share, key),
      code: shareCode(share, key),
    }));
    return { ok: true, value: { key, papers, entries: decided.value } };
  } finally {
    for (const share of shares) share.fill(0);
  }
}

/** The shares without the words of the one that is on paper now. */
export const without = (papers: readonly SharePaper[], number: number): readonly SharePaper[] =>
  papers.map((paper) => (paper.number === number ? { ...paper, words: [], code: '' } : paper));
