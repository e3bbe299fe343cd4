/*
 * Saves a picture of every screen, to be looked at: `node test/e2e/pictures.ts FOLDER [kiosk|field|office]...`.
 * At the size of a phone, a tablet upright and one lying; in Swedish, English and Arabic where a face has it; and
 * once with the staff's faces forced from right to left, where everything must still stand in its place.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { LYING, PHONE, UPRIGHT } from './stage/browser.ts';
import { handOver, takeBack } from './stage/field.ts';
import { LANGUAGES } from './stage/kiosk.ts';
import { liveIn } from './stage/lived-in.ts';
import { settled } from './stage/walk.ts';
import { speakAtTablet, walkField } from './stage/walk-field.ts';
import { walkKiosk } from './stage/walk-kiosk.ts';
import { speakAtOffice, walkOffice } from './stage/walk-office.ts';
import { openStage } from './stage.ts';

const SIZES = { phone: PHONE, upright: UPRIGHT, lying: LYING } as const;

const [folder = 'pictures', ...only] = process.argv.slice(2);
const wanted = (face: string) => only.length === 0 || only.includes(face);

/** Takes pictures of a page into a folder; `mirrored` has it believe that its words run from right to left. */
function camera(page: Page, series: string, mirrored = false) {
  mkdirSync(join(folder, series), { recursive: true });
  return async (name: string) => {
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      // The language too: the build writes `:dir(rtl)` as the languages that run so.
      if (mirrored)
        await page.evaluate(() => Object.assign(document.documentElement, { dir: 'rtl', lang: 'ar' }));
      await page.screenshot({ path: join(folder, series, `${name}-${size}.png`) });
    }
  };
}

const stage = await openStage();
try {
  const { office, tablet } = await liveIn(stage);
  if (wanted('kiosk')) {
    await handOver(tablet.page());
    for (const language of ['sv', 'en', 'ar'] as const)
      await walkKiosk(tablet.page(), language, camera(tablet.page(), `kiosk-${language}`));
    await takeBack(tablet.page());
  }
  if (wanted('office')) {
    await walkOffice(office.page(), 'sv', camera(office.page(), 'office-sv'));
    await walkOffice(office.page(), 'sv', camera(office.page(), 'office-rtl', true));
    await office.page().reload();
    await speakAtOffice(office.page(), LANGUAGES.sv, LANGUAGES.en);
    await walkOffice(office.page(), 'en', camera(office.page(), 'office-en'));
  }
  if (wanted('field')) {
    await walkField(tablet.page(), 'sv', camera(tablet.page(), 'field-sv'));
    await walkField(tablet.page(), 'sv', camera(tablet.page(), 'field-rtl', true));
    await tablet.page().reload();
    await speakAtTablet(tablet.page(), LANGUAGES.en);
    await walkField(tablet.page(), 'en', camera(tablet.page(), 'field-en'));
  }
  if (wanted('doors')) {
    const page = (await stage.browser('stranger')).page();
    const visit = camera(page, 'doors');
    const { office: door, tablets } = stage.server.announced();
    await page.goto(door);
    await settled(page, 'Logga in på kontoret');
    await visit('sign-in');
    await page.goto(tablets);
    await settled(page, 'Lägg först Torg på startskärmen');
    await visit('install');
    await page.getByText('Fortsätt i webbläsaren ändå').click();
    await page.getByRole('button', { name: 'Fortsätt i webbläsaren' }).click();
    await visit('code');
  }
} finally {
  await stage.close();
}
