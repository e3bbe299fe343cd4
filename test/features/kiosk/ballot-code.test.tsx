import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printVotingCode, VotingCode } from '../../../src/domain/vote/voting-code.ts';
import { codeTag } from '../../../src/sealing/voter-tag.ts';
import { fromBase64url } from '../../../src/sealing/base64url.ts';
import { CYCLE } from '../../domain/values.ts';
import { ballotPoint, contestOf, HALL, type PointWishes } from '../ballot-point.ts';
import { scene } from '../field/scene.ts';
import { startBallots } from './ballot-kiosk.tsx';
import { heading, press, speakSwedish, write } from './kiosk.tsx';

beforeEach(speakSwedish);
afterEach(cleanup);

async function atCode(wishes: PointWishes = {}) {
  const point = await ballotPoint({
    contests: [contestOf('norr', { kind: 'approval', votes: 2 })],
    ...wishes,
  });
  const stage = await scene({}, point.office);
  startBallots(stage.tablet, point);
  await press('Rösta med din röstkod');
  await heading('Skriv din röstkod');
  return { point, stage, code: point.codes[0] ?? '' };
}

const typed = (code: string) => write('Din röstkod', code);

async function voteForThePark() {
  fireEvent.click(await screen.findByRole('checkbox', { name: /Lekpark/ }));
  await press('Granska din röst');
  await press('Lägg rösten');
  await heading('Tack! Din röst är lagd.');
}

test('a voter lets themselves in with their code, however it is typed, and its tag goes with the vote', async () => {
  const { point, stage, code } = await atCode();
  const careless = printVotingCode(VotingCode.parse(code))
    .toLowerCase()
    .replaceAll('1', 'l')
    .replaceAll('0', 'o');
  await typed(careless);
  await press('Fortsätt');
  await voteForThePark();
  const [opened] = await point.votesOn(stage.tablet);
  expect(opened?.identity).toEqual({ by: 'slip', tag: fromBase64url(await codeTag(CYCLE, code)) });
  expect(stage.tablet.log.state().checkIns.values().next().value?.made).toMatchObject({
    channel: 'tablet',
    style: 'norr',
  });
});

test('a slip of the finger is told from a code that nobody knows', async () => {
  const { code } = await atCode();
  await typed(code.slice(0, 9));
  await press('Fortsätt');
  await screen.findByText('Det saknas 7 tecken i koden.');
  await typed(`${code.slice(0, 15)}${code.endsWith('A') ? 'B' : 'A'}`);
  await screen.findByText('Koden är felskriven. Jämför med lappen, tecken för tecken.');
  await typed('0000000000000000');
  await press('Fortsätt');
  expect(await screen.findByText('Koden är rätt skriven, men plattan känner inte till den')).toBeTruthy();
});

test('a code that has been used is said at once, with when and where', async () => {
  const { code } = await atCode();
  await typed(code);
  await press('Fortsätt');
  await voteForThePark();
  await press('Klar');
  await press('Rösta med din röstkod');
  await typed(code);
  await press('Fortsätt');
  await screen.findByText('Koden är redan använd');
  expect(screen.getByText(new RegExp(`14[.:]15, ${HALL}`))).toBeTruthy();
});

test('a code of another round is known for what it is', async () => {
  const { point } = await atCode();
  await typed(point.strangeCode);
  await press('Fortsätt');
  expect(await screen.findByText('Koden hör till en annan omröstning')).toBeTruthy();
});

test('a code for any ballot asks which; one for a ballot of its own does not', async () => {
  const styles = [
    { id: 'norr', name: 'Norr', contests: ['norr'] },
    { id: 'soder', name: 'Söder', contests: ['norr'] },
  ];
  const { code, stage, point } = await atCode({ voting: { styles } });
  await typed(code);
  await press('Fortsätt');
  await heading('Vilken röstsedel ska du ha?');
  await press('Fortsätt');
  await screen.findByText('Välj en röstsedel först.');
  fireEvent.click(screen.getByLabelText('Söder'));
  await press('Fortsätt');
  await voteForThePark();
  expect((await point.votesOn(stage.tablet))[0]?.style).toBe('soder');
  cleanup();
  const other = await atCode({ voting: { styles }, slipsFor: 'norr' });
  await typed(other.code);
  await press('Fortsätt');
  expect(await heading('Välj upp till 2 förslag')).toBeTruthy();
});

test('a check-in that the disk refused is tried again, and is one check-in', async () => {
  const { code, stage } = await atCode();
  await typed(code);
  stage.losing = 'storage.failed';
  await press('Fortsätt');
  await screen.findByText('Du är inte avprickad än');
  stage.losing = undefined;
  await press('Fortsätt');
  await voteForThePark();
  expect(stage.tablet.log.state().checkIns.size).toBe(1);
});

test('nothing of a code is left on the screen for the next one', async () => {
  const { code } = await atCode();
  await typed(code);
  await press('Tillbaka');
  await heading('Här kan du rösta');
  await press('Rösta med din röstkod');
  expect(await screen.findByLabelText('Din röstkod')).toHaveProperty('value', '');
});

test.each([
  [{ shut: true }, 'Röstningen har inte öppnat än'],
  [{ voting: { tablets: false } }, 'Här kan du rösta'],
  [{ voting: { checkIn: 'attested' as const } }, 'Här kan du rösta'],
])('no code is asked for where it would be no use: %j', async (wishes, title) => {
  const point = await ballotPoint(wishes);
  const stage = await scene({}, point.office);
  startBallots(stage.tablet, point);
  await heading(title);
  expect(screen.queryByText('Rösta med din röstkod')).toBeNull();
});
