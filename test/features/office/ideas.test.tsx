import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AreaId } from '../../../src/domain/log/ids.ts';
import { byDevice } from '../../../src/domain/log/entry.ts';
import { choose, faults, follow, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { configured, enrolled, officeScene, OTHER_TABLET, TABLET } from './scene.ts';
import { anIdea, stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const soder = AreaId.parse('stensjon');
const some = () => [
  configured(),
  enrolled(TABLET, 1),
  enrolled(OTHER_TABLET, 2),
  ...stall(),
  ...anIdea(1, { title: 'Bänkar vid sjön', text: 'Gärna med ryggstöd' }),
  ...anIdea(2, { title: 'Belysning', text: 'Vid gångvägen', area: soder }, OTHER_TABLET),
  ...anIdea(3, { title: 'ملعب للأطفال', text: '', language: 'ar', area: soder }),
];

const titles = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent);

test('the list is narrowed by area and its parts, language, tablet and words, and the address remembers', async () => {
  openOffice(await officeScene(some()), '/office/ideas');
  await screen.findByText('3 idéer');
  await choose('Område', 'soder');
  await waitFor(() => expect(titles()).toEqual(['ملعب للأطفال', 'Belysning']));
  await choose('Språk', 'ar');
  await waitFor(() => expect(titles()).toEqual(['ملعب للأطفال']));
  expect(location.search).toBe('?area=soder&language=ar');
  await press('Visa alla');
  await choose('Platta', byDevice(OTHER_TABLET));
  await waitFor(() => expect(titles()).toEqual(['Belysning']));
  await press('Visa alla');
  await write('Sök i rubrik och text', 'RYGGSTÖD bänkar');
  await waitFor(() => expect(titles()).toEqual(['Bänkar vid sjön']));
  await write('Sök i rubrik och text', 'rymdhiss');
  await screen.findByText('Ingen idé passar');
});

test('the way back from an idea leads to the list as it was', async () => {
  openOffice(await officeScene(some()), '/office/ideas?area=soder&sort=title&order=ascending');
  await follow('Belysning');
  await heading('Belysning');
  const back = within(screen.getByRole('main')).getByRole('link', { name: 'Idéer' });
  expect(back.getAttribute('href')).toBe('/office/ideas?area=soder&sort=title&order=ascending');
  fireEvent.click(back);
  await waitFor(() => expect(titles()).toEqual(['Belysning', 'ملعب للأطفال']));
});

test('a receipt code is found with or without its dash', async () => {
  const scene = await officeScene(some());
  openOffice(scene, '/office/ideas');
  const [idea] = scene.office.log.state().ideas.values();
  if (!idea) throw new Error('No idea');
  const code = `${idea.receipt.slice(0, 4)}-${idea.receipt.slice(4)}`.toLowerCase();
  await write('Sök i rubrik och text', code);
  await waitFor(() => expect(titles()).toEqual([idea.title]));
});

test('five thousand ideas come a page at a time, and sort over all of them', async () => {
  const many = Array.from({ length: 5000 }, (_, at) =>
    anIdea(1000 + at, { title: `Idé ${String(at).padStart(4, '0')}` }),
  ).flat();
  openOffice(await officeScene([configured(), ...many]), '/office/ideas');
  await screen.findByText('Sida 1 av 100');
  expect(titles()).toHaveLength(50);
  await press('Idé');
  await waitFor(() => expect(titles()[0]).toBe('Idé 0000'));
  await press('Nästa');
  await waitFor(() => expect(titles()[0]).toBe('Idé 0050'));
  await write('Sök i rubrik och text', '4711');
  await waitFor(() => expect(titles()).toEqual(['Idé 4711']));
}, 60_000);

test('an idea is shown as it was written, whatever it looks like, and runs nothing', async () => {
  const title = '<img src=x onerror="window.hacked=1"> 🙂';
  const text = '  två blanksteg\n\n<script>window.hacked=1</script>\u202egalenat';
  const scene = await officeScene(some());
  await scene.arrive(anIdea(9, { title, text }), {
    flags: ['clock-off', 'carried'],
    carrier: byDevice(OTHER_TABLET),
  });
  openOffice(scene, '/office/ideas');
  await screen.findByText(/klockan gick fel, inläst från fil/);
  await follow(title);
  await heading(title);
  const shown = document.querySelector('main [lang="sv"][dir="auto"]:not(bdi)');
  expect(shown?.textContent).toBe(text);
  expect(document.querySelector('main img')).toBeNull();
  expect('hacked' in window).toBe(false);
  screen.getByText(
    'Plattans klocka skilde mer än ett dygn från serverns. Tiden kan vara fel, ordningen stämmer.',
  );
  expect(screen.getAllByText('Platta 2').length).toBeGreaterThan(0);
  expect(await faults()).toEqual([]);
});

test('a title of invisible signs alone can still be seen and pressed', async () => {
  openOffice(await officeScene([configured(), ...anIdea(1, { title: '\u200b\u200f' })]), '/office/ideas');
  await follow('(rubrik utan synliga tecken)');
  expect(await heading('(rubrik utan synliga tecken)')).toBeTruthy();
});

test('an idea that has not arrived says why it may be missing', async () => {
  openOffice(await officeScene(), '/office/ideas/99999999-9999-4999-8999-999999999999');
  expect(await heading('Idén finns inte här')).toBeTruthy();
});
