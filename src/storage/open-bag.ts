import * as z from 'zod/mini';
import { type Env, MAX_ENTRY_BYTES } from '../domain/log/entry.ts';
import { BagId, CycleId, mintUuid, type RandomBytes, StreetEventId, Uuid } from '../domain/log/ids.ts';
import { BAG_TAKES, BAG_WAITS, type BagEntry, sealBag, SealedVote } from '../domain/vote/bag.ts';
import type { Helped } from './booth.ts';

/** An envelope that waits: what its bag will say of it, under a random key. Nothing tells when it came, or after which. */
export const Waiting = z.object({ ...SealedVote.shape, key: Uuid, cycle: CycleId, event: StreetEventId });
export type Waiting = z.infer<typeof Waiting>;

/** Envelopes of one ballot point that leave together. */
export type Handful = readonly [Waiting, ...Waiting[]];

/** Bytes of a bag's entry that are not envelopes, and then some. */
const AROUND = 2048;

/** Of every ballot point where enough wait, as many as a bag takes, each as likely to be among them as any other. */
export const drawFull = (open: readonly Waiting[], random: RandomBytes): readonly Handful[] =>
  byPoint(open)
    .filter((pile) => pile.length >= BAG_WAITS)
    .flatMap((pile) => handful(shuffled(pile, random).slice(0, BAG_TAKES)));

/** Everything, by ballot point, in as few bags as hold it, all about as large: a small one would say more of each vote. */
export const drawAll = (open: readonly Waiting[], random: RandomBytes): readonly Handful[] =>
  byPoint(open).flatMap((pile) => {
    const longest = Math.max(
      ...pile.map(({ style, sealed }) => JSON.stringify({ style, sealed }).length + 1),
    );
    const most = Math.min(BAG_WAITS, Math.floor((MAX_ENTRY_BYTES - AROUND) / longest));
    const bags = Math.ceil(pile.length / most);
    const drawn = shuffled(pile, random);
    return Array.from({ length: bags }, (_, bag) => bag).flatMap((bag) =>
      handful(drawn.filter((__, at) => at % bags === bag)),
    );
  });

/** Each handful in a bag. The voters who were helped at a ballot point are counted in the first of its bags. */
export function sealed(
  drawn: readonly Handful[],
  why: BagEntry['data']['why'],
  helped: Helped,
  env: Env,
): readonly BagEntry[] {
  const counted = new Set<string>();
  return drawn.map((envelopes) => {
    const [{ cycle, event }] = envelopes;
    const assisted = counted.has(event) ? 0 : (helped[event] ?? 0);
    counted.add(event);
    const bag = BagId.parse(mintUuid(env.random));
    const votes = envelopes.map(({ style, sealed: vote }) => ({ style, sealed: vote }));
    return sealBag({ bag, cycle, event, envelopes: votes, why, assisted }, env);
  });
}

const handful = ([first, ...others]: readonly Waiting[]): readonly Handful[] =>
  first ? [[first, ...others]] : [];

function byPoint(open: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const piles = new Map<string, Waiting[]>();
  for (const envelope of open) {
    const point = `${envelope.cycle}/${envelope.event}`;
    piles.set(point, [...(piles.get(point) ?? []), envelope]);
  }
  return [...piles.values()];
}

/** In an order in which each is as likely as any other (Fisher and Yates). */
function shuffled<Value>(values: readonly Value[], random: RandomBytes): readonly Value[] {
  const left = [...values];
  return values.flatMap(() => left.splice(below(left.length, random), 1));
}

/** A whole number from 0 up to, and without, `end`, without modulo bias. */
function below(end: number, random: RandomBytes): number {
  const fair = 2 ** 32 - (2 ** 32 % end);
  for (;;) {
    const drawn = random(4).reduce((sum, byte) => sum * 256 + byte, 0);
    if (drawn < fair) return drawn % end;
  }
}
