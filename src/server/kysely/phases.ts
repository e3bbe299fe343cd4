import type { Env } from '../../domain/log/entry.ts';
import type { Refusal, Result } from '../../domain/log/refusal.ts';
import {
  approveResult,
  type Counting,
  listInners,
  publishResult,
  recordOpening,
  recordTally,
} from '../../domain/outcome/count-decisions.ts';
import type { Count, CountEntry } from '../../domain/outcome/count.ts';
import { countsOf } from '../../domain/outcome/count-standing.ts';
import { commitDraw, makeDraw } from '../../domain/outcome/lots-decisions.ts';
import { commitmentOf } from '../../count/draw.ts';
import type { Desk } from './desk.ts';
import { memberWhere } from './members.ts';
import { otherPart, otherFile } from './parts.ts';
import { phaseWords } from './phase-words.ts';
import { configured } from './published.ts';
import type { Phase, Round } from './rounds.ts';

/**
 * Why a step of a count, or of the draw, may not be let in, or undefined. An honest office has asked the same questions
 * before it sent the step: here they are asked of everybody. What was acknowledged before the server was set back comes
 * in whatever order the offices send it, so that only what would stand beside it twice is a reason then.
 */
export async function phaseObstacle(
  desk: Desk,
  entry: Phase,
  { recovers }: { readonly recovers: boolean },
): Promise<string | undefined> {
  const { cycle } = entry.data;
  if (entry.subject !== cycle) return 'a step of a count has its round as its subject';
  const round = await desk.rounds.of(desk.ledger, cycle);
  const twice = await twiceIn(desk, round, entry);
  if (twice !== undefined || recovers) return twice;
  const refused = await refusedBy(desk, round, entry);
  if (refused !== undefined) return refused;
  return entry.kind === 'result.published'
    ? otherFile(desk.ledger.trx, round.counts.get(entry.data.count), entry)
    : undefined;
}

/** Why this and what is here already cannot both stand. The same part may come from two offices, with the same content. */
async function twiceIn(desk: Desk, { counts, lots }: Round, entry: Phase): Promise<string | undefined> {
  switch (entry.kind) {
    case 'count.started': {
      const { cycle, count, number } = entry.data;
      const same = countsOf(counts, cycle).some(
        (held) => held.started.number === number || held.id === count,
      );
      return same ? `count ${number} of this round has begun already` : undefined;
    }
    case 'inners.listed':
    case 'count.opened':
    case 'result.published':
      return otherPart(desk.ledger.trx, counts.get(entry.data.count), entry);
    case 'count.tallied':
      return counts.get(entry.data.count)?.tallied ? phaseWords['count.tallied'] : undefined;
    case 'draw.made':
      return lots.get(entry.data.cycle)?.made ? phaseWords['draw.made'] : undefined;
    case 'result.approved':
    case 'draw.committed':
      return undefined;
  }
}

/** What the domain says to it, as if it were decided now. */
async function refusedBy(desk: Desk, { counts, lots }: Round, entry: Phase): Promise<string | undefined> {
  const env: Env = { ...entry, now: entry.at, random: (count) => new Uint8Array(count) };
  const drawn = lots.get(entry.data.cycle);
  if (entry.kind === 'draw.committed') return inWords(commitDraw(drawn, entry.data, env));
  if (entry.kind === 'draw.made') {
    const commitment = commitmentOf(entry.data.office);
    if (commitment !== entry.data.commitment) return phaseWords['draw.other-line'];
    return inWords(makeDraw(drawn, entry.data, env));
  }
  if (entry.kind === 'count.started') return refusedStart(counts, entry);
  const count = counts.get(entry.data.count);
  if (!count?.started) return phaseWords['count.not-started'];
  return inWords(await decided(desk, { count, counts }, entry, env));
}

function refusedStart(
  counts: ReadonlyMap<string, Count>,
  { data }: Extract<CountEntry, { kind: 'count.started' }>,
): string | undefined {
  const last = countsOf(counts, data.cycle).at(-1)?.started.number ?? 0;
  if (data.number !== last + 1) return `the next count of this round is number ${last + 1}`;
  return last > 0 && data.reason === undefined ? 'a count beside an earlier one needs its reason' : undefined;
}

async function decided(
  desk: Desk,
  counting: Counting,
  entry: Exclude<CountEntry, { kind: 'count.started' }>,
  env: Env,
): Promise<Result<unknown, Refusal<keyof typeof phaseWords>>> {
  switch (entry.kind) {
    case 'inners.listed': {
      const { root, inners, hashes } = entry.data;
      return listInners(counting, { root, inners, parts: [hashes] }, env);
    }
    case 'count.opened':
      return recordOpening(counting, entry.data, env);
    case 'count.tallied':
      return recordTally(counting, { ...entry.data, sealed: entry.data.sums.envelopes.cast > 0 }, env);
    case 'result.approved': {
      const { trx, process } = desk.ledger;
      const member = await memberWhere(trx, 'id', entry.author.slice(entry.author.indexOf(':') + 1));
      const held = await configured(trx, process, entry.data.cycle);
      const secondPerson = held?.cycle.voting.secondPerson ?? 'member';
      return approveResult(counting, { ...entry.data, member: member?.name ?? '', secondPerson }, env);
    }
    case 'result.published':
      return publishResult(counting, { digest: entry.data.digest, chunks: [entry.data.chunk] }, env);
  }
}

const inWords = (result: Result<unknown, Refusal<keyof typeof phaseWords>>): string | undefined =>
  result.ok ? undefined : phaseWords[result.refusal.code];
