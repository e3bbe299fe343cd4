import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CountObstacle, PhaseRefusal } from '../../../../src/domain/outcome/count-decisions.ts';
import type { DrawRefusal } from '../../../../src/domain/outcome/lots-decisions.ts';
import {
  drawRefusalWords,
  obstacleWords,
  phaseRefusalWords,
  startWords,
} from '../../../../src/features/office/count-room/refusal-words.ts';
import { speak } from '../../../../src/i18n/speak.ts';
import { faults, openOffice, press, speakSwedish, write } from '../office.tsx';
import { officeScene } from '../scene.ts';
import { ballotPoint, opened, round, seeming, setUp } from '../vote-room/vote-scene.ts';
import { begin, countedByBo, drawLots, lateBag, readyRound, TIED, unlock } from './room-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const PHASES: readonly PhaseRefusal['code'][] = [
  'count.overtaken',
  'count.not-started',
  'count.listed',
  'count.not-listed',
  'count.opened',
  'count.not-opened',
  'count.tallied',
  'count.not-tallied',
  'count.does-not-add-up',
  'result.other-result',
  'result.approved-by-you',
  'result.no-witness-here',
  'result.same-person',
  'result.not-approved',
  'result.published',
];
const DRAWS: readonly DrawRefusal['code'][] = [
  'draw.made',
  'draw.other-line',
  'draw.no-line',
  'draw.bad-line',
  'draw.no-name',
  'draw.same-person',
];
const OBSTACLES: readonly CountObstacle['code'][] = [
  'count.vote-not-open',
  'count.nothing',
  'count.incomplete',
  'count.double-votes',
];

test.each(['sv', 'en'])('every refusal has a sentence of its own in %s', async (language) => {
  if (language === 'en') await speak('en', ['app', 'office']);
  const params = { name: 'Anna', most: 200, held: 2 };
  const said = [
    ...PHASES.map((code) => phaseRefusalWords({ code, params })),
    ...DRAWS.map((code) => drawRefusalWords({ code, params })),
    ...OBSTACLES.map((code) => startWords({ code, params })),
    startWords({ code: 'count.no-reason', params }),
    startWords({ code: 'count.reason-too-long', params }),
    ...OBSTACLES.map((code) => obstacleWords({ code, params }).more),
  ];
  for (const words of said) expect(words).toMatch(/^[A-ZÅÄÖ0-9][^{}]{8,}$/);
  expect(new Set(said).size).toBe(said.length);
});

test('before a count, everything that hinders it is listed with the way to it', async () => {
  const scene = await officeScene([setUp(round())]);
  openOffice(scene, '/office/count');
  await screen.findByText('1 sak är kvar.');
  screen.getByText('Röstningen har inte varit öppen');
  expect(screen.queryByRole('button', { name: 'Börja räkna' })).toBeNull();
  await scene.arrive([opened()]);
  await screen.findByText('2 saker är kvar.');
  screen.getByText('Inget röstställe finns');
  screen.getByText('Dubbelrösterna är inte avgjorda');
  await scene.arrive(ballotPoint(1, 'Biblioteket'));
  await screen.findByText('1 sak fattas');
  expect(screen.getByRole('link', { name: 'Se vad som fattas' }).getAttribute('href')).toBe(
    '/office/vote/points',
  );
  expect(await faults()).toEqual([]);
});

test('bags that came since the double votes were settled are told of before the count begins', async () => {
  const { entries } = await readyRound();
  const scene = await officeScene(entries);
  openOffice(scene, '/office/count');
  await screen.findByRole('button', { name: 'Börja räkna' });
  expect(screen.queryByText(/sedan dubbelrösterna söktes/)).toBeNull();
  await scene.arrive(lateBag([...entries], seeming('q')));
  await screen.findByText('1 påse har kommit in sedan dubbelrösterna söktes');
  expect(await faults()).toEqual([]);
}, 60_000);

