import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byMember, stamp } from '../../../../src/domain/log/entry.ts';
import { contestIn } from '../../../../src/domain/vote/ballot-in-language.ts';
import { CYCLE, testCycle } from '../../../domain/values.ts';
import { faults, openOffice, press, speakSwedish } from '../office.tsx';
import { ANNA, envOf } from '../scene.ts';
import { byBo, stateIn, withTexts } from './texts.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const ENGLISH = {
  Norr: 'North',
  Badbrygga: 'Bathing pier',
  'Ljus på stigen': 'Light',
  Lekpark: 'Playground',
};

/** An office where every ballot is translated into English. */
async function translated(options?: Parameters<typeof withTexts>[0]) {
  const scene = await withTexts(options);
  for (const [at, [text, into]] of Object.entries(ENGLISH).entries())
    await scene.arrive(byBo(scene, text, 'en', into, 960 + at));
  return scene;
}

test('ballots that are translated whole are put on the tablets by one act, which needs a network', async () => {
  const scene = await translated();
  openOffice(scene, '/office/translations');
  await screen.findByText('Översatt och färdig att lägga in.');
  await screen.findByText('Texter kvar att översätta: 4');
  expect(await faults()).toEqual([]);
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  await press('Lägg in översättningarna på röstsedlarna');
  await screen.findByText('Röstsedlarna är inte ändrade');
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  await press('Lägg in översättningarna på röstsedlarna');
  await screen.findByText('På plattorna');
  await screen.findByText('Inget nytt är färdigt att lägga in.');
  const [contest] = testCycle().contests;
  const ballot = contest && contestIn(contest, stateIn(scene).ballotWords, CYCLE, 'en');
  expect(ballot?.options.map(({ title }) => title)).toEqual(['Bathing pier', 'Light', 'Playground']);
  expect(await faults()).toEqual([]);
});

test('once the vote is open nothing more is put on the ballots', async () => {
  const scene = await translated();
  const data = { cycle: CYCLE, revision: 1 };
  await scene.arrive([
    stamp(envOf(byMember(ANNA), 990), {
      kind: 'vote.opened' as const,
      version: 1,
      subject: CYCLE,
      data,
    }),
  ]);
  openOffice(scene, '/office/translations');
  await screen.findByText('Röstningen är öppen: röstsedlarna ändras inte mer.');
  expect(screen.queryByText('Lägg in översättningarna på röstsedlarna')).toBeNull();
});

test('assessors see how far the ballots have come, and leave the act to coordinators', async () => {
  openOffice(await translated({ roles: ['assessor'] }), '/office/translations');
  await screen.findByText('Översatt och färdig att lägga in.');
  expect(screen.queryByText('Lägg in översättningarna på röstsedlarna')).toBeNull();
});
