import { openOffice, openTablet, type Stage } from '../stage.ts';
import type { StageBrowser } from './browser.ts';
import { expect } from './expect.ts';
import { countVisitors, handOver, takeBack, writeIdea } from './field.ts';
import { beginIdea, kioskWords } from './kiosk.ts';
import { goTo } from './office.ts';
import { closeBundle, goHomeFromBundles, openBundle, typeSheet } from './paper.ts';

/**
 * An office and a tablet that have seen a day: something of every kind to show, an unfinished idea, a bundle with a
 * note, and an entry that needs help (of a second tablet, which has been revoked).
 */
export async function liveIn(stage: Stage): Promise<{ office: StageBrowser; tablet: StageBrowser }> {
  const { office } = await openOffice(stage);
  const tablet = await openTablet(stage, office, 'tablet', { clock: true });
  const page = tablet.page();
  await writeIdea(page, { title: 'Bänkar med ryggstöd vid stationen', text: 'Tåget är ofta sent.' });
  await countVisitors(page, 12);
  await openBundle(page, 'Norr', 6);
  const sheets = [[10, 10, 10], [10, 4, 12], [4, 4, 11], 'blank', 'spoiled'] as const;
  for (const [at, sheet] of sheets.entries()) await typeSheet(page, at + 1, sheet);
  await closeBundle(page, 'Två sedlar satt ihop.');
  await goHomeFromBundles(page);
  await handOver(page);
  const say = kioskWords('sv');
  await beginIdea(page, 'sv');
  await page.getByRole('button', { name: say('Fortsätt') }).click();
  await page.getByLabel(say('Din idé')).fill('Jag skulle vilja att någon läste sagor');
  await page.clock.fastForward('01:31');
  await page.clock.fastForward('00:21');
  await takeBack(page);
  await expect(page.getByRole('button', { name: 'Allt är framme' })).toBeVisible();
  await leaveSomethingAside(stage, office);
  return { office, tablet };
}

/** A second tablet is revoked, and writes on. */
async function leaveSomethingAside(stage: Stage, office: StageBrowser): Promise<void> {
  const lost = await openTablet(stage, office, 'lost-tablet');
  const page = office.page();
  await goTo(page, 'Plattor');
  await page
    .getByRole('row', { name: /Platta 2/ })
    .getByRole('button', { name: 'Spärra' })
    .click();
  await page.getByRole('dialog').getByLabel('Varför?').fill('Glömd på bussen');
  await page.getByRole('button', { name: 'Spärra plattan' }).click();
  await expect(page.getByRole('row', { name: /Platta 2/ })).toContainText('Spärrad');
  await writeIdea(lost.page(), { title: 'Fler papperskorgar' });
  await expect(lost.page().getByRole('button', { name: /behöver hjälp/ })).toBeVisible();
  await lost.close();
  await expect(page.getByRole('link', { name: /^Behöver hjälp\s*1$/ })).toBeVisible();
}
