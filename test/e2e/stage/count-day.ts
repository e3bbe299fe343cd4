import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { makeCountKey } from '../../../src/sealing/count-key.ts';
import { shareWords } from '../../../src/sealing/share-text.ts';
import { contestFile, listFile, RESULT_FILE } from '../../../src/wire/public-paths.ts';
import { publicFiles, verified } from './count-files.ts';
import type { ReadyToCount } from './count-lived-in.ts';
import { type CountRoom, countRoom } from './count-room.ts';
import { expect } from './expect.ts';
import { torg } from './server.ts';
import { entriesIn, ofKind } from './vote-count.ts';
import { openTrustee } from './vote-stage.ts';

/** The count of a day whose votes are in: to be registered as the last part of it. `day` is asked when the tests run. */
export function countTheDay(day: () => ReadyToCount): void {
  const origin = () => new URL(day().stage.server.announced().tablets).origin;
  const files = () => publicFiles(day().stage, day().round.cycle.id);
  const office = () => countRoom(day().office.page());
  const trustee = () => countRoom(day().trustee.page());
  const started = () => ofKind(entriesIn(day().stage.data), 'count.started').length;
  let before: string;
  let root: string | null;
  let digest: string | null;

  /** Goes on in a browser that was closed, up to where the trustees are asked. */
  const listAgain = async (room: CountRoom) => {
    await expect(room.text('Rösterna finns inte kvar i minnet här')).toBeVisible();
    await room.unlock(day().words);
    await room.stripAgain();
  };
  const open = async (room: CountRoom) => {
    const [first, second] = day().sheets.slice(1);
    await room.giveShare(first?.words ?? []);
    await expect(room.text('given')).toHaveCount(1);
    await room.giveLastShare(second?.words ?? []);
    await expect(room.button('Räkna rösterna')).toBeVisible();
  };

  describe('in the counting room', () => {
    it('two offices begin at once, and there is one count, which is theirs both', async () => {
      before = await files().page('sv');
      const other = await openTrustee(day().stage, 'Cilla Dahl', 'coordinator');
      const rooms = [office(), countRoom(other.page())];
      for (const room of rooms) {
        await room.enter();
        await room.ask();
      }
      await Promise.allSettled(rooms.map((room) => room.begin()));
      await expect.poll(started).toBe(1);
      const toldSo = () =>
        Promise.all(
          [day().office, other].map((each) =>
            each
              .page()
              .getByText(/ hann börja före dig/)
              .count(),
          ),
        );
      await expect.poll(async () => (await toldSo()).join('')).toMatch(/^(?:01|10)$/);
      await trustee().enter();
    });

    it('the outsides come off in one browser, the list is published, and anybody may have it', async () => {
      const room = office();
      if (await room.text('Här behöver du inte göra något än.').isVisible()) {
        // The other one began: it goes on here all the same.
        await day().office.page().getByText('Har den webbläsaren stängts?').click();
        await room.button('Räkna vidare här').click();
      }
      root = await room.strip();
      await room.publishList();
      await expect(room.button('Ta fram kontorets ord')).toBeVisible();
      await expect(trustee().text('Här behöver du inte göra något än.')).toBeVisible();
      const list = readFileSync(await files().save(listFile(1)), 'utf8');
      expect(list.trim().split('\n')).toHaveLength(8);
      expect(readFileSync(await files().save('lista-1-rot.txt'), 'utf8').trim()).toBe(root);
    });

    it('the browser is closed, and the list that it makes again is the same', async () => {
      await day().office.kill();
      await day().office.open();
      await office().reenter(origin());
      await listAgain(office());
      await expect(office().button('Ta fram kontorets ord')).toBeVisible();
      expect(ofKind(entriesIn(day().stage.data), 'inners.listed')).toHaveLength(1);
    });

    it('the lots are drawn by words that the office is bound to, and by no others', async () => {
      const room = office();
      const words = await room.bindWords();
      await room.sayLines();
      await room.draw(words.toReversed());
      await expect(
        day()
          .office.page()
          .getByText(/^Det är inte de ord som kontoret band sig vid/),
      ).toBeVisible();
      await room.draw(words);
      await expect(room.button('Ta emot delen')).toBeVisible();
    });

    it('a share mistyped, of another key or given twice is told apart, and two that are right open the votes', async () => {
      const room = office();
      const page = day().office.page();
      const [, first, second] = day().sheets;
      const right = first?.words[4] ?? '';
      await room.giveShare(first?.words.with(4, right === 'groda' ? 'gurka' : 'groda') ?? []);
      await expect(page.getByText(/^Ord nummer 5 är fel/)).toBeVisible();
      const stranger = await makeCountKey(2, 3);
      await room.giveShare(shareWords(stranger.shares[0] ?? new Uint8Array(), randomUUID()));
      await expect(page.getByText(/hör till en annan nyckel/)).toBeVisible();
      await room.giveShare(first?.words ?? []);
      await expect(room.text('given')).toHaveCount(1);
      await room.giveLastShare(first?.words ?? []);
      await expect(page.getByText(`Delen till ${first?.trustee ?? ''} är redan given.`)).toBeVisible();
      await room.giveLastShare(second?.words ?? []);
      await expect(room.button('Räkna rösterna')).toBeVisible();
      await expect(page.getByText(/^8 röster öppnade\./)).toBeVisible();
    });

    it('the page is loaded anew when all is open, and comes to where it was', async () => {
      await day().office.page().reload();
      await listAgain(office());
      await open(office());
      expect(ofKind(entriesIn(day().stage.data), 'count.opened')).toHaveLength(1);
    });

    it('a tie that lots decide is named to those in the room, and nothing is seen outside of it', async () => {
      const room = office();
      const page = day().office.page();
      digest = await room.tally();
      const east = page.getByRole('region', { name: 'Östra' });
      await expect(
        east
          .getByText(/Badbrygga vid viken och Utegym bland tallarna stod lika/)
          .or(east.getByText(/Utegym bland tallarna och Badbrygga vid viken stod lika/)),
      ).toBeVisible();
      await room.settle();
      expect(await files().page('sv')).toBe(before);
      const log = JSON.stringify(entriesIn(day().stage.data));
      expect(log).not.toContain('winners');
    });

    it('two people compare the checksum on their own screens, and agree', async () => {
      expect(await office().digest()).toBe(digest);
      expect(await trustee().digest()).toBe(digest);
      await expect(day().trustee.page().getByRole('region', { name: 'Östra' })).toHaveCount(0);
      await office().approve();
      await expect(office().button('Godkänn resultatet')).toHaveCount(0);
      await expect(office().button('Publicera resultatet')).toHaveCount(0);
      await trustee().approve();
      await expect(office().button('Publicera resultatet')).toBeVisible();
      expect(await files().page('sv')).toBe(before);
    });

    it('closed before it was published, the browser counts to the very same result, and it is published', async () => {
      await day().office.kill();
      await day().office.open();
      await office().reenter(origin());
      await listAgain(office());
      await open(office());
      await office().button('Räkna rösterna').click();
      await office().publish();
      const page = await files().page('sv');
      expect(page).toMatch(/^200 /);
      expect(page).toContain('Så röstade invånarna');
      expect(page).toContain((digest ?? '').slice(0, 8));
    });

    it('anybody can check it on a machine of their own, and one changed byte is named', async () => {
      const right = await verified(files(), digest ?? '');
      expect(right, right.out + right.err).toMatchObject({ code: 0 });
      const result = await files().result();
      expect(result.losses).toMatchObject([{ point: 'Sporthallen', reason: 'Plattan föll i ån.' }]);
      expect(result.sums.envelopes).toMatchObject({ cast: 10, aside: 2, counted: 8 });
      expect(result.list).toMatchObject({ root, inners: 8 });
      const bundle = await files().save(contestFile('ostra', 'json'));
      expect(await torg(['count', bundle])).toMatchObject({ code: 0 });
      const path = await files().save(RESULT_FILE, 'changed.json');
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace('"counted":8', '"counted":9'));
      const wrong = await torg(['verify', path, await files().save(listFile())]);
      expect(wrong).toMatchObject({ code: 1 });
      expect(wrong.out).toMatch(/9/);
      const list = await files().save(listFile(), 'changed.txt');
      writeFileSync(
        list,
        readFileSync(list, 'utf8').replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
      );
      expect(await torg(['verify', await files().save(RESULT_FILE), list])).toMatchObject({ code: 1 });
    });
  });
}
