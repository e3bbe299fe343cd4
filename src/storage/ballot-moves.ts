import type { SealedVote } from '../domain/vote/bag.ts';
import { type Booth, type BoothRows, putInBooth, readBooth, voterIn } from './booth.ts';
import { type Handful, Waiting } from './open-bag.ts';
import { type Drawer, type Part, unawaited, Withdrawn } from './shelf.ts';

/** The parts that all of these touch. */
export const BALLOT_PARTS: readonly Part[] = ['bags', 'booth'];

/** A sealed vote that is about to be cast. The key is drawn for it (v4), and the same when it is cast again. */
export type OpenEnvelope = SealedVote & { readonly key: string };

/** The open bag and the booth as one transaction found them. */
export type Found = {
  /** Of every envelope in the open bag, those that cannot be read included: they stay where they are. */
  readonly keys: readonly string[];
  readonly envelopes: readonly Waiting[];
  readonly helped: BoothRows['helped'];
};

/** What a screen is told. */
export type Known = { readonly booth: Booth | undefined; readonly waiting: number };

/** A move that has been made, or need not be: what is known then. */
const now = (booth: Booth | undefined, keys: readonly string[], more = 0): Known => ({
  booth,
  waiting: keys.length + more,
});

const both = (drawer: Drawer) =>
  Promise.all([readBooth(drawer.keyed('booth')), drawer.keyed('bags').keys()] as const);

export async function look(drawer: Drawer): Promise<Known> {
  const [{ voter }, keys] = await both(drawer);
  return now(voter, keys);
}

export async function find(drawer: Drawer): Promise<Found> {
  const [[{ helped }, keys], rows] = await Promise.all([both(drawer), drawer.keyed('bags').all()]);
  return { keys, envelopes: rows.flatMap((raw) => Waiting.safeParse(raw).data ?? []), helped };
}

/**
 * Puts a voter into the booth, unless their entries were here already: then they have been let in before, and are
 * there or have voted. Withdrawn while another is there.
 */
export async function letIn(drawer: Drawer, voter: Booth, fresh: boolean): Promise<Known> {
  const [{ voter: held }, keys] = await both(drawer);
  if (held && held.checkIn !== voter.checkIn) throw new Withdrawn();
  if (!fresh) return now(held, keys);
  const booth = drawer.keyed('booth');
  await Promise.all([putInBooth(booth, { key: 'voter', value: voter }), booth.remove('gone')]);
  return now(voter, keys);
}

/** Empties the booth. Withdrawn when this check-in was `expected` there, and is not. */
export async function letOut(drawer: Drawer, checkIn: string, expected: boolean): Promise<Known> {
  const [{ voter }, keys] = await both(drawer);
  if (voter?.checkIn === checkIn) await drawer.keyed('booth').remove('voter');
  else if (expected) throw new Withdrawn();
  return now(voter?.checkIn === checkIn ? undefined : voter, keys);
}

/**
 * Casts the vote of the voter who was last known to hold the tablet: looks while it writes, one way to the disk and
 * back instead of two. Withdrawn when they do not; fails when the key is there already. Both are told the long way.
 */
export async function castAtOnce(
  drawer: Drawer,
  { key, style, sealed }: OpenEnvelope,
  { booth, waiting }: Known & { readonly booth: Booth },
): Promise<Known> {
  const { checkIn, cycle, event } = booth;
  const [bags, inBooth] = [drawer.keyed('bags'), drawer.keyed('booth')];
  const held = inBooth.get('voter');
  const envelope: Waiting = { key, cycle, event, style, sealed };
  unawaited(bags.add(envelope));
  unawaited(inBooth.remove('voter'));
  if (voterIn(await held)?.checkIn !== checkIn) throw new Withdrawn();
  return { booth: undefined, waiting: waiting + 1 };
}

/** Casts a vote, unless it has been cast already. Withdrawn when this check-in does not hold the tablet. */
export async function castInto(
  drawer: Drawer,
  { key, style, sealed }: OpenEnvelope,
  checkIn: string,
  assisted: boolean,
): Promise<Known> {
  const [{ voter, helped, gone }, keys] = await both(drawer);
  if (keys.includes(key) || gone.includes(key)) return now(voter, keys);
  if (voter?.checkIn !== checkIn) throw new Withdrawn();
  const { cycle, event } = voter;
  const booth = drawer.keyed('booth');
  const envelope: Waiting = { key, cycle, event, style, sealed };
  const writes = [drawer.keyed('bags').add(envelope), booth.remove('voter')];
  if (assisted) {
    const value = { ...helped, [event]: (helped[event] ?? 0) + 1 };
    writes.push(putInBooth(booth, { key: 'helped', value }));
  }
  await Promise.all(writes);
  return now(undefined, keys, 1);
}

/** Takes what was drawn out of the open bag. Withdrawn when that is no longer what it was drawn from. */
export async function takeOut(drawer: Drawer, from: Found, drawn: readonly Handful[]): Promise<Known> {
  const [{ voter, helped, gone }, keys] = await both(drawer);
  if (!same(keys, from.keys) || !same(helped, from.helped)) throw new Withdrawn();
  const leaving = drawn.flat();
  const left = leaving.map(({ key }) => key);
  const points = new Set<string>(leaving.map(({ event }) => event));
  const others = Object.entries(helped).filter(([event]) => !points.has(event));
  const bags = drawer.keyed('bags');
  const booth = drawer.keyed('booth');
  await Promise.all([
    ...left.map((key) => bags.remove(key)),
    putInBooth(booth, { key: 'gone', value: [...gone, ...left].sort() }),
    putInBooth(booth, { key: 'helped', value: Object.fromEntries(others) }),
  ]);
  return now(voter, keys, -left.length);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
