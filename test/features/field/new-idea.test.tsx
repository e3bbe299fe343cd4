import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FIELD_IDEA_DRAFT } from '../../../src/domain/ideas/idea-draft.ts';
import { IDEA_TITLE_MAX } from '../../../src/domain/ideas/idea.ts';
import { SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { KeyId } from '../../../src/domain/log/ids.ts';
import { drawReceiptCode, printCode } from '../../../src/domain/log/receipt-code.ts';
import { makeOfficeKey } from '../../../src/sealing/office-key.ts';
import { seeded } from '../../domain/env.ts';
import { heading, onTheDay, openField, press, setUp, speakSwedish, write } from './field.tsx';
import { officeEntries, PROCESS, type Scene, scene } from './scene.ts';
import { CYCLE, testCycle } from '../../domain/values.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const ideas = (stage: Scene) => [...stage.tablet.log.state().ideas.values()];
const save = () => screen.getByRole('button', { name: /Spara idén|Försök spara igen/ });

async function startWriting(stage: Scene) {
  openField(stage, '/field/ideas/new');
  await heading('Ny idé');
}

test('a facilitator writes for someone, and shows the code when it is on the disk', async () => {
  const stage = await scene(await setUp());
  await startWriting(stage);
  await write('Rubrik', 'Belysning på gångvägen');
  await write(/Berätta mer/, '  Så att barnen vågar gå.\nOch 👵🏽 mormor. ');
  await write(/Plats/, 'Badstigen');
  fireEvent.change(screen.getByLabelText(/Tema/), { target: { value: 'Natur' } });
  await press('Spara idén');
  await heading('Idén är sparad på plattan');
  expect(ideas(stage)).toMatchObject([
    {
      title: 'Belysning på gångvägen',
      text: '  Så att barnen vågar gå.\nOch 👵🏽 mormor. ',
      place: 'Badstigen',
      theme: 'Natur',
      area: 'stensjon',
      language: 'sv',
      channel: 'facilitator',
    },
  ]);
  const receipt = ideas(stage)[0]?.receipt ?? '';
  screen.getByText(receipt.split('').join(' '));
  screen.getByText('Sparad på plattan, väntar på att skickas');
  expect(await stage.tablet.drafts.load(FIELD_IDEA_DRAFT)).toBeUndefined();
});

test('a double tap on save is one idea', async () => {
  const stage = await scene(await setUp());
  await startWriting(stage);
  await write('Rubrik', 'Bänkar');
  fireEvent.click(save());
  fireEvent.click(save());
  await heading('Idén är sparad på plattan');
  expect(stage.tablet.log.counts().pending).toBe(1);
});

test('half an idea is there again after a restart', async () => {
  const stage = await scene(await setUp());
  await startWriting(stage);
  await write('Rubrik', 'Bänkar längs kyrkvägen');
  await screen.findByText('Utkastet ligger på plattan');
  cleanup();
  await startWriting(stage);
  expect(screen.getByLabelText<HTMLInputElement>('Rubrik').value).toBe('Bänkar längs kyrkvägen');
});

test.each([
  ['storage.full', /Plattan är full/],
  ['storage.denied', /tillåter inte att något sparas/],
  ['storage.closed', /Lagringen stängdes/],
] as const)(
  'when the disk answers %s everything stays, and the next try is the same idea',
  async (code, words) => {
    const stage = await scene(await setUp());
    await startWriting(stage);
    await write('Rubrik', 'Bänkar');
    stage.failing = code;
    await press('Spara idén');
    await screen.findByText('Idén är inte sparad än');
    screen.getByText(words);
    expect(screen.queryByText('Idén är sparad på plattan')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Rubrik').value).toBe('Bänkar');
    stage.failing = undefined;
    await press('Försök spara igen');
    await heading('Idén är sparad på plattan');
    expect(ideas(stage)).toHaveLength(1);
  },
);

test('a save that reached the disk unheard is not made twice, changed or not', async () => {
  for (const changed of [false, true]) {
    const stage = await scene(await setUp());
    await startWriting(stage);
    await write('Rubrik', 'Bänkar');
    stage.losing = 'storage.closed';
    await press('Spara idén');
    await screen.findByText('Idén är inte sparad än');
    stage.losing = undefined;
    if (changed) await write(/Berätta mer/, 'Vid kyrkan.');
    await press('Försök spara igen');
    await heading('Idén är sparad på plattan');
    expect((await stage.store.pending(0, 10)).length).toBe(1);
    cleanup();
  }
});

test('an empty title is asked for, and a long text is told, not cut', async () => {
  const stage = await scene(await setUp());
  await startWriting(stage);
  await press('Spara idén');
  await screen.findByText('Skriv en rubrik, så att idén går att hitta igen.');
  await write('Rubrik', 'x'.repeat(IDEA_TITLE_MAX + 7));
  screen.getByText('7 tecken för mycket');
  await press('Spara idén');
  await screen.findByText('Texten är 7 tecken för lång. Korta den; plattan kapar ingenting.');
  expect(screen.getByLabelText<HTMLInputElement>('Rubrik').value).toHaveLength(IDEA_TITLE_MAX + 7);
  expect(ideas(stage)).toHaveLength(0);
});

test('the code of a printed card becomes the receipt; a mistyped one is said at once and stops nothing else', async () => {
  const stage = await scene(await setUp());
  const card = drawReceiptCode(seeded(99));
  await startWriting(stage);
  await write('Rubrik', 'Bänkar');
  await write('Koden på kortet', `${card.slice(0, 7)}${card.endsWith('A') ? 'C' : 'A'}`);
  await screen.findByText('Koden är felskriven. Jämför med kortet, tecken för tecken.');
  await press('Spara idén');
  await screen.findByText('Koden på kortet är inte klar');
  expect(ideas(stage)).toHaveLength(0);
  await write('Koden på kortet', printCode(card).toLowerCase());
  await press('Spara idén');
  await heading('Idén är sparad på plattan');
  expect(ideas(stage)[0]?.receipt).toBe(card);
});

test('a card that already belongs to an idea is not given twice', async () => {
  const stage = await scene(await setUp());
  const card = drawReceiptCode(seeded(99));
  await startWriting(stage);
  await write('Rubrik', 'Bänkar');
  await write('Koden på kortet', card);
  await press('Spara idén');
  await press('Skriv en idé till');
  await write('Rubrik', 'Gungor');
  await write('Koden på kortet', card);
  expect(await screen.findByText('Den koden hör redan till en annan idé. Ta ett nytt kort.')).toBeTruthy();
});

test('a draft is thrown away only after a question', async () => {
  const stage = await scene(await setUp());
  await startWriting(stage);
  await write('Rubrik', 'Bänkar');
  await press('Släng utkastet');
  await press('Behåll det');
  expect(screen.getByLabelText<HTMLInputElement>('Rubrik').value).toBe('Bänkar');
  await press('Släng utkastet');
  const [, really] = await screen.findAllByRole('button', { name: 'Släng utkastet' });
  if (really) fireEvent.click(really);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Rubrik').value).toBe(''));
  expect(await stage.tablet.drafts.load(FIELD_IDEA_DRAFT)).toBeUndefined();
});

test('how somebody can be reached is asked of those who are old enough, kept out of the draft, and sealed as the idea is saved', async () => {
  const { publicKey } = await makeOfficeKey();
  const key = KeyId.parse('88888888-8888-4888-8888-888888888888');
  const env = { process: PROCESS, author: SERVER, now: '2026-05-01T09:00:00.000Z', random: seeded(6) };
  const stage = await scene(await setUp(), [
    ...officeEntries().filter(({ kind }) => kind !== 'cycle.configured'),
    stamp(env, {
      kind: 'cycle.configured' as const,
      version: 4,
      subject: CYCLE,
      data: { revision: 1, cycle: { ...testCycle(), contact: true } },
    }),
    stamp(env, { kind: 'office-key.made' as const, version: 1, subject: key, data: { key, publicKey } }),
  ]);
  await startWriting(stage);
  await write('Rubrik', 'Bänkar');
  fireEvent.click(await screen.findByRole('checkbox', { name: /Personen har fyllt/ }));
  await write(/E-post eller telefon/, 'Kim');
  await press('Spara idén');
  await screen.findByText('Skriv en e-postadress med @, eller ett telefonnummer. Eller lämna tomt.');
  expect(ideas(stage)).toEqual([]);
  await write(/E-post eller telefon/, 'kim@example.se');
  await screen.findByText('Utkastet ligger på plattan');
  expect(JSON.stringify(await stage.tablet.drafts.list(''))).not.toContain('kim@');
  await press('Spara idén');
  await heading('Idén är sparad på plattan');
  const rows = await stage.store.since(0, 100);
  expect(JSON.stringify(rows)).not.toContain('kim@');
  expect([...stage.tablet.log.state().contacts.keys()]).toEqual([ideas(stage)[0]?.id]);
});
