import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { triageIdea } from '../../../../src/domain/ideas/idea-decisions.ts';
import { byMember, SERVER, stamp } from '../../../../src/domain/log/entry.ts';
import { IdeaId, MemberId, mintUuid } from '../../../../src/domain/log/ids.ts';
import { seeded } from '../../../domain/env.ts';
import { choose, faults, follow, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { configured, enrolled, envOf, officeScene, TABLET } from '../scene.ts';
import { anIdea, really, stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const BO = MemberId.parse(mintUuid(seeded(78)));
const some = () => [
  configured(),
  enrolled(TABLET, 1),
  ...stall(),
  ...anIdea(1, {
    title: 'Bänkar vid sjön',
    text: 'Gärna med ryggstöd, ring Kim Berg 070-123 45 67',
    theme: 'Natur',
  }),
  ...anIdea(2, { title: 'Belysning på gångvägen', text: 'Till badet' }),
  ...anIdea(3, { title: 'Mörkt vid badplatsen', text: 'Gatubelysning längs gångvägarna' }),
];
const idea = (seed: number) => IdeaId.parse(mintUuid(seeded(seed)));
const titles = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent);
const key = (pressed: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed });

test('ideas are sorted with the keyboard alone from the list, and the toast takes it back', async () => {
  const scene = await officeScene(some());
  openOffice(scene, '/office/ideas');
  const [first] = await screen.findAllByRole('rowheader');
  if (!first) throw new Error('No row');
  within(first).getByRole('link').focus();
  key('j');
  expect(document.activeElement?.textContent).toBe('Belysning på gångvägen');
  key('1');
  await screen.findByText('Sorterad: Idé');
  await choose('Läge', 'idea');
  await waitFor(() => expect(titles()).toEqual(['Belysning på gångvägen']));
  await press('Ångra');
  await screen.findByText('Ingen idé passar');
  await choose('Läge', 'new');
  await waitFor(() => expect(titles()).toHaveLength(3));
  await choose('Tema', 'Natur');
  await waitFor(() => expect(titles()).toEqual(['Bänkar vid sjön']));
  expect(location.search).toBe('?state=new&theme=Natur');
  expect(await faults()).toEqual([]);
});

test('a search finds compounds and inflections, best first, and a read list shows the words', async () => {
  openOffice(await officeScene(some()), '/office/ideas');
  await screen.findByText('3 idéer');
  await write('Sök i rubrik och text', 'belysningen');
  await waitFor(() => expect(titles()).toEqual(['Belysning på gångvägen', 'Mörkt vid badplatsen']));
  await press('Läslista');
  await screen.findByText('Gatubelysning längs gångvägarna');
  expect(await faults()).toEqual([]);
});

test('whoever walks through a narrowed list comes to the next one though the first no longer fits, and finds the row again', async () => {
  openOffice(await officeScene(some()), '/office/ideas?state=new');
  await follow('Mörkt vid badplatsen');
  const title = await heading('Mörkt vid badplatsen');
  await screen.findByText('1 av 3');
  await waitFor(() => expect(document.activeElement).toBe(title));
  key('5');
  await screen.findByText('Sorterad: Kränkande');
  key('j');
  await heading('Belysning på gångvägen');
  screen.getByText('2 av 3');
  fireEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'Idéer' }));
  await waitFor(() => expect(titles()).toEqual(['Belysning på gångvägen', 'Bänkar vid sjön']));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Belysning på gångvägen'));
});

test('a fault report needs to know where it goes', async () => {
  openOffice(await officeScene(some()), `/office/ideas/${idea(1)}`);
  await press('2 Felanmälan');
  await press('Spara');
  await screen.findByText('Skriv vem det ska till.');
  await write('Till vem skickas den?', 'Gatukontoret');
  await press('Spara');
  expect(await screen.findByText('Sorterad: Felanmälan, till Gatukontoret')).toBeTruthy();
});

