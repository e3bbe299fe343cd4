import type { Entry } from '../domain/log/kinds.ts';
import { accept, refuse, type Refusal, type Result } from '../domain/log/refusal.ts';
import { BAG_WAITS, type BagEntry, SealedVote } from '../domain/vote/bag.ts';
import { ifMerelyMistaken } from './append.ts';
import {
  BALLOT_PARTS,
  castAtOnce,
  castInto,
  find,
  type Known,
  letIn,
  letOut,
  look,
  type OpenEnvelope,
  takeOut,
} from './ballot-moves.ts';
import { Booth } from './booth.ts';
import type { DeviceLog, Saved } from './log.ts';
import { drawAll, drawFull, sealed } from './open-bag.ts';
import { type Drawer, type Shelf, Withdrawn } from './shelf.ts';
import { StorageError, type StorageFailure } from './store.ts';

type Kept<Code extends string> = Result<undefined, Refusal<StorageFailure | Code>>;
type Why = BagEntry['data']['why'];

/** This tablet's voters and their envelopes. Only `ok` lets a screen say that something has happened. */
export type BallotBox = {
  /** The voter who now holds the tablet; survives a restart. */
  booth(): Booth | undefined;
  /** Envelopes in the open bag. */
  waiting(): number;
  /** Lets a voter in: their entries, and them into the booth unless they vote on paper. Refuses while another is there. */
  checkIn(entries: readonly Entry[], booth: Booth | undefined): Promise<Kept<'booth.taken'>>;
  /**
   * The vote is cast: the envelope waits in the open bag, and nobody holds the tablet. The same envelope again is a
   * success, however far it has come. Refuses when this check-in does not hold the tablet; nothing was cast then.
   */
  cast(envelope: OpenEnvelope, checkIn: string, assisted: boolean): Promise<Kept<'booth.empty'>>;
  /**
   * A check-in is over without a vote: its entries, and the booth empty if it was theirs. Refuses when it was shown as
   * theirs and is not: they have voted meanwhile, in another tab.
   */
  release(entries: readonly Entry[], checkIn: string): Promise<Kept<'booth.empty'>>;
  /** Everything leaves the open bag, in bags of one ballot point each. */
  sealRest(why: Exclude<Why, 'full'>): Promise<Saved>;
  /** Resolves when everything that was begun is over: a bag that a cast made full is sealed after the cast was done. */
  settled(): Promise<void>;
  /** Calls back after every change, from this tab or another. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  close(): void;
};

/** Opens the ballot box on a shelf, and seals the bag that a crash left too full. Fails with StorageError. */
export async function openBallotBox(
  shelf: Shelf,
  log: Pick<DeviceLog, 'env' | 'appendBeside'>,
): Promise<BallotBox> {
  const listeners = new Set<() => void>();
  let known = await shelf.read(BALLOT_PARTS, look);
  let turn: Promise<unknown> = Promise.resolve();

  const becomes = (now: Known) => {
    known = now;
    for (const listener of listeners) listener();
  };

  /** One after the other, so that what is shown is never older than what was answered. */
  const inTurn = <Code extends string>(
    run: () => Promise<Kept<Code>>,
    withdrawn: Code,
  ): Promise<Kept<Code>> => {
    const mine = turn.then(run).catch((error: unknown): Kept<Code> => {
      if (error instanceof StorageError) return refuse<StorageFailure | Code>(error.code);
      if (error instanceof Withdrawn) return refuse<StorageFailure | Code>(withdrawn);
      throw error;
    });
    turn = mine.catch(() => undefined);
    return mine;
  };

  /** Entries and a move beside them, in one transaction. */
  const append = async (
    entries: readonly Entry[],
    move: (drawer: Drawer, fresh: boolean) => Promise<Known>,
  ): Promise<Saved> => {
    let after = known;
    const saved = await log.appendBeside(entries, {
      parts: BALLOT_PARTS,
      async write(drawer, fresh) {
        after = await move(drawer, fresh);
      },
    });
    if (saved.ok) becomes(after);
    return saved;
  };

  /**
   * Seals what is drawn, before the transaction opens that takes it out. If the open bag has changed until then, draws
   * again.
   */
  const seal = async (why: Why): Promise<Saved> => {
    for (;;) {
      const from = await shelf.read(BALLOT_PARTS, find);
      const env = log.env();
      const drawn = (why === 'full' ? drawFull : drawAll)(from.envelopes, env.random);
      if (drawn.length === 0) return accept(undefined);
      const bags = sealed(drawn, why, from.helped, env);
      try {
        return await append(bags, (drawer, fresh) => (fresh ? takeOut(drawer, from, drawn) : look(drawer)));
      } catch (error) {
        if (!(error instanceof Withdrawn)) throw error;
      }
    }
  };

  /** A bag that cannot be sealed now is sealed after the next cast, at the next start, or with the rest. */
  const sealIfFull = () => {
    if (known.waiting >= BAG_WAITS) void inTurn(() => seal('full'), 'storage.failed');
  };

  // Another tab's words reach us again with its next write; a failure here is no one's loss.
  const refresh = async () => {
    becomes(await shelf.read(BALLOT_PARTS, look));
    sealIfFull();
    return accept(undefined);
  };
  const unwatch = shelf.watch(() => void inTurn(refresh, 'storage.failed'));
  sealIfFull();

  return {
    booth: () => known.booth,
    waiting: () => known.waiting,

    checkIn(entries, booth) {
      return inTurn(() => {
        const voter = booth && Booth.parse(booth);
        return append(entries, (drawer, fresh) => (voter ? letIn(drawer, voter, fresh) : look(drawer)));
      }, 'booth.taken');
    },

    cast({ key, ...vote }, checkIn, assisted) {
      return inTurn(async () => {
        // What no bag could take must not wait for one.
        const envelope = { key, ...SealedVote.parse(vote) };
        const { booth, waiting } = known;
        const quick =
          booth?.checkIn === checkIn && !assisted
            ? shelf.write(BALLOT_PARTS, (drawer) => castAtOnce(drawer, envelope, { booth, waiting }))
            : undefined;
        const after =
          (await quick?.catch(ifMerelyMistaken)) ??
          (await shelf.write(BALLOT_PARTS, (drawer) => castInto(drawer, envelope, checkIn, assisted)));
        becomes(after);
        sealIfFull();
        return accept(undefined);
      }, 'booth.empty');
    },

    release(entries, checkIn) {
      return inTurn(() => {
        const expected = known.booth?.checkIn === checkIn;
        return append(entries, (drawer, fresh) => letOut(drawer, checkIn, expected && fresh));
      }, 'booth.empty');
    },

    sealRest: (why) => inTurn(() => seal(why), 'storage.failed'),

    async settled() {
      for (let last: unknown; last !== turn;) {
        last = turn;
        await last;
      }
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      unwatch();
      listeners.clear();
    },
  };
}
