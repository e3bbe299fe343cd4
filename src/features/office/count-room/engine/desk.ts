import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { PaperBatch } from '../../../../domain/vote/paper-batch.ts';
import type { HeldKey } from '../../../../sealing/held-key.ts';
import { type Crew, gatherCrew } from './crew.ts';
import type { DeskReply, DeskRequest, DeskWord } from './desk-messages.ts';
import { listOfInners } from './inner-list.ts';
import { type Opened, openInners } from './opening.ts';
import { unpackResult } from './pack.ts';
import { pausable, type Pausable } from './pausable.ts';
import { type Inner, type Stripper, stripper, type StrippedSums } from './stripping.ts';
import { tallyRound } from './tallying.ts';

/** Parts of the list that go to the page at a time: under a megabyte, which it takes without halting. */
const PARTS_AT_ONCE = 20;

/** The list, with all that lies in it. */
type HeldList = {
  readonly root: string;
  readonly inners: readonly Inner[];
  readonly points: ReadonlyMap<string, StrippedSums>;
  readonly unopenable: readonly string[];
};

/** Everything heavy of a count, in one place: the insides and the votes are here, and only figures and hashes leave. */
export type Desk = { answer(request: DeskRequest, say: (word: DeskWord) => void): Promise<DeskReply> };

const DONE: DeskReply = { reply: 'done' };

/** A desk with nothing on it. `gather` brings those who open seals. */
export function laidDesk(gather: typeof gatherCrew = gatherCrew): Desk {
  let stripping: { readonly crew: Crew; readonly work: Stripper } | undefined;
  let list: HeldList | undefined;
  let opened: Opened | undefined;
  let opening: Pausable | undefined;
  let papers: PaperBatch[] = [];

  const strip = (cycle: Cycle, keys: readonly HeldKey[]): DeskReply => {
    stripping?.crew.close();
    [list, opened] = [undefined, undefined];
    const crew = gather({ cycle, keys });
    stripping = { crew, work: stripper(crew) };
    return DONE;
  };

  const putInOrder = async (
    { run }: Extract<DeskRequest, { ask: 'list' }>,
    say: (word: DeskWord) => void,
  ): Promise<DeskReply> => {
    if (!stripping) throw new Error('Asked for a list of nothing');
    stripping.crew.close();
    const stripped = await stripping.work.finish(run);
    stripping = undefined;
    if (stripped.end !== 'stripped') return { reply: 'not-listed', end: stripped };
    const { inners, points } = stripped;
    const { root, parts } = await listOfInners(inners);
    list = { root, inners, points, unopenable: run.unopenable };
    for (let at = 0; at < parts.length; at += PARTS_AT_ONCE)
      say({ say: 'parts', parts: parts.slice(at, at + PARTS_AT_ONCE) });
    return { reply: 'listed', listed: { root, inners: inners.length, points } };
  };

  const open = async (
    { cycle, key, root }: Extract<DeskRequest, { ask: 'open' }>,
    say: (word: DeskWord) => void,
  ): Promise<DeskReply> => {
    if (list?.root !== root) return { reply: 'other-list', root: list?.root };
    if (opening) throw new Error('Two openings at a time');
    opened = undefined;
    const crew = gather({ cycle, keys: [key] });
    opening = pausable();
    try {
      opened = await openInners(list.inners, crew, opening, (count) => say({ say: 'opened', opened: count }));
    } finally {
      crew.close();
      opening = undefined;
    }
    if (!opened) return { reply: 'stopped' };
    return { reply: 'opened', opened: { opened: opened.opened, failed: opened.failed } };
  };

  const tally = async ({
    facts,
    sealed,
    before,
  }: Extract<DeskRequest, { ask: 'tally' }>): Promise<DeskReply> => {
    const batches = papers;
    papers = [];
    if (sealed && !(list && opened)) return { reply: 'not-opened' };
    const earlier = before && (await unpackResult(before.chunks, before.digest));
    if (before && !earlier) return { reply: 'before-damaged' };
    const votes =
      sealed && list && opened
        ? { ...list, list: { root: list.root, inners: list.inners.length }, opened }
        : undefined;
    const compared = before && earlier && { ...before, contests: earlier.contests };
    return { reply: 'tallied', tallied: await tallyRound(facts, votes, batches, compared) };
  };

  return {
    async answer(request, say) {
      switch (request.ask) {
        case 'strip':
          return strip(request.cycle, request.keys);
        case 'take-bags':
          if (!stripping) throw new Error('Bags for no list');
          await stripping.work.take(request.bags);
          return DONE;
        case 'list':
          return putInOrder(request, say);
        case 'open':
          return open(request, say);
        case 'pause':
        case 'resume':
          opening?.[request.ask]();
          return DONE;
        case 'stop':
          opening?.stop();
          stripping?.crew.close();
          stripping = undefined;
          return DONE;
        case 'take-papers':
          papers.push(...request.batches);
          return DONE;
        case 'tally':
          return tally(request);
      }
    },
  };
}
