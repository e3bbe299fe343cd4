import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentOfficeKey } from '../../../src/domain/cycle/office-key.ts';
import { unwrapOfficeKey } from '../../../src/sealing/office-key.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { keyEntries, realKey, WORDS } from './key-entries.ts';
import { configured, officeScene } from './scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** The words on the sheet, in order. */
const sheet = async () => {
  await screen.findByRole('heading', { name: 'Kontorsnyckelns sex ord' }, { timeout: 10_000 });
  return screen.getAllByRole('listitem').flatMap((item) => {
    const word = item.textContent ?? '';
    return /^[a-zåäö]{4,7}$/.test(word) ? [word] : [];
  });
};

/** Types the words that are asked for. */
async function typeBack(words: readonly string[]) {
  const asked = screen.getAllByRole<HTMLInputElement>('textbox');
  for (const field of asked) {
    const label = field.labels?.[0]?.textContent ?? '';
    await write(label, (words[Number(/\d/.exec(label)?.[0]) - 1] ?? '').toUpperCase());
  }
}

test('the key is made, its words are shown once and asked back, and both entries arrive as one key', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/key');
  await press('Gör nyckeln');
  const words = await sheet();
  expect(words).toHaveLength(6);
  expect(await faults()).toEqual([]);
  await press('Jag har orden på papper');
  await press('Börja använda nyckeln');
  expect((await screen.findAllByText('Det är inte ordet på bladet. Läs en gång till.')).length).toBe(2);
  expect(scene.submitted).toEqual([]);
  await typeBack(words);
  await press('Börja använda nyckeln');
  await screen.findByText('Nyckeln är upplåst här');
  expect(scene.submitted.map((entry) => entry.kind)).toEqual(['office-key.wrapped', 'office-key.made']);
  const keys = scene.office.log.state().officeKeys;
  const current = currentOfficeKey(keys);
  const wrapped = keys.get(current?.key ?? '')?.kept?.wrapped;
  if (!current || !wrapped) throw new Error('No key');
  expect(await unwrapOfficeKey(wrapped, words, current.key)).toBeDefined();
}, 30_000);

test('a try that nobody answers is made again with the same entries, never with a second key', async () => {
  const scene = await officeScene();
  let tries = 0;
  scene.answers.submit = () => {
    tries += 1;
    return tries === 2 ? { outcome: 'not-sent' } : { outcome: 'accepted', position: tries };
  };
  openOffice(scene, '/office/key');
  await press('Gör nyckeln');
  const words = await sheet();
  await press('Jag har orden på papper');
  await typeBack(words);
  await press('Börja använda nyckeln');
  await screen.findByText(/nyckeln finns bara här tills den är framme/);
  expect(currentOfficeKey(scene.office.log.state().officeKeys)).toBeUndefined();
  await press('Försök igen');
  await screen.findByText('Nyckeln är upplåst här');
  const ids = scene.submitted.map((entry) => `${entry.kind} ${entry.id}`);
  expect(ids).toHaveLength(3);
  expect(ids[1]).toBe(ids[2]);
}, 30_000);

test('the words are checked: how many, whether they are on the list, whether they are the right ones', async () => {
  const real = await realKey();
  openOffice(await officeScene([configured(), ...real.entries]), '/office/key');
  await screen.findByText('Nyckeln är gjord och låst');
  await write('De sex orden', 'abborre bandy');
  await press('Lås upp nyckeln');
  await screen.findByText('Det blev 2 ord, men de ska vara 6.');
  await write('De sex orden', 'abborre bandy citron dadel ekorre xyzzy');
  await press('Lås upp nyckeln');
  await screen.findByText(/Ord nummer 6, ”xyzzy”/);
  await write('De sex orden', [...WORDS].toReversed().join(' '));
  await press('Lås upp nyckeln');
  await screen.findByText(/Orden hör inte till den här nyckeln/, undefined, { timeout: 10_000 });
  await write('De sex orden', `  ${WORDS.join(', ').toUpperCase()} `);
  await press('Lås upp nyckeln');
  expect(await screen.findByText('Nyckeln är upplåst här', undefined, { timeout: 10_000 })).toBeTruthy();
}, 30_000);

test('who is not a coordinator sees whether there is a key, and no act', async () => {
  openOffice(await officeScene([configured(), ...keyEntries()], { roles: ['viewer'] }), '/office/key');
  await heading('Kontorsnyckel');
  screen.getByText('Nyckeln är gjord och låst');
  expect(within(screen.getByRole('main')).queryByRole('button')).toBeNull();
});
