/*
 * Saves a picture of every screen of the counting room, to be looked at: `node test/e2e/count-pictures.ts FOLDER`, at the
 * size of a phone, a tablet upright and a screen lying; in Swedish and in English.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LYING, PHONE, UPRIGHT } from './stage/browser.ts';
import { readyToCount } from './stage/count-lived-in.ts';
import { walkCount } from './stage/count-walk.ts';
import { cityRound } from './stage/vote-rounds.ts';
import { openRound } from './stage/vote-stage.ts';

const SIZES = { phone: PHONE, upright: UPRIGHT, lying: LYING } as const;
const [folder = 'pictures', ...languages] = process.argv.slice(2);

for (const language of ['sv', 'en'] as const) {
  if (languages.length > 0 && !languages.includes(language)) continue;
  const stage = await openRound(cityRound());
  try {
    const ready = await readyToCount(stage, cityRound());
    mkdirSync(join(folder, language), { recursive: true });
    await walkCount(ready, language, (browser) => async (name) => {
      const size = browser.page().viewportSize();
      for (const [shape, viewport] of Object.entries(SIZES)) {
        await browser.page().setViewportSize(viewport);
        await browser
          .page()
          .screenshot({ path: join(folder, language, `${name}-${shape}.png`), fullPage: true });
      }
      if (size) await browser.page().setViewportSize(size);
    });
  } finally {
    await stage.close();
  }
}