test('the lots are not drawn without a line, without a name, by one person twice, or by words that are none', async () => {
  const { entries } = await readyRound();
  openOffice(await officeScene(entries), '/office/count');
  await begin();
  await unlock();
  await press('Ta av ytterkuverten');
  await press('Publicera listan');
  await press('Ta fram kontorets ord');
  const words = [...document.querySelectorAll('ol[lang=sv] li')].map((item) => item.textContent ?? '');
  await press('Orden står på papper');
  await write('Sist: kontorets sex ord', words.join(' '));
  const refused = async (answer: RegExp) => {
    await press('Dra lotten');
    await screen.findByText(answer);
  };
  await refused(/^Skriv minst en rad/);
  await write('Rad 1', 'sju tranor');
  await refused(/^Skriv vem som sa varje rad/);
  await write('Namn 1', 'Kim');
  await write('Namn 2', ' kim ');
  await write('Rad 2', 'en räv');
  await refused(/^kim står två gånger/i);
  await write('Namn 2', 'Noor');
  await write('Rad 2', 'å'.repeat(201));
  await refused(/^En rad får vara högst 200 tecken/);
  await write('Rad 2', '');
  await refused(/^Skriv minst en rad, och lämna ingen rad tom/);
  await press('En till säger en rad');
  await press('Ta bort rad 3');
  await write('Rad 2', 'en räv');
  await write('Sist: kontorets sex ord', words.slice(1).join(' '));
  await press('Dra lotten');
  await screen.findByText(/Det blev 5 ord/);
  expect(await faults()).toEqual([]);
  screen.getByText('Är kontorets ord borta?').click();
  await press('Ta fram nya ord');
  await drawLots();
}, 60_000);

test('a witness who is the one at the screen, or nobody, is refused; another stands for the result', async () => {
  const { entries, key } = await readyRound(TIED, { secondPerson: 'witness' });
  const scene = await officeScene(entries);
  await countedByBo(scene, key, 'tallied');
  openOffice(scene, '/office/count');
  await write('Vem har läst igenom det tillsammans med dig?', 'anna andersson');
  await press('Godkänn resultatet');
  await screen.findByText(/^anna andersson är du själv/);
  await write('Vem har läst igenom det tillsammans med dig?', '');
  await press('Godkänn resultatet');
  await screen.findByText('godkänt');
  await press('Godkänn resultatet');
  await screen.findByText('Skriv vem den andra personen är.');
  expect(await faults()).toEqual([]);
  await write('Vem har läst igenom det tillsammans med dig?', 'Cleo Dahl');
  await press('Godkänn resultatet');
  await screen.findByText('Bo Ceder publicerar resultatet');
}, 60_000);

test('who agrees in the same moment as another is heard after them, without being asked again', async () => {
  const { entries, key } = await readyRound();
  const scene = await officeScene(entries);
  await countedByBo(scene, key, 'tallied');
  openOffice(scene, '/office/count');
  let faster = 1;
  scene.answers.submit = () =>
    faster-- > 0 ? { outcome: 'stale' } : { outcome: 'accepted', position: scene.submitted.length };
  await press('Godkänn resultatet');
  await screen.findByText(/^Du har godkänt\./);
  expect(scene.submitted.map(({ kind }) => kind)).toEqual(['result.approved', 'result.approved']);
}, 60_000);

test('who never gets a word in is told to look again, and nothing is said for them', async () => {
  const { entries, key } = await readyRound();
  const scene = await officeScene(entries);
  await countedByBo(scene, key, 'tallied');
  openOffice(scene, '/office/count');
  scene.answers.submit = () => ({ outcome: 'stale' });
  await press('Godkänn resultatet');
  await screen.findByText('Någon annan hann ändra samma sak. Titta på det nya läget och bestäm igen.');
  expect(screen.queryByText('godkänt')).toBeNull();
}, 60_000);

test('the room speaks English', async () => {
  const { entries } = await readyRound();
  await speak('en', ['app', 'office']);
  openOffice(await officeScene(entries), '/office/count');
  await screen.findByRole('heading', { name: 'The count' });
  expect(document.querySelector('main')?.textContent).not.toMatch(/[åäö]\w* (?:och|är|som|inte) /);
  expect(await faults()).toEqual([]);
}, 60_000);
