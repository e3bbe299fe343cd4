import type { Stage } from '../stage.ts';
import type { StageBrowser } from './browser.ts';
import { expect } from './expect.ts';
import { type Language, LANGUAGES } from './kiosk.ts';
import { giveToVoters, hasLeft } from './vote-door.ts';
import { makeCountKey, openVote, planPoint, printSlips, readAllBack } from './vote-office.ts';
import { BALLOTS } from './vote-rounds.ts';
import { openSealingOffice, openTabletAt } from './vote-stage.ts';
import { walkAway, walkBallot } from './vote-walk-ballot.ts';
import { walkCeremony, walkVoteRoom } from './vote-walk-office.ts';
import { walkPoint } from './vote-walk-point.ts';
import { go, type Visit } from './walk.ts';
import { speakAtTablet } from './walk-field.ts';
import { speakAtOffice } from './walk-office.ts';

/** Who looks at the screens of a series: of the kiosk, the tablet or the office, in one language. */
export type Look = (browser: StageBrowser, series: string) => Visit;

/** Each part of a walk through all screens of the vote, to be done in this order. */
export type VoteWalk = {
  readonly ceremony: (language: 'sv' | 'en') => Promise<void>;
  readonly open: () => Promise<void>;
  readonly ballot: (language: Language) => Promise<void>;
  readonly point: (language: 'sv' | 'en') => Promise<void>;
  readonly office: (language: 'sv' | 'en') => Promise<void>;
};

/** A city's office and one tablet at a ballot point, and every screen of both. */
export async function walkOfVote(stage: Stage, look: Look): Promise<VoteWalk> {
  const { office } = await openSealingOffice(stage);
  const page = office.page();
  await planPoint(page, 'Rådhuset', 'Hela staden');
  let tablet: StageBrowser | undefined;
  let codes: readonly string[] = [];
  const take = (): string => {
    const [first = '', ...rest] = codes;
    codes = rest;
    return first;
  };
  let used = '';
  const inEnglish = async (at: 'office' | 'tablet', on: boolean) => {
    const [from, to] = on ? [LANGUAGES.sv, LANGUAGES.en] : [LANGUAGES.en, LANGUAGES.sv];
    if (at === 'office') await speakAtOffice(page, from, to);
    else if (tablet) await speakAtTablet(tablet.page(), to);
  };
  const here = (): StageBrowser => {
    if (!tablet) throw new Error('The vote is not open yet.');
    return tablet;
  };
  return {
    async ceremony(language) {
      if (language === 'en') await inEnglish('office', true);
      await walkCeremony(page, language, look(office, `office-${language}`));
      await page.reload(); // What was shown of that key is gone with the page: another is made.
      if (language === 'en') await inEnglish('office', false);
    },
    async open() {
      await readAllBack(page, await makeCountKey(page, ['Anna Lund', 'Bo Ek', 'Registratorn']));
      codes = await printSlips(page, 12);
      await openVote(page);
      tablet = await openTabletAt(stage, 'Rådhuset', 'tablet');
    },
    async ballot(language) {
      const page = here().page();
      await giveToVoters(page);
      used = take();
      const slips = { voter: used, leaver: take(), ballot: BALLOTS.south };
      await walkBallot(page, language, slips, look(here(), `kiosk-${language}`));
      await hasLeft(page);
    },
    async point(language) {
      await go(here().page(), '/field');
      await giveToVoters(here().page());
      await walkAway(here().page(), 'sv', { leaver: take(), ballot: BALLOTS.south }, () => Promise.resolve());
      if (language === 'en') await inEnglish('tablet', true);
      await go(here().page(), '/field/check-in');
      const door = { good: [take()], used, ballot: BALLOTS.south };
      await walkPoint(here().page(), language, door, look(here(), `point-${language}`));
      if (language === 'en') await inEnglish('tablet', false);
      await expect(here().page()).toHaveURL(/field/);
    },
    async office(language) {
      if (language === 'en') await inEnglish('office', true);
      await walkVoteRoom(page, language, look(office, `office-${language}`));
      if (language === 'en') await inEnglish('office', false);
    },
  };
}
