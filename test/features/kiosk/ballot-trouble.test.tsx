import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { leaveWithoutVoting } from '../../../src/domain/vote/check-in-decisions.ts';
import { ballotPoint, contestOf, type Point } from '../ballot-point.ts';
import { type Scene, scene } from '../field/scene.ts';
import { startBallots } from './ballot-kiosk.tsx';
import { handTo } from './handed.ts';
import { heading, press, speakSwedish } from './kiosk.tsx';

beforeEach(speakSwedish);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const HALTED = 'En röst är påbörjad men inte lagd';

/** A voter who has chosen the play park and looks it through. */
async function reviewing(): Promise<{ stage: Scene; point: Point; checkIn: string; left: () => number }> {
  const point = await ballotPoint({
    contests: [contestOf('norr', { kind: 'approval', votes: 2 })],
    voting: { checkIn: 'attested' },
  });
  const stage = await scene({}, point.office);
  const checkIn = await handTo(stage.tablet, point);
  const { seen } = startBallots(stage.tablet, point, checkIn);
  await press('Börja rösta');
  fireEvent.click(await screen.findByRole('checkbox', { name: /Lekpark/ }));
  await press('Granska din röst');
  await heading('Stämmer din röst?');
  return { stage, point, checkIn, left: () => seen.left };
}

const votes = async (stage: Scene, point: Point) =>
  (await point.votesOn(stage.tablet)).map(({ vote }) => vote[0]?.marks.map(({ option }) => option));

