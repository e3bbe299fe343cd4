import { describe, expect, test } from 'vitest';
import { byDevice } from '../../../src/domain/log/entry.ts';
import { CHAIN_START } from '../../../src/wire/pull.ts';
import { newEvent, pushed } from '../street.ts';
import { type Given, kindsIn } from './given.ts';

/** Who reads what, page by page. */
export function readingAcceptance(given: () => Given): void {
  describe('reading', () => {
    test('hands each reader the kinds meant for them, and scans past the rest', async () => {
      const { store, device, tablet, epoch, byTablet, readAs } = given();
      const event = newEvent();
      await byTablet(
        pushed(tablet.idea(), { epoch, seq: 1 }),
        pushed(tablet.visitor(event), { epoch, seq: 2 }),
        pushed(tablet.closing(event), { epoch, seq: 3 }),
      );
      const { head, chain } = await store.standing();
      const viewer = await readAs(['viewer']);
      expect(kindsIn(viewer)).toEqual([
        'device.enrolled',
        'member.joined',
        'attendance.counted',
        'event.closed',
      ]);
      expect(viewer).toMatchObject({ next: head, chain, reset: false });
      const itself = await store.pull(
        { parties: ['device'], without: byDevice(device) },
        { after: 0, chain: CHAIN_START },
      );
      expect(itself).toMatchObject({ entries: [], next: head, chain });
      expect(itself.view).not.toBe(viewer.view);
    });

    test('goes on page by page without a gap, however much there is', async () => {
      const { store, tablet, epoch, byTablet } = given();
      const before = await store.standing();
      for (let from = 0; from < 1200; from += 400) {
        await byTablet(
          ...Array.from({ length: 400 }, (_, at) => pushed(tablet.idea(), { epoch, seq: from + at + 1 })),
        );
      }
      const positions: number[] = [];
      let { next, chain } = { next: before.head, chain: before.chain };
      for (let page = 0; page < 3; page += 1) {
        const answer = await store.pull({ parties: ['coordinator'] }, { after: next, chain });
        expect(answer.entries.length).toBeLessThanOrEqual(500);
        positions.push(...answer.entries.map(({ position }) => position));
        ({ next, chain } = answer);
      }
      expect(positions).toEqual(Array.from({ length: 1200 }, (_, at) => before.head + at + 1));
      expect(await store.standing()).toMatchObject({ head: next, chain });
    });

    test('keeps a page under its limit of bytes, and hands out at least one entry', async () => {
      const { store, tablet, epoch, byTablet } = given();
      const before = await store.standing();
      const long = 'å'.repeat(9_000);
      const ideas = Array.from({ length: 150 }, (_, at) => {
        const idea = tablet.idea();
        const withText =
          idea.kind === 'idea.collected' ? { ...idea, data: { ...idea.data, text: long } } : idea;
        return pushed(withText, { epoch, seq: at + 1 });
      });
      await byTablet(...ideas);
      const page = await store.pull(
        { parties: ['coordinator'] },
        { after: before.head, chain: before.chain },
      );
      const bytes = page.entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.bytes ?? ''), 0);
      expect(bytes).toBeLessThanOrEqual(2 * 1024 * 1024);
      expect(page.entries.length).toBeGreaterThan(100);
      expect(page.next).toBe(page.entries.at(-1)?.position);
    });

    test('tells a reader from another past to start anew', async () => {
      const { store } = given();
      const { head, chain } = await store.standing();
      const ahead = await store.pull({ parties: ['viewer'] }, { after: head + 1, chain });
      const astray = await store.pull({ parties: ['viewer'] }, { after: head, chain: 'f'.repeat(64) });
      for (const answer of [ahead, astray])
        expect(answer).toMatchObject({ reset: true, next: 0, chain: CHAIN_START, entries: [] });
    });
  });
}
