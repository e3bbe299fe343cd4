import { readerOf } from '../domain/log/read-entry.ts';
import { settlementKinds } from '../domain/log/settlement.ts';
import type { Cursor, Page } from '../storage/store.ts';
import { paths } from '../wire/paths.ts';
import { CHAIN_START, PullAnswer } from '../wire/pull.ts';
import { ask } from './ask.ts';
import type { Heard } from './heard.ts';
import type { Sender } from './push.ts';
import type { World } from './world.ts';

const readSettlement = readerOf(settlementKinds);

/** From where to read on. */
export type Place = Pick<Cursor, 'position' | 'chain'>;
export const START: Place = { position: 0, chain: CHAIN_START };

/** Asks for the next page. Believes it only if it goes on from here and every hash is the hash of its bytes. */
export async function pull(sender: Sender, { position, chain }: Place): Promise<Heard<PullAnswer>> {
  const { world, credentials, signal } = sender;
  const path = `${paths.entries}?after=${position}&chain=${chain}`;
  const heard = await ask(world, credentials, { method: 'GET', path, schema: PullAnswer }, signal);
  if (heard.kind !== 'answer' || heard.value.reset) return heard;
  const fault = await faultIn(heard.value, position, world);
  return fault === undefined ? heard : { kind: 'strange', detail: fault };
}

async function faultIn(answer: PullAnswer, after: number, world: World): Promise<string | undefined> {
  const { next, head, entries } = answer;
  if (next < after || next > head || (next === after && next < head)) return 'a page that leads nowhere';
  let last = after;
  for (const { position } of entries) {
    if (position <= last || position > next) return 'positions out of order';
    last = position;
  }
  const hashes = await Promise.all(
    entries.map(async ({ bytes, hash }) => (bytes === null ? hash : world.sha256(bytes))),
  );
  return hashes.every((hash, at) => hash === entries[at]?.hash) ? undefined : 'hashes of other bytes';
}

/** A pulled page as the store takes it, with what its entries do to others: release from quarantine, erase. */
export function pageOf(answer: PullAnswer, at: string): Page {
  const { generation, backedUpTo, next, head, chain, view, entries } = answer;
  const read = entries.flatMap(({ bytes }) => {
    const entry = bytes === null ? undefined : readSettlement(bytes);
    return entry?.ok ? [entry.value] : [];
  });
  return {
    entries,
    cursor: { generation, position: next, chain, view, backedUpTo },
    released: read.flatMap((entry) =>
      entry.kind === 'quarantine.released' ? [{ id: entry.data.entry, hash: entry.data.hash }] : [],
    ),
    erased: read.flatMap((entry) => (entry.kind === 'entries.erased' ? entry.data.entries : [])),
    at,
    complete: next === head,
  };
}
