import { afterAll, beforeAll, describe, it } from 'vitest';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import { handOver, takeBack } from './stage/field.ts';
import { type Language, LANGUAGES } from './stage/kiosk.ts';
import { liveIn } from './stage/lived-in.ts';
import { looking } from './stage/looking.ts';
import { settled } from './stage/walk.ts';
import { speakAtTablet, walkField } from './stage/walk-field.ts';
import { walkKiosk } from './stage/walk-kiosk.ts';
import { speakAtOffice, walkOffice } from './stage/walk-office.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let office: StageBrowser;
let tablet: StageBrowser;

beforeAll(async () => {
  stage = await openStage();
  ({ office, tablet } = await liveIn(stage));
});
afterAll(() => stage?.close());

describe('axe finds nothing', () => {
  it.each(['sv', 'en', 'ar'] as const)('in the kiosk, in %s', async (language: Language) => {
    const { found, visit } = looking(tablet.page(), language);
    await handOver(tablet.page());
    await walkKiosk(tablet.page(), language, visit);
    await takeBack(tablet.page());
    expect(found).toEqual([]);
  });

  it('at the office, in Swedish', async () => {
    const { found, visit } = looking(office.page());
    await walkOffice(office.page(), 'sv', visit);
    expect(found).toEqual([]);
  });

  it('at the office, in English', async () => {
    const { found, visit } = looking(office.page(), 'en');
    await speakAtOffice(office.page(), LANGUAGES.sv, LANGUAGES.en);
    await walkOffice(office.page(), 'en', visit);
    expect(found).toEqual([]);
  });

  it('on the facilitator’s screens, in Swedish', async () => {
    const { found, visit } = looking(tablet.page());
    await walkField(tablet.page(), 'sv', visit);
    expect(found).toEqual([]);
  });

  it('on the facilitator’s screens, in English', async () => {
    const { found, visit } = looking(tablet.page(), 'en');
    await speakAtTablet(tablet.page(), LANGUAGES.en);
    await walkField(tablet.page(), 'en', visit);
    expect(found).toEqual([]);
  });

  it('at the doors: the one-time link, signing in, and the first screens of a tablet', async () => {
    const stranger = await stage.browser('stranger');
    const page = stranger.page();
    const { found, visit } = looking(page);
    const { office: door, tablets } = stage.server.announced();
    await page.goto(door);
    await settled(page, 'Logga in på kontoret');
    await visit('sign-in');
    await page.goto(`${door}/join#long-gone`);
    await settled(page, 'Länken går inte att använda');
    await visit('join-refused');
    await page.goto(tablets);
    await settled(page, 'Lägg först Torg på startskärmen');
    await visit('install');
    await page.getByText('Fortsätt i webbläsaren ändå').click();
    await page.getByRole('button', { name: 'Fortsätt i webbläsaren' }).click();
    await page.getByLabel('Kod', { exact: true }).fill('AAAABBBB');
    await visit('code');
    expect(found).toEqual([]);
  });
});