test('two who disagreed without knowing are both shown, and the next one chooses', async () => {
  const scene = await officeScene(some());
  const others = (verdict: 'idea' | 'abuse', author: MemberId, seed: number) =>
    really(triageIdea({ idea: idea(1), verdict: { as: verdict } }, undefined, envOf(byMember(author), seed)));
  await scene.arrive([
    ...others('idea', BO, 801),
    ...others('abuse', MemberId.parse(mintUuid(seeded(79))), 802),
  ]);
  openOffice(scene, '/office/ideas?state=disputed');
  await waitFor(() => expect(titles()).toEqual(['Bänkar vid sjön']));
  await follow('Bänkar vid sjön');
  await screen.findByText('Ni har sagt olika utan att veta om varandra');
  expect(await faults()).toEqual([]);
  await press('1 Idé');
  await waitFor(() => expect(screen.queryByText('Ni har sagt olika utan att veta om varandra')).toBeNull());
  expect(scene.office.log.state().ideaWork.get(idea(1))?.triage.size).toBe(3);
});

test('publishing points out names and numbers, wants to be sure, and keeps the original', async () => {
  const scene = await officeScene(some());
  openOffice(scene, `/office/ideas/${idea(1)}`);
  await press('1 Idé');
  await press('Läs igenom och publicera');
  await press('Täck ”Kim Berg”');
  await press('Täck ”070-123 45 67”');
  await press('Publicera');
  await screen.findByText('Läs igenom den först, och kryssa i att du har gjort det.');
  fireEvent.click(screen.getByRole('checkbox', { name: /Jag har läst hela/ }));
  await press('Publicera');
  await screen.findByText('Gärna med ryggstöd, ring […] […]');
  screen.getByText('Gärna med ryggstöd, ring Kim Berg 070-123 45 67');
  expect(await faults()).toEqual([]);
  await press('Avpublicera');
  await write('Varför?', 'Ett namn stod kvar');
  const buttons = await screen.findAllByRole('button', { name: 'Avpublicera' });
  const last = buttons.at(-1);
  if (last) fireEvent.click(last);
  await screen.findByText(/Avpublicerad av .*: Ett namn stod kvar/);
});

test('a worry that somebody else looks after keeps its words off the list, the page and the search', async () => {
  const scene = await officeScene(some());
  await scene.arrive(
    really(
      triageIdea(
        { idea: idea(1), verdict: { as: 'concern', officer: BO } },
        undefined,
        envOf(byMember(BO), 803),
      ),
    ),
  );
  openOffice(scene, '/office/ideas');
  await waitFor(() => expect(titles()).toContain('Oro som Okänd medlem tar hand om'));
  expect(screen.queryByText(/Bänkar/)).toBeNull();
  await follow('Oro som Okänd medlem tar hand om');
  await heading('Oro som Okänd medlem tar hand om');
  expect(document.body.textContent).not.toContain('ryggstöd');
  cleanup();
  openOffice(scene, '/office/ideas?text=ryggst%C3%B6d');
  await screen.findByText('Ingen idé passar');
  await scene.arrive([
    stamp(envOf(SERVER, 804), {
      kind: 'member.removed' as const,
      version: 1,
      subject: BO,
      data: { member: BO },
    }),
  ]);
  // Whoever looked after it has left: somebody else must find it.
  await waitFor(() => expect(titles()).toEqual(['Bänkar vid sjön']));
});

test('similar ideas are proposed with the reason, and shown side by side', async () => {
  openOffice(await officeScene(some()), `/office/ideas/${idea(2)}`);
  await screen.findByText(/Samma ord: .*gångvägen/);
  await follow('Jämför');
  await heading('Sida vid sida');
  screen.getByText('Gatubelysning längs gångvägarna');
  expect(await faults()).toEqual([]);
});

test('somebody who only reads sees what is published and nothing of the originals', async () => {
  const writer = await officeScene(some());
  openOffice(writer, `/office/ideas/${idea(2)}`);
  await press('1 Idé');
  await press('Läs igenom och publicera');
  await write('Rubrik för alla', 'Ljus till badet');
  fireEvent.click(screen.getByRole('checkbox', { name: /Jag har läst hela/ }));
  await press('Publicera');
  await screen.findByText('Publicerad');
  const entries = await writer.office.log.read([
    ...(writer.office.log.state().ideaWork.get(idea(2))?.publication.keys() ?? []),
  ]);
  cleanup();
  openOffice(await officeScene([configured(), ...entries], { roles: ['viewer'] }), '/office/ideas');
  await screen.findByRole('heading', { name: 'Ljus till badet' });
  await write('Sök i rubrik och text', 'bad');
  await screen.findByRole('heading', { name: 'Ljus till badet' });
  expect(await faults()).toEqual([]);
});
