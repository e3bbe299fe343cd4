import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MadeCheckIn } from '../../../src/domain/vote/check-in.ts';
import { printVotingCode } from '../../../src/domain/vote/voting-code.ts';
import { ageOn, readBorn } from '../../../src/features/field/check-in/born.ts';
import { ballotPoint, contestOf, HALL, type PointWishes } from '../ballot-point.ts';
import { faults } from '../kiosk/faults.ts';
import { heading, onTheDay, openField, press, setUp, speakSwedish, write } from './field.tsx';
import { type Scene, scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const TABLET = 'Pricka av och lämna över plattan';
const PAPER = 'Pricka av och lämna ut röstsedel';
const CODE = 'Röstkoden på lappen';

const two = (checkIn: 'attested' | 'slip' | 'register'): PointWishes => ({
  contests: [contestOf('norr', { kind: 'approval', votes: 2 })],
  voting: {
    checkIn,
    styles: [
      { id: 'norr', name: 'Norr', contests: ['norr'] },
      { id: 'soder', name: 'Söder', contests: ['norr'] },
    ],
  },
});

async function atDoor(wishes: PointWishes = {}) {
  const point = await ballotPoint(wishes);
  const stage = await scene(await setUp(), point.office);
  const { seen } = openField(stage, '/field/check-in');
  await heading('Pricka av');
  return { point, stage, seen };
}

const checkIns = (stage: Scene): readonly MadeCheckIn[] =>
  [...stage.tablet.log.state().checkIns.values()].flatMap((each) =>
    each.made ? [{ ...each, made: each.made }] : [],
  );

const booth = async (stage: Scene) => (await stage.tablet.ballotBox()).booth();

describe('by attestation', () => {
  const attested = { voting: { checkIn: 'attested' as const } };

  test('one press lets a voter in to vote on paper, and the form stands ready for the next', async () => {
    const { stage } = await atDoor(attested);
    await screen.findByText(/Du intygar att personen bor eller jobbar här, har fyllt 12 år/);
    await press(PAPER);
    await screen.findByText('Avprickad kl. 14.15');
    screen.getByText('Lämna ut röstsedeln Norr.');
    expect(checkIns(stage)).toMatchObject([
      { made: { channel: 'paper', style: 'norr', as: { by: 'attested' } } },
    ]);
    expect(await booth(stage)).toBeUndefined();
  });

  test('the lowest age is that of the vote, where it is another than in the rest of the round', async () => {
    await atDoor({ ...attested, participation: { lowestAges: { vote: 16 } } });
    expect(await screen.findByText(/har fyllt 16 år/)).toBeTruthy();
  });

  test('the tablet goes to the voter whose check-in stands in the booth, and a double tap is one voter', async () => {
    const { stage, seen } = await atDoor(attested);
    const button = await screen.findByRole('button', { name: TABLET });
    fireEvent.click(button);
    fireEvent.click(button);
    await expect.poll(() => seen.handedOver).toBe(1);
    expect(checkIns(stage)).toHaveLength(1);
    expect(seen.voters).toEqual([checkIns(stage)[0]?.id]);
    expect(await booth(stage)).toMatchObject({ checkIn: checkIns(stage)[0]?.id, style: 'norr' });
    expect(stage.tablet.settings.current().kiosk).toBe(true);
  });

  test('with several ballots one must be chosen, for each voter anew', async () => {
    const { stage } = await atDoor(two('attested'));
    await press(PAPER);
    await screen.findByText('Välj en röstsedel först.');
    expect(checkIns(stage)).toEqual([]);
    fireEvent.click(screen.getByLabelText('Söder'));
    await press(PAPER);
    await screen.findByText('Lämna ut röstsedeln Söder.');
    expect(screen.getByLabelText('Söder')).toHaveProperty('checked', false);
  });

  test('a save that fails lets nobody in, and the next try is the same check-in', async () => {
    const { stage } = await atDoor(attested);
    stage.losing = 'storage.failed';
    await press(PAPER);
    await screen.findByText('Ingen är avprickad');
    stage.losing = undefined;
    await press(PAPER);
    await screen.findByText('Avprickad kl. 14.15');
    expect(checkIns(stage)).toHaveLength(1);
  });

  test('a tablet that cannot be locked is not handed over: the vote that was begun is asked about', async () => {
    const { stage, seen } = await atDoor(attested);
    stage.settingsFailing = 'storage.closed';
    await press(TABLET);
    await heading('En röst är påbörjad men inte lagd');
    await screen.findByText('Plattan kunde inte låsas till väljaren. Försök igen.');
    stage.settingsFailing = undefined;
    await press(/Väljaren försöker igen/);
    await expect.poll(() => seen.handedOver).toBe(1);
    expect(checkIns(stage)).toHaveLength(1);
  });
});

describe('by code', () => {
  test('a code is good however it is typed, and its ballot is chosen where it is for one', async () => {
    const { point, stage } = await atDoor({ ...two('slip'), slipsFor: 'soder' });
    const [code] = point.codes;
    if (!code) throw new Error('There are codes');
    await write(CODE, printVotingCode(code).toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o'));
    await screen.findByText('Koden gäller och är inte använd, så vitt plattan vet.');
    screen.getByText('Söder');
    expect(screen.queryByText('Vilken röstsedel?')).toBeNull();
    await press(PAPER);
    await screen.findByText('Lämna ut röstsedeln Söder.');
    expect(screen.getByLabelText(CODE)).toHaveProperty('value', '');
    const written = JSON.stringify(await stage.store.pending(0, 100));
    expect(written).not.toContain(code);
  });

  test('a code used on this tablet is said as soon as it is typed, with when and where', async () => {
    const { point } = await atDoor();
    await write(CODE, point.codes[0] ?? '');
    await screen.findByText(/Koden gäller/);
    await press(PAPER);
    await screen.findByText('Avprickad kl. 14.15');
    await write(CODE, point.codes[0] ?? '');
    await screen.findByText('Koden är redan använd');
    expect(screen.getByText(new RegExp(`12 maj 2026 kl. 14.15, ${HALL}`))).toBeTruthy();
  });

  test('typing errors are told from codes that nobody knows, and from those of another round', async () => {
    const { point, stage } = await atDoor();
    const [code = ''] = point.codes;
    await press(PAPER);
    await screen.findByText('Skriv eller läs in koden först.');
    await write(CODE, code.slice(0, 15));
    await press(PAPER);
    await screen.findByText('Det saknas 1 tecken.');
    await write(CODE, code.slice(0, 15) + (code.endsWith('A') ? 'B' : 'A'));
    await screen.findByText('Koden är felskriven. Jämför med lappen, tecken för tecken.');
    await write(CODE, '0000 0000 0000 0000');
    await screen.findByText('Koden är rätt skriven, men plattan känner inte till den');
    await write(CODE, point.strangeCode);
    await screen.findByText('Koden hör till en annan omgång');
    screen.getByText(/Den gäller i Förra omgången/);
    await press(PAPER);
    expect(checkIns(stage)).toEqual([]);
  });
});

describe('by register', () => {
  const register = { voting: { checkIn: 'register' as const } };

  test('name and birth date leave sealed, and nothing of them stays on screen or disk', async () => {
    const { stage } = await atDoor(register);
    await write('Namn', 'Anna Svensson');
    await write('Födelsedatum', '1980-12-31');
    await press(TABLET);
    await expect.poll(() => checkIns(stage)).toHaveLength(1);
    const held = await booth(stage);
    const written = JSON.stringify([await stage.store.pending(0, 100), held, checkIns(stage)]);
    expect(written).not.toMatch(/Anna|Svensson|1980/);
    expect(document.body.textContent).not.toContain('Svensson');
    expect(checkIns(stage)[0]?.made.as).toMatchObject({
      by: 'register',
      sealed: expect.stringMatching(/^[\w-]{500,}$/),
    });
  });

  test('what is missing is said, a personnummer is told from a date, and the young wait', async () => {
    const { stage } = await atDoor(register);
    await press(PAPER);
    await screen.findByText('Skriv personens namn.');
    screen.getByText('Skriv personens födelsedatum.');
    await write('Namn', 'Bo Ek');
    await write('Födelsedatum', '19801231-1234');
    await screen.findByText(/Det ser ut som ett personnummer/);
    await write('Födelsedatum', '20150101');
    await screen.findByText('Omgången gäller från 12 år.');
    await press(PAPER);
    expect(checkIns(stage)).toEqual([]);
  });

  test('people with protected identity vote by code', async () => {
    const { point, stage } = await atDoor(register);
    await press('Personen har en röstkod (skyddade personuppgifter)');
    await write(CODE, point.codes[1] ?? '');
    await screen.findByText(/Koden gäller/);
    await press(PAPER);
    await screen.findByText('Avprickad kl. 14.15');
    expect(checkIns(stage)[0]?.made.as.by).toBe('slip');
    expect(await screen.findByLabelText('Namn')).toBeTruthy();
  });
});

test.each([
  ['19801231', { is: 'day', day: '1980-12-31' }],
  [' 1980-12-31 ', { is: 'day', day: '1980-12-31' }],
  ['19800230', { is: 'no-date' }],
  ['801231', { is: 'no-date' }],
  ['8012311234', { is: 'personal-number' }],
  ['801231-1234', { is: 'personal-number' }],
  ['801231+1234', { is: 'personal-number' }],
  ['19801231 1234', { is: 'personal-number' }],
  ['', { is: 'empty' }],
])('a birth date typed as "%s" is understood', (typed, born) => {
  expect(readBorn(typed)).toEqual(born);
});

test('a person is a year older on their birthday, not before', () => {
  expect(ageOn('2026-05-12', '2014-05-13')).toBe(11);
  expect(ageOn('2026-05-12', '2014-05-12')).toBe(12);
});

describe('the latest check-ins', () => {
  const attested = two('attested');

  async function oneOnPaper() {
    const at = await atDoor(attested);
    fireEvent.click(await screen.findByLabelText('Norr'));
    await press(PAPER);
    await screen.findByText('Senaste avprickningarna');
    return at;
  }

  test('stand with time, ballot and channel, and no names; one is undone with a reason', async () => {
    const { stage } = await oneOnPaper();
    const row = within(screen.getByRole('list', { name: 'Senaste avprickningarna' }));
    expect(row.getAllByText('14.15')).toHaveLength(2); // Once for the eye, once in the button's name.
    row.getByText('Norr · papper');
    fireEvent.click(row.getByRole('button', { name: /Ändra/ }));
    await press('Ångra avprickningen');
    await press('Ångra avprickningen');
    await screen.findByText('Välj en anledning.');
    fireEvent.click(screen.getByLabelText('Något annat'));
    await write('Anledning', 'Personen ångrade sig');
    await press('Ångra avprickningen');
    await row.findByText('ångrad');
    expect(checkIns(stage)[0]?.undone?.reason).toBe('Personen ångrade sig');
  });

  test('somebody who left with their paper unused is counted as left', async () => {
    const { stage } = await oneOnPaper();
    await press(/^Ändra/);
    await press('Personen gick utan att rösta');
    await screen.findByText('gick utan att rösta');
    expect(checkIns(stage)[0]?.left).toBeDefined();
  });

  test('an end that the disk refused leaves the check-in as it was, and says so', async () => {
    const { stage } = await oneOnPaper();
    await press(/^Ändra/);
    stage.failing = 'storage.full';
    await press('Personen gick utan att rösta');
    await screen.findByText('Avprickningen står kvar');
    stage.failing = undefined;
    await press('Personen gick utan att rösta');
    await screen.findByText('gick utan att rösta');
    expect(checkIns(stage)).toHaveLength(1);
  });
});

test.each([
  [{ shut: true }, 'Röstningen har inte öppnat'],
  [{ voting: { tablets: false, checkIn: 'attested' as const } }, PAPER],
])('a vote that is not open, or is on paper alone: %j', async (wishes, words) => {
  await atDoor(wishes);
  await screen.findByText(words);
  expect(screen.queryByText(TABLET)).toBeNull();
});

test('a tablet that has not heard of the keys lets nobody vote on it, and paper goes on', async () => {
  const point = await ballotPoint({ voting: { checkIn: 'attested' } });
  const keyless = point.office.filter(({ kind }) => kind !== 'count-key.made');
  const stage = await scene(await setUp(), keyless);
  openField(stage, '/field/check-in');
  await press(TABLET);
  await screen.findByText(/Nycklarna som röster förseglas med har inte kommit till plattan/);
  expect(checkIns(stage)).toEqual([]);
  await press(PAPER);
  await screen.findByText('Avprickad kl. 14.15');
});

test('an event that is no ballot point lets nobody in', async () => {
  openField(await scene(await setUp()), '/field/check-in');
  expect(await screen.findByText('Den här träffen är inget röstställe')).toBeTruthy();
});

test.each(['attested', 'slip', 'register'] as const)(
  'the door of a round by %s is without faults',
  async (checkIn) => {
    await atDoor(two(checkIn));
    await press(PAPER);
    await screen.findByText('Välj en röstsedel först.');
    expect(await faults('plain')).toEqual([]);
  },
);
