import type { StreetEventId } from '../../../../domain/log/ids.ts';
import type { OpenedPart } from '../../../../domain/outcome/count.ts';
import type { CountSums } from '../../../../domain/outcome/count-sums.ts';
import { addVotes, type GroupedVotes } from '../../tally/grouped-votes.ts';
import type { Crew } from './crew.ts';
import { heapOf, type OpenedInsides } from './opener.ts';
import type { Inner } from './stripping.ts';

/** What became of the insides of one ballot point. */
export type OpenedSums = Pick<CountSums['envelopes'], 'unopened' | 'unreadable' | 'counted'>;

/** Everything that lay in the insides: the votes of each contest in a heap, and figures of where and on what ballot. */
export type Opened = {
  readonly votes: ReadonlyMap<string, GroupedVotes>;
  readonly points: ReadonlyMap<StreetEventId, OpenedSums>;
  /** Votes that count, by ballot style. */
  readonly styles: ReadonlyMap<string, number>;
  readonly opened: number;
  /** In the order of their hashes. */
  readonly failed: OpenedPart['failed'];
};

/** How the page holds an opening: it goes on while `go` lets it, and ends where `stopped` says so. */
export type Reins = { readonly go: () => Promise<void>; readonly stopped: () => boolean };

/** Insides that one opener gets at a time. */
const PORTION = 128;

/**
 * Opens insides with a crew that holds the count key, and mixes their votes as they come. Neither the order of the
 * openers nor a pause changes what comes of it. Undefined when it was stopped: all that was opened is forgotten.
 */
export async function openInners(
  inners: readonly Inner[],
  crew: Crew,
  reins: Reins,
  progress: (opened: number) => void,
): Promise<Opened | undefined> {
  const heaps = mixing();
  let [next, done] = [0, 0];
  const turn = async () => {
    for (;;) {
      await reins.go();
      if (reins.stopped() || next >= inners.length) return;
      const portion = inners.slice(next, next + PORTION);
      next += portion.length;
      const insides = portion.map(({ style, sealed }) => ({ style, sealed }));
      heaps.add(portion, await crew.work((opener) => opener.insides(insides)));
      done += portion.length;
      progress(done);
    }
  };
  await Promise.all(Array.from({ length: crew.places }, turn));
  return reins.stopped() ? undefined : heaps.opened();
}

function mixing() {
  const votes = new Map<string, GroupedVotes>();
  const points = new Map<StreetEventId, { -readonly [Sum in keyof OpenedSums]: number }>();
  const styles = new Map<string, number>();
  const failed: Opened['failed'] = [];
  let opened = 0;
  return {
    add(portion: readonly Inner[], found: OpenedInsides) {
      for (const [contest, heap] of found.votes) addVotes(heapOf(votes, contest), heap);
      const whys = new Map(found.failed.map(({ at, why }) => [at, why]));
      for (const [at, { hash, event, style }] of portion.entries()) {
        const sums = points.get(event) ?? { unopened: 0, unreadable: 0, counted: 0 };
        points.set(event, sums);
        const why = whys.get(at);
        sums[why ?? 'counted'] += 1;
        if (why) failed.push({ hash, why, event });
        else {
          opened += 1;
          styles.set(style, (styles.get(style) ?? 0) + 1);
        }
      }
    },
    opened: (): Opened => ({
      votes,
      points,
      styles,
      opened,
      failed: failed.sort((a, b) => (a.hash < b.hash ? -1 : 1)),
    }),
  };
}
