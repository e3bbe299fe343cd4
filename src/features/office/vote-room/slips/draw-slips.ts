import type { CycleId, RandomBytes } from '../../../../domain/log/ids.ts';
import { drawVotingCode, type VotingCode } from '../../../../domain/vote/voting-code.ts';
import { codeTag } from '../../../../sealing/voter-tag.ts';

/** Voting codes that have been drawn and that nobody has seen, and the tags by which they will be known. */
export type DrawnSlips = { readonly codes: readonly VotingCode[]; readonly tags: readonly string[] };

/** Draws so many voting codes for a round, all different. */
export async function drawSlips(cycle: CycleId, count: number, random: RandomBytes): Promise<DrawnSlips> {
  const codes = new Set<VotingCode>();
  while (codes.size < count) codes.add(drawVotingCode(random));
  const drawn = [...codes];
  return { codes: drawn, tags: await Promise.all(drawn.map((code) => codeTag(cycle, code))) };
}
