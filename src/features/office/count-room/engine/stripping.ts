import type { CountSums } from '../../../../domain/outcome/count-sums.ts';
import type { SealedVote } from '../../../../domain/vote/bag.ts';
import type { StreetEventId } from '../../../../domain/log/ids.ts';
import { sha256Hex } from '../../../../sealing/hash.ts';
import type { RunResult } from '../../vote-room/double-votes/run-result.ts';
import type { Crew } from './crew.ts';
import type { OpenedOutside } from './opener.ts';

/** A bag out of the log, with what lies in it. */
export type FilledBag = {
  readonly bag: string;
  readonly event: StreetEventId;
  readonly envelopes: readonly SealedVote[];
};

/** Where the envelopes of one ballot point went, before their insides are opened: those that are not `listed` here do not count. */
export type StrippedSums = Pick<CountSums['envelopes'], 'cast' | 'repeated' | 'aside' | 'unopenable'> & {
  readonly listed: number;
};

/** An inside that is to be opened, and nothing of who cast it. */
export type Inner = {
  readonly hash: string;
  readonly style: string;
  readonly event: StreetEventId;
  readonly sealed: Uint8Array<ArrayBuffer>;
};

/**
 * What taking the outsides off came to. `envelopes-changed`: the run for double votes was confirmed over other
 * envelopes. `keys-missing`: the run could open more of them than the keys that are unlocked here.
 */
export type Stripped =
  | {
      readonly end: 'stripped';
      /** In the order of their hashes. */
      readonly inners: readonly Inner[];
      readonly points: ReadonlyMap<StreetEventId, StrippedSums>;
    }
  | { readonly end: 'envelopes-changed'; readonly known: number; readonly now: number }
  | { readonly end: 'keys-missing'; readonly envelopes: number };

/** Envelopes that one opener gets at a time. */
const PORTION = 64;

/** Each envelope once, wherever it lay; of several copies, the one that opens in the bag of the lowest id. */
type Found = OpenedOutside & Pick<FilledBag, 'bag' | 'event'> & { readonly style: string };

export type Stripper = {
  /** Opens the outsides of some bags. Bags may come in any order. */
  take(bags: readonly FilledBag[]): Promise<void>;
  /** Sets aside what the run says, and puts the insides in order. */
  finish(run: RunResult): Promise<Stripped>;
};

/** Takes the outsides off all envelopes of a round, portion by portion. The order in which bags come changes nothing. */
export function stripper(crew: Crew): Stripper {
  const found = new Map<string, Found>();
  const points = new Map<StreetEventId, Counted>();

  const pointOf = (event: StreetEventId): Counted => {
    const sums = points.get(event) ?? { cast: 0, repeated: 0, aside: 0, unopenable: 0, listed: 0 };
    points.set(event, sums);
    return sums;
  };

  const put = (one: Found) => {
    pointOf(one.event).cast += 1;
    const held = found.get(one.envelope);
    const stands = !held || comesBefore(one, held);
    if (stands) found.set(one.envelope, one);
    if (held) pointOf((stands ? held : one).event).repeated += 1;
  };

  return {
    async take(bags) {
      const all = bags.flatMap(({ bag, event, envelopes }) =>
        envelopes.map((vote) => ({ bag, event, vote })),
      );
      const portions = Array.from({ length: Math.ceil(all.length / PORTION) }, (_, at) =>
        all.slice(at * PORTION, (at + 1) * PORTION),
      );
      await Promise.all(
        portions.map(async (portion) => {
          const opened = await crew.work((opener) => opener.outsides(portion.map(({ vote }) => vote)));
          for (const [at, { bag, event, vote }] of portion.entries()) {
            const one = opened[at];
            if (!one) throw new Error('An opener lost an envelope');
            put({ ...one, bag, event, style: vote.style });
          }
        }),
      );
    },

    async finish(run) {
      const hashes = [...found.keys()].sort();
      if ((await sha256Hex(hashes.join('\n'))) !== run.digest)
        return { end: 'envelopes-changed', known: run.envelopes, now: hashes.length };
      const aside = new Set(run.aside.map(({ envelope }) => envelope));
      const unopenable = new Set(run.unopenable);
      const inners: Inner[] = [];
      let locked = 0;
      for (const { envelope, event, style, inside } of found.values()) {
        const sums = pointOf(event);
        if (aside.has(envelope)) sums.aside += 1;
        else if (unopenable.has(envelope)) sums.unopenable += 1;
        else if (!inside) locked += 1;
        else {
          sums.listed += 1;
          inners.push({ ...inside, style, event });
        }
      }
      if (locked > 0) return { end: 'keys-missing', envelopes: locked };
      inners.sort((a, b) => (a.hash < b.hash ? -1 : 1));
      if (inners.some(({ hash }, at) => hash === inners[at + 1]?.hash))
        throw new Error('Two envelopes that stand have one inside');
      return { end: 'stripped', inners, points };
    },
  };
}

type Counted = { -readonly [Sum in keyof StrippedSums]: number };

function comesBefore(one: Found, other: Found): boolean {
  if ((one.inside === undefined) !== (other.inside === undefined)) return one.inside !== undefined;
  return one.bag < other.bag;
}
