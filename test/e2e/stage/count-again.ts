import { describe, it } from 'vitest';
import { contestFile } from '../../../src/wire/public-paths.ts';
import { type Cast, sealFor } from './count-envelopes.ts';
import { publicFiles, verified } from './count-files.ts';
import type { ReadyToCount } from './count-lived-in.ts';
import { countRoom } from './count-room.ts';
import { screenlessTablet } from './count-tablet.ts';
import { expect } from './expect.ts';
import { torg } from './server.ts';
import { asVote } from './vote-ballot.ts';
import { entriesIn, ofKind } from './vote-count.ts';
import { confirmDoubleVotes, proposeDoubleVotes } from './vote-office.ts';
import { BALLOTS } from './vote-rounds.ts';
import { go } from './walk.ts';

const REASON = 'En platta låg kvar i bilen och kom fram sedan rösterna hade räknats.';

/** What lies in the bag of a tablet that comes too late. `used` is a code that somebody has voted with elsewhere. */
const lateVotes = (used: string): readonly Cast[] => [
  { ballot: BALLOTS.east, vote: asVote('- / 4') },
  { ballot: BALLOTS.east, vote: asVote('- / 4') },
  { ballot: BALLOTS.east, vote: asVote('3 / 2'), code: used },
  { ballot: BALLOTS.north, vote: asVote('1 / 1'), tampering: 'inside' },
  { ballot: BALLOTS.north, vote: asVote('1 / 1'), tampering: 'outside' },
  { ballot: BALLOTS.south, vote: asVote('1 / 1'), tampering: 'no-vote' },
];

/**
 * A tablet that comes when the count has begun, and the recount that takes it in: to be registered after the count.
 * `used` is a code of the sports hall.
 */
export function countAgain(day: () => ReadyToCount & { readonly used: string }): void {
  const files = () => publicFiles(day().stage, day().round.cycle.id);
  const office = () => countRoom(day().office.page());
  const trustee = () => countRoom(day().trustee.page());
  let digest: string | null;

  describe('when a tablet comes too late', () => {
    it('its votes are held, whatever somebody has done to them, and all of it is let in at once', async () => {
      const tablet = await screenlessTablet(day().stage);
      const sealed = await sealFor(day().stage, day().round, lateVotes(day().used));
      const [copy] = ofKind(entriesIn(day().stage.data), 'bag.sealed').flatMap(({ data }) => data.envelopes);
      const said = await tablet.packsUp('Sporthallen', copy ? [...sealed, copy] : sealed);
      expect(said).toEqual(['count-began', 'count-began']);
      const page = day().office.page();
      await go(page, '/office/quarantine', 'Behöver hjälp');
      const heap = page.getByRole('region', { name: `Platta ${tablet.number}`, exact: true });
      await heap.getByRole('button', { name: 'Släpp in allt från den här plattan' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Släpp in 2 poster' }).click();
      await expect(page.getByText('2 poster är insläppta.')).toBeVisible();
      await expect(heap).toHaveCount(0);
    });

    it('double votes are searched again, and confirmed again, before it may be counted', async () => {
      const page = day().office.page();
      await go(page, '/office/vote/double-votes', 'Dubbelröster');
      await expect(page.getByText('1 påse har kommit in sedan dubbelrösterna avgjordes')).toBeVisible();
      await page.getByRole('button', { name: 'Sök igen' }).click();
      await proposeDoubleVotes(page, async () => {
        const figure = (label: string) => page.locator('dl > div', { hasText: label }).locator('dd');
        await expect(figure('Genomgångna')).toHaveText('16');
        await expect(figure('Läggs åt sidan')).toHaveText('3');
      });
      await confirmDoubleVotes(day().trustee.page());
    });

    it('the recount has its reason, and lists what nobody can open', async () => {
      const room = office();
      const page = day().office.page();
      await room.enter();
      await page.getByText('Behöver rösterna räknas en gång till?').click();
      await room.button('Räkna om').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Räkna om' }).click();
      await expect(dialog.getByText(/^Skriv varför rösterna räknas en gång till/)).toBeVisible();
      await dialog.getByLabel('Varför räknas rösterna en gång till?').fill(REASON);
      await dialog.getByRole('button', { name: 'Räkna om' }).click();
      await expect(dialog).toBeHidden();
      const root = await room.strip();
      await room.publishList();
      const [, first, second] = day().sheets;
      await room.giveShare(first?.words ?? []); // The lots are those that were drawn.
      await room.giveLastShare(second?.words ?? []);
      digest = await room.tally();
      await page.getByText('3 förseglade röster gick inte att räkna').click();
      for (const why of [
        'Ytterkuvertet gick inte att öppna.',
        'Innerkuvertet gick inte att öppna.',
        'Innehöll ingen röst.',
      ])
        await expect(page.getByText(why)).toBeVisible();
      await room.settle();
      await trustee().enter();
      expect(await trustee().digest()).toBe(digest);
      await room.approve();
      await trustee().approve(); // At once: the second hears the first before it is sent.
      await room.publish();
      expect((await files().result()).list).toEqual({ root, inners: 12 });
    });

    it('what is another way now is named, all adds up, and it is checked like the first', async () => {
      const { count, sums, unopened, draw } = await files().result();
      expect(count).toMatchObject({ number: 2, reason: REASON });
      const [differs] = (count.before?.differs ?? []).filter(({ contest }) => contest === 'ostra');
      expect(differs?.only).toContain('ostra-04');
      expect(sums.envelopes).toEqual({
        cast: 17,
        repeated: 1,
        aside: 3,
        unopenable: 1,
        unopened: 1,
        unreadable: 1,
        counted: 10,
      });
      expect(unopened.map(({ why }) => why).sort()).toEqual(['unopenable', 'unopened', 'unreadable']);
      expect(draw?.said).toHaveLength(2);
      expect(await files().page('sv')).toContain(REASON);
      expect(await verified(files(), digest ?? '')).toMatchObject({ code: 0 });
      expect(await torg(['count', await files().save(contestFile('ostra', 'json'))])).toMatchObject({
        code: 0,
      });
      expect(ofKind(entriesIn(day().stage.data), 'draw.made')).toHaveLength(1);
    });
  });
}
