import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { slipsOf } from '../../../../src/domain/vote/slips.ts';
import { readVotingCode } from '../../../../src/domain/vote/voting-code.ts';
import { codeTag } from '../../../../src/sealing/voter-tag.ts';
import { CYCLE } from '../../../domain/values.ts';
import { choose, faults, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { officeScene, type OfficeScene } from '../scene.ts';
import { ballotPoint, letIn, opened, pointId, round, setUp } from './vote-scene.ts';

beforeEach(async () => {
  await speakSwedish();
  vi.stubGlobal('print', () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

const printed = (scene: OfficeScene) => slipsOf(scene.office.log.state().slips, CYCLE);

/** The codes on the sheets that go through the printer. */
const codesOnPaper = () =>
  [...document.querySelectorAll('[lang=zxx]')].flatMap((code) => {
    const read = readVotingCode(code.textContent ?? '');
    return read ? [read] : [];
  });

test('codes are known by their tags before any is on paper, and then they are only on paper', async () => {
  const scene = await officeScene([setUp(round()), ...ballotPoint(1, 'Biblioteket')]);
  openOffice(scene, '/office/vote/slips');
  await write('Hur många?', '12');
  await choose('Var delas de ut?', pointId(1));
  expect(await faults()).toEqual([]);
  await press('Dra koderna');
  await screen.findByRole('button', { name: 'Skriv ut röstkoderna' });
  const codes = codesOnPaper();
  expect(codes).toHaveLength(12);
  const [batch] = printed(scene);
  expect(batch).toMatchObject({ number: 1, event: pointId(1) });
  expect(new Set(batch?.tags)).toEqual(new Set(await Promise.all(codes.map((code) => codeTag(CYCLE, code)))));
  expect(JSON.stringify(batch)).not.toContain(codes[0]);
  await press('Skriv ut röstkoderna');
  await press('Ja, alla 12 röstkoder finns på papper');
  await waitFor(() => expect(codesOnPaper()).toEqual([]));
  const row = within(await screen.findByRole('row', { name: /^1/ }));
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    'Biblioteket',
    'Bestäms vid avprickningen',
    '12',
    '0',
    expect.stringMatching(/^12\smaj/),
    'Gör ogiltiga',
  ]);
  screen.getByText('En tryckning går inte att göra om');
});

test('nothing is shown when nothing could be saved, and a wrong number is named', async () => {
  const scene = await officeScene([setUp(round())]);
  openOffice(scene, '/office/vote/slips');
  await write('Hur många?', '1001');
  await press('Dra koderna');
  await screen.findByText('Skriv ett antal från 1 till 1000.');
  scene.failing = 'storage.full';
  await write('Hur många?', '1000');
  await press('Dra koderna');
  await screen.findByText(/Datorn har inget utrymme kvar/);
  expect(codesOnPaper()).toEqual([]);
  scene.failing = undefined;
  await press('Dra koderna');
  await screen.findByRole('button', { name: 'Skriv ut röstkoderna' });
  expect(printed(scene).map(({ tags }) => tags.length)).toEqual([1000]);
});

test('sheets that were thrown away cannot be printed again, and the page says to void them', async () => {
  const scene = await officeScene([setUp(round())]);
  openOffice(scene, '/office/vote/slips');
  await write('Hur många?', '3');
  await press('Dra koderna');
  await press('Skriv ut röstkoderna');
  await press('Nej, kasta koderna');
  await screen.findByText(/Kom några lappar ut\? Riv dem, och gör tryckningen ogiltig/);
  await waitFor(() => expect(codesOnPaper()).toEqual([]));
  await write('Hur många?', '3');
  await press('Dra koderna');
  await screen.findByRole('button', { name: 'Skriv ut röstkoderna' });
  expect(printed(scene).map(({ number }) => number)).toEqual([1, 2]);
});

test('the history counts the codes that have let somebody in', async () => {
  const scene = await officeScene([setUp(round()), ...ballotPoint(1, 'Biblioteket'), opened()]);
  openOffice(scene, '/office/vote/slips');
  await write('Hur många?', '2');
  await press('Dra koderna');
  await press('Skriv ut röstkoderna');
  await press('Ja, alla 2 röstkoder finns på papper');
  const [batch] = printed(scene);
  const slips = [...scene.office.log.state().slips.values()];
  const tag = slips[0]?.tags[0] ?? '';
  await scene.arrive(
    letIn(
      pointId(1),
      { by: 'slip', tag },
      {
        channel: 'paper',
        known: [setUp(round()), opened()],
        slips: new Map(slips.map((each) => [each.id, each])),
      },
    ),
  );
  const row = within(await screen.findByRole('row', { name: /^1/ }));
  expect(batch?.number).toBe(1);
  await waitFor(() => expect(row.getAllByRole('cell')[3]?.textContent).toBe('1'));
});

test('a round without codes says so, and others than coordinators are told whose work it is', async () => {
  openOffice(await officeScene([setUp(round({ checkIn: 'attested' }))]), '/office/vote/slips');
  await screen.findByText('Den här omgången använder inga röstkoder');
  cleanup();
  openOffice(await officeScene([setUp(round())], { roles: ['trustee'] }), '/office/vote/slips');
  await heading('Röstkoder');
  expect(screen.getByText('Det här gör en samordnare')).toBeTruthy();
});

test('slips that were lost are voided with a reason, once, and say so in their row', async () => {
  const scene = await officeScene([setUp(round()), ...ballotPoint(1, 'Biblioteket')]);
  openOffice(scene, '/office/vote/slips');
  await write('Hur många?', '3');
  await press('Dra koderna');
  await press('Skriv ut röstkoderna');
  await press('Ja, alla 3 röstkoder finns på papper');
  await press('Gör ogiltiga');
  await screen.findByRole('dialog', { name: 'Göra tryckning 1 ogiltig?' });
  expect(await faults()).toEqual([]);
  await press('Gör koderna ogiltiga');
  await screen.findByText('Skriv varför, så att andra förstår senare.');
  await write('Varför?', 'Lådan försvann');
  await press('Gör koderna ogiltiga');
  await screen.findByText('Ogiltiga: Lådan försvann');
  expect([...scene.office.log.state().voidedSlips.values()]).toMatchObject([{ reason: 'Lådan försvann' }]);
  expect(screen.queryByRole('button', { name: 'Gör ogiltiga' })).toBeNull();
});