describe('a vote that cannot be saved', () => {
  test('is not cast: the choices stand, the words say what to do, and it is tried again', async () => {
    const { stage, point } = await reviewing();
    stage.failing = 'storage.full';
    await press('Lägg rösten');
    await screen.findByText('Rösten är inte lagd än');
    screen.getByText('Lekpark');
    screen.getByText(/Plattan är full/);
    expect((await stage.tablet.ballotBox()).booth()).toBeDefined();
    expect((await stage.tablet.ballotBox()).waiting()).toBe(0);
    stage.failing = undefined;
    await press('Försök lägga rösten igen');
    await heading('Tack! Din röst är lagd.');
    expect(await votes(stage, point)).toEqual([['park']]);
  });

  test('stays as it was sealed, so that a second try can never be another vote', async () => {
    const { stage } = await reviewing();
    stage.failing = 'storage.closed';
    await press('Lägg rösten');
    await screen.findByText('Rösten är inte lagd än');
    expect(screen.queryByRole('button', { name: 'Ändra' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Tillbaka' })).toBeNull();
    history.back();
    await expect.poll(() => history.state).toBe('kiosk');
    expect(await heading('Stämmer din röst?')).toBeTruthy();
  });

  test('reached the disk all the same: the next try says so, and it is there once', async () => {
    const { stage, point } = await reviewing();
    stage.losing = 'storage.failed';
    await press('Lägg rösten');
    await screen.findByText('Rösten är inte lagd än');
    stage.losing = undefined;
    await press('Försök lägga rösten igen');
    await heading('Tack! Din röst är lagd.');
    expect(await votes(stage, point)).toEqual([['park']]);
  });

  test('is not cast when the check-in was ended in another tab, and that is said', async () => {
    const { stage, checkIn } = await reviewing();
    const held = stage.tablet.log.state().checkIns.get(checkIn);
    const left = held && leaveWithoutVoting(held, stage.tablet.log.env());
    const box = await stage.tablet.ballotBox();
    if (left?.ok) await box.release(left.value, checkIn);
    await press('Lägg rösten');
    await screen.findByText('Plattan väntar inte längre på din röst. Säg till personalen.');
    expect(box.waiting()).toBe(0);
  });

  test('a double press casts once', async () => {
    const { stage, point } = await reviewing();
    const cast = screen.getByRole('button', { name: 'Lägg rösten' });
    fireEvent.click(cast);
    fireEvent.click(cast);
    await heading('Tack! Din röst är lagd.');
    expect(await votes(stage, point)).toEqual([['park']]);
  });
});

describe('walking away', () => {
  const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));

  test('is noticed: after the question the choices are forgotten, and a person is asked what happened', async () => {
    const { stage, left } = await reviewing();
    seconds(90);
    await screen.findByRole('alertdialog', { name: 'Är du kvar?' });
    seconds(20);
    await heading(HALTED);
    expect(document.body.textContent).not.toContain('Lekpark');
    expect((await stage.tablet.ballotBox()).booth()).toBeDefined();
    expect(stage.tablet.log.state().checkIns.values().next().value?.left).toBeUndefined();
    await press('Öppna för personal');
    expect(left()).toBe(1);
  });

  test('one touch gives the full time back, and the choices stand', async () => {
    await reviewing();
    seconds(100);
    await screen.findByRole('alertdialog', { name: 'Är du kvar?' });
    fireEvent.click(document.body);
    await expect.poll(() => screen.queryByRole('alertdialog')).toBeNull();
    seconds(89);
    expect(screen.getByText('Lekpark')).toBeTruthy();
  });

  test('a sleeping tablet that somebody else wakes shows them nothing', async () => {
    await reviewing();
    vi.setSystemTime(Date.now() + 600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await heading(HALTED);
    expect(document.body.textContent).not.toContain('Lekpark');
  });

  test('the thanks clear themselves', async () => {
    await reviewing();
    await press('Lägg rösten');
    await heading('Tack! Din röst är lagd.');
    seconds(21);
    expect(await heading('Här kan du rösta')).toBeTruthy();
  });
});

test('a voter who stops is asked first, and then the tablet waits for a person', async () => {
  await reviewing();
  await press('Tillbaka');
  await heading('Välj upp till 2 förslag');
  await press('Tillbaka');
  await heading('Nu kan du rösta');
  await press('Tillbaka');
  await screen.findByRole('dialog', { name: 'Vill du sluta utan att rösta?' });
  await press('Fortsätt rösta');
  await press('Börja rösta');
  expect(await screen.findByRole('checkbox', { name: /Lekpark/ })).toHaveProperty('checked', true);
  history.back();
  await heading('Nu kan du rösta');
  await press('Tillbaka');
  await press('Sluta och lämna plattan');
  expect(await heading(HALTED)).toBeTruthy();
});

describe('a tablet that dies', () => {
  test('in the middle of a vote: nothing was cast, and a person says what happened', async () => {
    const { stage, point } = await reviewing();
    cleanup();
    const again = await stage.restart();
    startBallots(again.tablet, point);
    await heading(HALTED);
    expect(await votes(again, point)).toEqual([]);
    expect((await again.tablet.ballotBox()).booth()).toBeDefined();
  });

  test('after the vote was saved: it is there once, and the tablet says that no vote is begun', async () => {
    const { stage, point } = await reviewing();
    await press('Lägg rösten');
    await heading('Tack! Din röst är lagd.');
    cleanup();
    const again = await stage.restart();
    startBallots(again.tablet, point);
    await heading('Här kan du rösta');
    screen.getByText('Ingen röst är påbörjad på plattan.');
    expect(await votes(again, point)).toEqual([['park']]);
  });

  test('goes on where it stood when the same voter is let try again', async () => {
    const { stage, point, checkIn } = await reviewing();
    cleanup();
    const again = await stage.restart();
    startBallots(again.tablet, point, checkIn);
    await press('Börja rösta');
    expect(await screen.findByRole('checkbox', { name: /Lekpark/ })).toHaveProperty('checked', false);
    fireEvent.click(screen.getByRole('checkbox', { name: /Ljus/ }));
    await press('Granska din röst');
    await press('Lägg rösten');
    await heading('Tack! Din röst är lagd.');
    expect(await votes(again, point)).toEqual([['ljus']]);
  });
});

test('a ballot box that does not open sends voters to the staff, and is tried again', async () => {
  const point = await ballotPoint();
  const stage = await scene({}, point.office);
  const { StorageError } = await import('../../../src/storage/store.ts');
  let broken = true;
  const ballotBox = () =>
    broken ? Promise.reject(new StorageError('storage.failed')) : stage.tablet.ballotBox();
  startBallots({ ...stage.tablet, ballotBox }, point);
  await screen.findByText('Plattan kan inte ta emot röster just nu');
  broken = false;
  await press('Försök igen');
  expect(await heading('Här kan du rösta')).toBeTruthy();
});
