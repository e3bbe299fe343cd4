import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntry } from '../../src/domain/log/kinds.ts';
import { StorageError } from '../../src/storage/store.ts';
import { type CrashPoint, MemoryDisk, memoryShelf } from '../../src/storage/memory-shelf.ts';
import { EVENT } from '../domain/values.ts';
import { envelope, leaving, openTab, OTHER_EVENT, type Tab, upTo, voter } from './ballot-scene.ts';

const POINTS = ['before-commit', 'after-commit'] as const;

/** Everything that lies on a disk of votes, by what it says and not by where it stands. */
function look({ data }: MemoryDisk) {
  const entries = [...data.entries.values()].flatMap(({ bytes }) => {
    const read = readEntry(bytes ?? '');
    return read.ok ? [read.value] : [];
  });
  const bags = entries.filter((entry) => entry.kind === 'bag.sealed');
  const open = [...data.bags.values()].map((row) => String(Reflect.get(Object(row), 'sealed')));
  const sealed = [...open, ...bags.flatMap((bag) => bag.data.envelopes.map((each) => each.sealed))];
  const booth = (key: string): unknown => Reflect.get(Object(data.booth.get(key)), 'value');
  const helped = Object.values(Object(booth('helped'))).reduce<number>(
    (sum, count) => sum + Number(count),
    0,
  );
  return {
    sealed,
    bags,
    assisted: helped + bags.reduce((sum, bag) => sum + bag.data.assisted, 0),
    letIn: new Set(entries.filter(({ kind }) => kind === 'voter.checked-in').map(({ subject }) => subject)),
    left: new Set(entries.filter(({ kind }) => kind === 'voter.left').map(({ subject }) => subject)),
    holds: String(Reflect.get(Object(booth('voter')), 'checkIn')),
  };
}

/** A tablet that dies at one write of the day, and is started again. */
class Tablet {
  readonly disk = new MemoryDisk();
  writes = 0;
  died = false;
  #begun = false;
  #dead = false;
  readonly #at: number;
  readonly #point: CrashPoint;

