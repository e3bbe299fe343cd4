import { describe, expect, test } from 'vitest';
import { MAX_ENTRY_BYTES } from '../../src/domain/log/entry.ts';
import { BAG_TAKES, BAG_WAITS } from '../../src/domain/vote/bag.ts';
import type { Shelf } from '../../src/storage/shelf.ts';
import { EVENT } from '../domain/values.ts';
import {
  bagsIn,
  envelope,
  leaving,
  openRows,
  openTab,
  OTHER_EVENT,
  places,
  upTo,
  vote,
  voteAll,
  voter,
} from './ballot-scene.ts';

/** A disk under test: any number of connections, like tabs. */
export type BallotDisk = { open(): Promise<Shelf> };

/** What the ballot box must do on every disk. */
export function ballotBoxAcceptance(name: string, newDisk: () => BallotDisk): void {
  const scene = async () => {
    const disk = newDisk();
    const shelf = await disk.open();
    return { disk, shelf, tab: await openTab(shelf) };
  };
  const kindsIn = async ({ store }: Awaited<ReturnType<typeof openTab>>) =>
    (await store.since(0, 1000)).map(({ bytes }) => /"kind":"([^"]+)"/.exec(bytes ?? '')?.[1]);

  describe(`a ballot box in ${name}`, () => {
    test('lets a voter in together with their entry, and knows after a restart that they hold the tablet', async () => {
      const { disk, tab } = await scene();
      const { entries, booth } = voter(1);
      expect(await tab.box.checkIn(entries, booth)).toMatchObject({ ok: true });
      expect(tab.box.booth()).toEqual(booth);
      expect(tab.log.state().checkIns.has(booth.checkIn)).toBe(true);
      const again = await openTab(await disk.open());
      expect(again.box.booth()).toEqual(booth);
      expect(again.box.waiting()).toBe(0);
    });

    test('lets nobody in while another voter holds the tablet, and keeps nothing of the attempt', async () => {
      const { tab } = await scene();
      const [one, two] = [voter(1), voter(2)];
      await tab.box.checkIn(one.entries, one.booth);
      expect(await tab.box.checkIn(two.entries, two.booth)).toMatchObject({
        ok: false,
        refusal: { code: 'booth.taken' },
      });
      expect(tab.box.booth()).toEqual(one.booth);
      expect(await kindsIn(tab)).toEqual(['voter.checked-in']);
      expect(tab.log.state().checkIns.size).toBe(1);
    });

    test('counts a voter who takes a ballot paper while another holds the tablet', async () => {
      const { tab } = await scene();
      const [one, two] = [voter(1), voter(2)];
      await tab.box.checkIn(one.entries, one.booth);
      expect(await tab.box.checkIn(two.entries, undefined)).toMatchObject({ ok: true });
      expect(tab.box.booth()).toEqual(one.booth);
      expect(tab.log.state().checkIns.size).toBe(2);
    });

    test('casts: the envelope waits, the booth is empty, and nothing is added to the log', async () => {
      const { disk, shelf, tab } = await scene();
      await vote(tab, 1);
      expect(tab.box.booth()).toBeUndefined();
      expect(tab.box.waiting()).toBe(1);
      expect(await kindsIn(tab)).toEqual(['voter.checked-in']);
      const again = await openTab(await disk.open());
      expect([again.box.booth(), again.box.waiting()]).toEqual([undefined, 1]);
      const { key, style, sealed } = envelope(1);
      expect(await openRows(shelf)).toEqual([
        { key, style, sealed, cycle: voter(1).booth.cycle, event: EVENT },
      ]);
      const booth = await shelf.read(['booth'], (drawer) => drawer.keyed('booth').all());
      expect(booth).toEqual([]);
    });

    test('holds the envelopes in the order of their random keys, whatever order they came in', async () => {
      const { shelf, tab } = await scene();
      await voteAll(tab, upTo(12));
      const keys = (await openRows(shelf)).map((row) => String(Reflect.get(Object(row), 'key')));
      expect(keys.toSorted()).toEqual(
        upTo(12)
          .map((seed) => envelope(seed).key)
          .toSorted(),
      );
      if (name === 'IndexedDB') expect(keys).toEqual(keys.toSorted());
    });

    test('takes the same envelope again as cast, while it waits and after it has left in a bag', async () => {
      const { tab } = await scene();
      await vote(tab, 1);
      const { checkIn } = voter(1).booth;
      expect(await tab.box.cast(envelope(1), checkIn, false)).toMatchObject({ ok: true });
      expect(tab.box.waiting()).toBe(1);
      await tab.box.sealRest('backup');
      expect(await tab.box.cast(envelope(1), checkIn, false)).toMatchObject({ ok: true });
      expect(tab.box.waiting()).toBe(0);
      expect((await bagsIn(tab)).map((bag) => bag.data.envelopes.length)).toEqual([1]);
    });

    test('takes the same envelope again without a word on who has been let in since', async () => {
      const { tab } = await scene();
      await vote(tab, 1);
      const next = voter(2);
      await tab.box.checkIn(next.entries, next.booth);
      expect(await tab.box.cast(envelope(1), voter(1).booth.checkIn, false)).toMatchObject({ ok: true });
      expect(tab.box.booth()).toEqual(next.booth);
      expect(tab.box.waiting()).toBe(1);
    });

    test('refuses a cast when nobody, or somebody else, holds the tablet, and stores nothing', async () => {
      const { shelf, tab } = await scene();
      const one = voter(1);
      const refused = { ok: false, refusal: { code: 'booth.empty' } };
      expect(await tab.box.cast(envelope(1), one.booth.checkIn, false)).toMatchObject(refused);
      await tab.box.checkIn(one.entries, one.booth);
      expect(await tab.box.cast(envelope(2), voter(2).booth.checkIn, true)).toMatchObject(refused);
      expect(tab.box.booth()).toEqual(one.booth);
      expect(await openRows(shelf)).toEqual([]);
    });

    test('casts nothing twice for one check-in, also under another key', async () => {
      const { tab } = await scene();
      await vote(tab, 1);
      const again = await tab.box.cast(envelope(2), voter(1).booth.checkIn, false);
      expect(again).toMatchObject({ ok: false, refusal: { code: 'booth.empty' } });
      expect(tab.box.waiting()).toBe(1);
    });

    test('does not let a voter in again whose entries are here already and who has voted since', async () => {
      const { tab } = await scene();
      await vote(tab, 1);
      const { entries, booth } = voter(1);
      expect(await tab.box.checkIn(entries, booth)).toMatchObject({ ok: true });
      expect(tab.box.booth()).toBeUndefined();
    });

    test('casts nothing that no bag could take', async () => {
      const { shelf, tab } = await scene();
      const { entries, booth } = voter(1);
      await tab.box.checkIn(entries, booth);
      const naked = { ...envelope(1), sealed: 'naked' };
      await expect(tab.box.cast(naked, booth.checkIn, false)).rejects.toThrow('sealed');
      expect(await openRows(shelf)).toEqual([]);
      expect(tab.box.booth()).toEqual(booth);
    });

    test('lets a voter go without a vote, and the next one in', async () => {
      const { tab } = await scene();
      const [one, two] = [voter(1), voter(2)];
      await tab.box.checkIn(one.entries, one.booth);
      expect(await tab.box.release(leaving(1), one.booth.checkIn)).toMatchObject({ ok: true });
      expect(tab.box.booth()).toBeUndefined();
      expect(tab.log.state().checkIns.get(one.booth.checkIn)?.left).toBeDefined();
      expect(await tab.box.checkIn(two.entries, two.booth)).toMatchObject({ ok: true });
    });

    test('takes back a check-in on paper, and leaves the booth to whom it belongs', async () => {
      const { tab } = await scene();
      const [one, two] = [voter(1), voter(2)];
      await tab.box.checkIn(one.entries, one.booth);
      await tab.box.checkIn(two.entries, undefined);
      expect(await tab.box.release(leaving(2), two.booth.checkIn)).toMatchObject({ ok: true });
      expect(tab.box.booth()).toEqual(one.booth);
    });

    test('does not write that somebody left who has voted meanwhile in another tab', async () => {
      const { disk, tab } = await scene();
      const other = await openTab(await disk.open(), 2);
      const { entries, booth } = voter(1);
      const heard = new Promise<void>((resolve) => {
        other.box.subscribe(resolve);
      });
      await tab.box.checkIn(entries, booth);
      await heard;
      // Both at once: whichever is written first is what happened.
      const [cast, left] = await Promise.all([
        tab.box.cast(envelope(1), booth.checkIn, false),
        other.box.release(leaving(1), booth.checkIn),
      ]);
      expect(cast.ok).not.toBe(left.ok);
      const refused = cast.ok ? left : cast;
      expect(refused).toMatchObject({ refusal: { code: 'booth.empty' } });
      expect(await kindsIn(tab)).toEqual(cast.ok ? ['voter.checked-in'] : ['voter.checked-in', 'voter.left']);
    });

    test('seals ten of twenty into one bag, in the order of their bytes, and each stands in one place', async () => {
      const { disk, shelf, tab } = await scene();
      await voteAll(tab, upTo(BAG_WAITS - 1));
      expect(await bagsIn(tab)).toEqual([]);
      await vote(tab, BAG_WAITS - 1);
      expect(tab.box.waiting()).toBe(BAG_WAITS - BAG_TAKES);
      const [bag, ...more] = await bagsIn(tab);
      expect(more).toEqual([]);
      expect(bag?.data).toMatchObject({ why: 'full', event: EVENT, assisted: 0 });
      const sealed = bag?.data.envelopes.map((each) => each.sealed) ?? [];
      expect(sealed).toHaveLength(BAG_TAKES);
      expect(sealed).toEqual(sealed.toSorted());
      const found = await places(shelf, tab);
      expect([...found.values()].map((where) => where.length)).toEqual(upTo(BAG_WAITS).map(() => 1));
      expect(new Set(found.keys())).toEqual(new Set(upTo(BAG_WAITS).map((seed) => envelope(seed).sealed)));
      expect(tab.log.state().bags.size).toBe(1);
      expect((await openTab(await disk.open())).box.waiting()).toBe(BAG_WAITS - BAG_TAKES);
    });

    test('counts the voters who were helped beside the envelopes, once, in the next bag of their ballot point', async () => {
      const { tab } = await scene();
      for (const seed of upTo(BAG_WAITS)) await vote(tab, seed, EVENT, seed % 5 === 0);
      await vote(tab, 50, EVENT, true);
      await vote(tab, 51, OTHER_EVENT, true);
      await tab.box.sealRest('closing');
      const counted = (await bagsIn(tab)).map(({ data }) => [data.event, data.why, data.assisted]);
      expect(counted[0]).toEqual([EVENT, 'full', 4]);
      expect(new Set(counted.slice(1).map(String))).toEqual(
        new Set([
          [EVENT, 'closing', 1].map(String).join(','),
          [OTHER_EVENT, 'closing', 1].map(String).join(','),
        ]),
      );
    });

    test('never mixes two ballot points in a bag, and waits until one of them has twenty', async () => {
      const { tab } = await scene();
      await voteAll(tab, upTo(15));
      await voteAll(tab, upTo(30, 15), OTHER_EVENT);
      expect(tab.box.waiting()).toBe(30);
      expect(await bagsIn(tab)).toEqual([]);
      await voteAll(tab, upTo(35, 30), OTHER_EVENT);
      expect((await bagsIn(tab)).map(({ data }) => [data.event, data.envelopes.length])).toEqual([
        [OTHER_EVENT, BAG_TAKES],
      ]);
      await tab.box.sealRest('hand-over');
      const rest = (await bagsIn(tab)).slice(1);
      expect(new Map(rest.map(({ data }) => [data.event, data.envelopes.length]))).toEqual(
        new Map([
          [EVENT, 15],
          [OTHER_EVENT, 10],
        ]),
      );
      expect(tab.box.waiting()).toBe(0);
    });

    test('seals nothing when nothing waits', async () => {
      const { tab } = await scene();
      expect(await tab.box.sealRest('backup')).toMatchObject({ ok: true });
      expect(await kindsIn(tab)).toEqual([]);
    });

    test('parts what is too much for one entry into bags about as large', async () => {
      const { shelf, tab } = await scene();
      const seeds = upTo(19);
      for (const seed of seeds) {
        const { entries, booth } = voter(seed);
        await tab.box.checkIn(entries, booth);
        await tab.box.cast(envelope(seed, 4000), booth.checkIn, seed < 3);
      }
      await tab.box.sealRest('closing');
      const bags = await bagsIn(tab);
      expect(new Set(bags.map(({ data }) => data.envelopes.length))).toEqual(new Set([9, 10]));
      expect(bags.map(({ data }) => data.assisted)).toEqual([3, 0]);
      for (const { bytes } of await tab.store.since(0, 1000))
        expect(new Blob([bytes ?? '']).size).toBeLessThan(MAX_ENTRY_BYTES);
      expect([...(await places(shelf, tab)).values()].every((where) => where.length === 1)).toBe(true);
    });

    test('seals each envelope once when two tabs seal at the same moment', async () => {
      const { disk, shelf, tab } = await scene();
      const other = await openTab(await disk.open(), 2);
      await voteAll(tab, upTo(17));
      const both = await Promise.all([tab.box.sealRest('closing'), other.box.sealRest('backup')]);
      expect(both.map(({ ok }) => ok)).toEqual([true, true]);
      expect([...(await places(shelf, tab)).values()].map((where) => where.length)).toEqual(
        upTo(17).map(() => 1),
      );
    });

    test('shows in each tab who is in the booth and how many wait, whichever tab it happened in', async () => {
      const { disk, shelf, tab } = await scene();
      const other = await openTab(await disk.open(), 2);
      const { entries, booth } = voter(1);
      await tab.box.checkIn(entries, booth);
      await expect.poll(() => other.box.booth()).toEqual(booth);
      expect(await other.box.cast(envelope(1), booth.checkIn, false)).toMatchObject({ ok: true });
      await expect.poll(() => [tab.box.booth(), tab.box.waiting()]).toEqual([undefined, 1]);
      for (const seed of upTo(45, 2)) await vote(seed % 3 ? tab : other, seed);
      const found = await places(shelf, tab);
      expect(found.size).toBe(44);
      expect([...found.values()].every((where) => where.length === 1)).toBe(true);
      expect((await bagsIn(tab)).map(({ data }) => data.envelopes.length)).toEqual([10, 10, 10]);
    });

    test('leaves an envelope that cannot be read where it is, and goes on with the others', async () => {
      const { disk, shelf, tab } = await scene();
      await voteAll(tab, [1, 2]);
      const damaged = { key: envelope(3).key, sealed: 7 };
      await shelf.write(['bags', 'booth'], async (drawer) => {
        await drawer.keyed('bags').put(damaged);
        await drawer.keyed('booth').put({ key: 'voter' });
      });
      const again = await openTab(await disk.open());
      expect(again.box.booth()).toBeUndefined();
      expect(again.box.waiting()).toBe(3);
      await vote(again, 4);
      await again.box.sealRest('backup');
      expect((await bagsIn(again)).flatMap(({ data }) => data.envelopes)).toHaveLength(3);
      expect(await openRows(shelf)).toEqual([damaged]);
    });
  });
}
