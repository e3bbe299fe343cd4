import { afterAll, beforeAll, describe, it } from 'vitest';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import { type Finding, looking } from './stage/looking.ts';
import type { SpokenServer } from './stage/server.ts';
import { inOrder } from './stage/in-order.ts';
import { type VoteWalk, walkOfVote } from './stage/vote-lived-in.ts';
import { cityRound } from './stage/vote-rounds.ts';
import { openRound } from './stage/vote-stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage<SpokenServer>;
let walk: VoteWalk;
let found: readonly Finding[];

beforeAll(async () => {
  stage = await openRound(cityRound());
  walk = await walkOfVote(stage, (browser: StageBrowser, series) => {
    const look = looking(browser.page(), series.split('-').at(-1));
    ({ found } = look);
    return look.visit;
  });
});
afterAll(() => stage?.close());
inOrder();

describe('axe finds nothing', () => {
  it.each(['sv', 'en'] as const)('while the count key is made, in %s', async (language) => {
    await walk.ceremony(language);
    expect(found).toEqual([]);
  });

  it.each(['sv', 'en', 'ar'] as const)('on the ballot, in %s', async (language) => {
    if (language === 'sv') await walk.open();
    await walk.ballot(language);
    expect(found).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('at a ballot point, in %s', async (language) => {
    await walk.point(language);
    expect(found).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('in the vote’s room at the office, in %s', async (language) => {
    await walk.office(language);
    expect(found).toEqual([]);
  });
});
