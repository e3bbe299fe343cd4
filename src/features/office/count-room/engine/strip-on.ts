import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { Bag } from '../../../../domain/vote/bag.ts';
import type { HeldKey } from '../../../../sealing/held-key.ts';
import type { Log } from '../../../../storage/log.ts';
import type { RunResult } from '../../vote-room/double-votes/run-result.ts';
import { type DeskLine, failedEnd, must } from './ask-desk.ts';
import type { DeskReply, Listed } from './desk-messages.ts';
import { bagPortions } from './read-portions.ts';
import type { FilledBag, Stripped } from './stripping.ts';

/** Portions on their way to the desk at a time, so that its openers never wait for the page. */
const UNDER_WAY = 8;

/** How often the page hears how far it has come, in milliseconds. */
const OFTEN = 100;

export type StripInput = {
  readonly cycle: Cycle;
  /** All of the cycle: others are passed over. */
  readonly bags: readonly Bag[];
  /** Every office key that is unlocked here. */
  readonly keys: readonly HeldKey[];
  /** What the confirmed search for double votes found. */
  readonly run: RunResult;
};

/**
 * What taking the outsides off came to. `parts`: the hashes of the insides as they are published, for `listInners`.
 * `bags-missing`: their bytes are not in this browser. The others are told in stripping.ts.
 */
export type StripEnd =
  | ({ readonly end: 'stripped'; readonly parts: readonly string[] } & Listed)
  | Exclude<Stripped, { end: 'stripped' }>
  | { readonly end: 'bags-missing'; readonly bags: number }
  | { readonly end: 'failed'; readonly message: string }
  | { readonly end: 'stopped' };

/** Reads the bags out of the log, portion by portion, and has their envelopes opened; `progress` hears how many are. */
export async function stripOn(
  desk: DeskLine,
  log: Pick<Log, 'read'>,
  { cycle, bags, keys, run }: StripInput,
  progress: (envelopes: number) => void,
  signal: AbortSignal,
): Promise<StripEnd> {
  let [opened, told] = [0, 0];
  const tell = () => {
    told = performance.now();
    progress(opened);
  };
  const own = bags.filter((bag) => bag.cycle === cycle.id);
  const underWay = new Set<Promise<void>>();
  const take = async (filled: readonly FilledBag[]) => {
    await must(desk, { ask: 'take-bags', bags: filled });
    opened += filled.reduce((sum, { envelopes }) => sum + envelopes.length, 0);
    if (!signal.aborted && performance.now() - told >= OFTEN) tell();
  };
  try {
    await must(desk, { ask: 'strip', cycle, keys });
    let missing = 0;
    for (const portion of bagPortions(cycle, own)) {
      const filled = await filledBags(log, portion);
      missing += portion.length - filled.length;
      if (underWay.size >= UNDER_WAY) await Promise.race(underWay);
      if (signal.aborted) return { end: 'stopped' };
      if (missing > 0) continue;
      const taking = take(filled).finally(() => underWay.delete(taking));
      underWay.add(taking);
      // Whoever fails first is heard below, where all are awaited; until then nobody listens to the others.
      taking.catch(() => undefined);
    }
    if (missing > 0) return { end: 'bags-missing', bags: missing };
    await Promise.all(underWay);
    if (!signal.aborted) tell();
    const parts: string[] = [];
    const reply = await desk.ask({ ask: 'list', run }, (word) => {
      if (word.say === 'parts') parts.push(...word.parts);
    });
    if (signal.aborted) return { end: 'stopped' };
    return endOf(reply, parts);
  } catch (error) {
    if (signal.aborted) return { end: 'stopped' };
    return { end: 'failed', message: error instanceof Error ? error.message : String(error) };
  } finally {
    await desk.ask({ ask: 'stop' });
  }
}

function endOf(reply: DeskReply, parts: readonly string[]): StripEnd {
  if (reply.reply === 'listed') return { end: 'stripped', ...reply.listed, parts };
  return reply.reply === 'not-listed' ? reply.end : failedEnd(reply);
}

async function filledBags(log: Pick<Log, 'read'>, bags: readonly Bag[]): Promise<readonly FilledBag[]> {
  const entries = await log.read(bags.map(({ entry }) => entry));
  return entries.flatMap((entry) =>
    entry.kind === 'bag.sealed'
      ? [{ bag: entry.subject, event: entry.data.event, envelopes: entry.data.envelopes }]
      : [],
  );
}
