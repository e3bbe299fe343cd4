import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { StartedCount } from '../../../../domain/outcome/count.ts';
import { publishedOf } from '../../../../domain/outcome/count-standing.ts';
import type { Lots } from '../../../../domain/outcome/lots.ts';
import type { Manifest } from '../../../../domain/vote/manifest.ts';
import type { PaperBatch } from '../../../../domain/vote/paper-batch.ts';
import type { Log } from '../../../../storage/log.ts';
import { type DeskLine, failedEnd, must } from './ask-desk.ts';
import type { DeskReply, PublishedBefore } from './desk-messages.ts';
import { lossFacts, pointFacts } from './point-facts.ts';
import { partsThere } from './published-parts.ts';
import { batchPortions } from './read-portions.ts';
import type { RoundFacts } from './result.ts';
import type { Tallied } from './tallying.ts';

export type TallyInput = {
  readonly cycle: Cycle;
  readonly count: StartedCount;
  /** Whether votes were sealed in this round: they must have been opened here. */
  readonly sealed: boolean;
  /** All that the log knows; those of other rounds are passed over. */
  readonly batches: ReadonlyMap<string, PaperBatch>;
  readonly manifest: Manifest;
  /** Voters who voted on paper more than once, as the confirmed search found. */
  readonly paperTwice: number;
  readonly lots: Lots | undefined;
  /** The count whose result stands now, if one does (`standingResult`). */
  readonly before: StartedCount | undefined;
};

/** What counting came to. `before-missing`, `before-damaged`: the earlier result cannot be compared with, from here. */
export type TallyEnd =
  | Tallied
  | { readonly end: 'not-opened' }
  | { readonly end: 'before-missing' }
  | { readonly end: 'before-damaged' }
  | { readonly end: 'failed'; readonly message: string };

/** Hands over the papers, portion by portion, and has everything counted. */
export async function tallyOn(desk: DeskLine, log: Pick<Log, 'read'>, input: TallyInput): Promise<TallyEnd> {
  try {
    const before = input.before && (await publishedBefore(log, input.before));
    if (input.before && !before) return { end: 'before-missing' };
    const own = [...input.batches.values()].filter(({ opened }) => opened?.cycle === input.cycle.id);
    for (const batches of batchPortions(own)) await must(desk, { ask: 'take-papers', batches });
    const { sealed } = input;
    return endOf(await desk.ask({ ask: 'tally', facts: factsOf(input), sealed, before }));
  } catch (error) {
    return { end: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function factsOf({ cycle, count, manifest, paperTwice, lots }: TallyInput): RoundFacts {
  const { number, at, reason } = count.started;
  return {
    cycle,
    count: { id: count.id, number, startedAt: at, reason },
    points: pointFacts(manifest, cycle.timeZone),
    losses: lossFacts(manifest),
    paperTwice,
    draw: lots?.made,
  };
}

function endOf(reply: DeskReply): TallyEnd {
  if (reply.reply === 'tallied') return reply.tallied;
  return reply.reply === 'not-opened' || reply.reply === 'before-damaged'
    ? { end: reply.reply }
    : failedEnd(reply);
}

/** An earlier result in its parts, unread. Undefined while not all of it is in this browser. */
async function publishedBefore(
  log: Pick<Log, 'read'>,
  count: StartedCount,
): Promise<PublishedBefore | undefined> {
  const parts = publishedOf(count);
  if (!parts) return undefined;
  const there = await partsThere(log, count);
  if (!there) return undefined;
  const chunks = parts.flatMap(({ part }) => there.get(part) ?? []);
  return { id: count.id, number: count.started.number, digest: parts[0].digest, chunks };
}
