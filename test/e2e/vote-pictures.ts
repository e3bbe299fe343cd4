/*
 * Saves a picture of every screen of the vote, to be looked at: `node test/e2e/vote-pictures.ts FOLDER`, at the size of
 * a phone, a tablet upright and one lying; in Swedish, in English, and the ballot in Arabic.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LYING, PHONE, UPRIGHT } from './stage/browser.ts';
import { walkOfVote } from './stage/vote-lived-in.ts';
import { cityRound } from './stage/vote-rounds.ts';
import { openRound } from './stage/vote-stage.ts';

const SIZES = { phone: PHONE, upright: UPRIGHT, lying: LYING } as const;
const [folder = 'pictures'] = process.argv.slice(2);

const stage = await openRound(cityRound());
try {
  const walk = await walkOfVote(stage, (browser, series) => {
    mkdirSync(join(folder, series), { recursive: true });
    return async (name) => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        await browser.page().setViewportSize(viewport);
        await browser.page().screenshot({ path: join(folder, series, `${name}-${size}.png`) });
      }
    };
  });
  for (const language of ['sv', 'en'] as const) await walk.ceremony(language);
  await walk.open();
  for (const language of ['sv', 'en', 'ar'] as const) await walk.ballot(language);
  for (const language of ['sv', 'en'] as const) await walk.point(language);
  for (const language of ['sv', 'en'] as const) await walk.office(language);
} finally {
  await stage.close();
}