  constructor(at: number, point: CrashPoint) {
    this.#at = at;
    this.#point = point;
    this.disk.fault = (met) => {
      if (!this.#begun) return undefined;
      if (met === 'before-commit') this.writes += 1;
      if (this.writes === this.#at && met === this.#point) this.#dead = true;
      return this.#dead ? new StorageError('storage.closed') : undefined;
    };
  }

  /** From here on, writes count. */
  begin(): void {
    this.#begun = true;
  }

  /** Switches it on again if it has died: whatever was in memory is gone. */
  async revived(tab: Tab): Promise<Tab> {
    if (!this.#dead) return tab;
    tab.box.close();
    tab.log.close();
    this.#dead = false;
    this.died = true;
    const again = await openTab(memoryShelf(this.disk), 99);
    await again.box.settled();
    return again;
  }
}

/**
 * Half a day at a ballot point: voters are let in, and vote or leave. Whoever works there goes by what the tablet
 * shows, and by nothing else.
 */
async function halfDay(tablet: Tablet, voters: number): Promise<void> {
  let tab = await openTab(memoryShelf(tablet.disk));
  tablet.begin();
  for (const seed of upTo(voters)) {
    const { entries, booth } = voter(seed);
    const leaves = seed % 7 === 3;
    for (let tries = 0; ; tries += 1) {
      await tab.box.checkIn(entries, booth);
      tab = await tablet.revived(tab);
      if (tab.log.state().checkIns.has(booth.checkIn)) break;
      expect(tries).toBe(0);
    }
    expect(tab.box.booth()).toEqual(booth);
    for (let tries = 0; tab.box.booth(); tries += 1) {
      if (leaves) await tab.box.release(leaving(seed), booth.checkIn);
      // After a crash the vote is filled in and sealed anew: another envelope.
      else await tab.box.cast(envelope(seed + 1000 * tries), booth.checkIn, seed % 4 === 0);
      await tab.box.settled();
      tab = await tablet.revived(tab);
    }
  }
  await tab.box.sealRest('closing');
  tab = await tablet.revived(tab);
  await tab.box.sealRest('closing');
  expect(tab.box.waiting()).toBe(0);
}

describe('a tablet that dies in the middle of a vote', () => {
  test('has cast each vote exactly once when it starts again, whichever write it died at', async () => {
    const voters = 24;
    const whole = new Tablet(0, 'before-commit');
    await halfDay(whole, voters);
    for (const at of upTo(whole.writes + 1, 1)) {
      for (const point of POINTS) {
        const tablet = new Tablet(at, point);
        await halfDay(tablet, voters);
        const where = `${point} of write ${at}`;
        expect(tablet.died, where).toBe(true);
        const { sealed, letIn, left, assisted } = look(tablet.disk);
        expect(new Set(sealed).size, where).toBe(sealed.length);
        expect(letIn.size, where).toBe(voters);
        expect(sealed.length, where).toBe(letIn.size - left.size);
        const came = new Set(sealed);
        for (const seed of upTo(voters)) {
          const cast = [0, 1000].filter((again) => came.has(envelope(seed + again).sealed));
          expect(cast.length, `${where}, voter ${seed}`).toBe(left.has(voter(seed).booth.checkIn) ? 0 : 1);
        }
        expect(assisted, where).toBe(upTo(voters).filter((seed) => seed % 4 === 0 && seed % 7 !== 3).length);
      }
    }
  });

  test('seals at its next start the bag that it could not seal any more', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(memoryShelf(disk));
    for (const seed of upTo(20)) {
      const { entries, booth } = voter(seed);
      await tab.box.checkIn(entries, booth);
      // The cast is the last write that comes through.
      let writes = 0;
      if (seed === 19)
        disk.fault = (point) => {
          if (point === 'before-commit') writes += 1;
          return writes > 1 ? new StorageError('storage.closed') : undefined;
        };
      expect(await tab.box.cast(envelope(seed), booth.checkIn, false)).toMatchObject({ ok: true });
      await tab.box.settled();
    }
    expect(tab.box.waiting()).toBe(20);
    expect(look(disk).bags).toEqual([]);
    tab.log.close();
    disk.fault = () => undefined;
    const again = await openTab(memoryShelf(disk), 2);
    await again.box.settled();
    expect(again.box.waiting()).toBe(10);
    expect(look(disk).bags.map((bag) => [bag.data.why, bag.data.envelopes.length])).toEqual([['full', 10]]);
  });
});

/** One thing that happens at a ballot point, in one of two tabs; the disk may fail once in the middle of it. */
const happening = fc.record({
  what: fc.oneof(
    { weight: 40, arbitrary: fc.constant('vote' as const) },
    {
      weight: 10,
      arbitrary: fc.constantFrom('let in' as const, 'cast' as const, 'cast again' as const, 'leave' as const),
    },
    { weight: 3, arbitrary: fc.constantFrom('restart' as const, 'seal' as const) },
  ),
  tab: fc.nat(1),
  who: fc.nat(80),
  elsewhere: fc.boolean(),
  assisted: fc.boolean(),
  fault: fc.option(
    fc.record({
      point: fc.constantFrom(...POINTS),
      write: fc.nat(2),
      code: fc.constantFrom('storage.full' as const, 'storage.closed' as const),
    }),
    { freq: 3 },
  ),
});

describe('whatever happens at a ballot point', () => {
  test('every vote that was said to be cast is in the open bag or in exactly one bag, and no voter has two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 120, size: 'max' }), async (happenings) => {
        const disk = new MemoryDisk();
        const tabs = [await openTab(memoryShelf(disk), 1), await openTab(memoryShelf(disk), 2)];
        /** Envelopes by the voter for whom they were tried, and those that were said to be cast. */
        const tried = new Map<string, { readonly checkIn: string; readonly assisted: boolean }>();
        const cast = new Set<string>();
        let drawn = 0;
        let last = 0;
        for (const { what, tab: at, who, elsewhere, assisted, fault } of happenings) {
          let writes = -1;
          disk.fault = (point) => {
            if (point === 'before-commit') writes += 1;
            const here = fault && writes === fault.write && point === fault.point;
            return here ? new StorageError(fault.code) : undefined;
          };
          const tab = tabs[at];
          if (!tab) throw new Error('two tabs');
          const { entries, booth } = voter(who, elsewhere ? OTHER_EVENT : EVENT);
          const holds = tab.box.booth()?.checkIn;
          const castAs = async (seed: number, checkIn: string) => {
            const sealed = envelope(seed);
            if (!tried.has(sealed.sealed)) tried.set(sealed.sealed, { checkIn, assisted });
            const helped = tried.get(sealed.sealed)?.assisted ?? false;
            if ((await tab.box.cast(sealed, checkIn, helped)).ok) cast.add(sealed.sealed);
            last = seed;
          };
          if (what === 'vote' || what === 'let in') await tab.box.checkIn(entries, booth);
          if (what === 'vote' || what === 'cast')
            await castAs(
              (drawn += 1),
              (what === 'vote' && tab.box.booth()?.checkIn) || holds || booth.checkIn,
            );
          if (what === 'cast again' && last > 0)
            await castAs(last, tried.get(envelope(last).sealed)?.checkIn ?? '');
          if (what === 'leave') await tab.box.release(leaving(who), booth.checkIn);
          if (what === 'seal') await tab.box.sealRest('backup');
          if (what === 'restart') {
            tab.box.close();
            tab.log.close();
            disk.fault = () => undefined;
            tabs[at] = await openTab(memoryShelf(disk), drawn + 50);
          }
          for (const { box } of tabs) await box.settled();

          const { sealed, holds: inBooth, assisted: counted } = look(disk);
          expect(new Set(sealed).size).toBe(sealed.length);
          for (const each of cast) expect(sealed).toContain(each);
          const voters = sealed.map((each) => tried.get(each)?.checkIn);
          expect(new Set(voters).size).toBe(voters.length);
          expect(voters).not.toContain(inBooth);
          expect(counted).toBe(sealed.filter((each) => tried.get(each)?.assisted).length);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
