import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishIdea, triageIdea } from '../../../../src/domain/ideas/idea-decisions.ts';
import { requestErasure } from '../../../../src/domain/ideas/erasure-decisions.ts';
import { noErasure } from '../../../../src/domain/ideas/erasure.ts';
import { byMember } from '../../../../src/domain/log/entry.ts';
import { fold } from '../../../../src/domain/log/fold.ts';
import { IdeaId, mintUuid } from '../../../../src/domain/log/ids.ts';
import { drawReceiptCode } from '../../../../src/domain/log/receipt-code.ts';
import { emptyState } from '../../../../src/domain/log/state.ts';
import { seeded } from '../../../domain/env.ts';
import { CYCLE } from '../../../domain/values.ts';
import { faults, follow, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { safeguardEntries } from '../safeguard-entries.ts';
import { ANNA, configured, enrolled, envOf, officeScene, TABLET } from '../scene.ts';
import { anIdea, really, stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const SECRET = 'Bänk utanför Kims port';
const idea = IdeaId.parse(mintUuid(seeded(1)));
const receipt = drawReceiptCode(seeded(1));
const left = () => [
  configured(),
  enrolled(TABLET, 1),
  ...stall(),
  ...anIdea(1, { title: SECRET, text: 'Ring Kim' }),
  ...anIdea(2, { title: 'Belysning' }),
];
const published = () => {
  const env = (seed: number) => envOf(byMember(ANNA), seed);
  const triaged = really(
    triageIdea({ idea, verdict: { as: 'idea' }, note: 'Fråga Kim' }, undefined, env(701)),
  );
  const work = fold(emptyState(), triaged).ideaWork.get(idea);
  const version = { cycle: CYCLE, title: 'Bänk vid en port', text: '', language: 'sv' };
  return [...triaged, ...really(publishIdea({ idea, version, lookedThrough: true }, work, env(702)))];
};
const asked = (day = '2026-05-11') =>
  really(
    requestErasure(
      { idea, day, way: 'letter' },
      { erasure: noErasure, today: '2026-05-12' },
      envOf(byMember(ANNA), 703),
    ),
  );
const pick = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('radio', { name }));
const dialog = () => within(screen.getByRole('dialog'));

test('a request is taken down from the receipt code, without a name, and waits in the list until a month has gone', async () => {
  const scene = await officeScene([...left(), ...safeguardEntries()]);
  openOffice(scene, '/office/ideas');
  await follow('Begäran om radering');
  await heading('Begäran om radering');
  await screen.findByText('Ingen begäran väntar');
  await write('Kvittokoden', 'AAAA-AAAA');
  await screen.findByText('Koden är felskriven. Läs den en gång till.');
  await write('Kvittokoden', receipt);
  await follow(SECRET);
  await press('Ta emot en begäran om radering');
  fireEvent.input(dialog().getByLabelText('Vilken dag kom begäran?'), { target: { value: '2026-05-13' } });
  await press('Spara begäran');
  await screen.findByText('Den dagen har inte varit än.');
  fireEvent.input(dialog().getByLabelText('Vilken dag kom begäran?'), { target: { value: '2026-05-11' } });
  await pick('Brev');
  expect(await faults()).toEqual([]);
  await press('Spara begäran');
  await screen.findByText('Någon har begärt att idén raderas');
  screen.getByText('11 maj 2026. Brev. Svara senast 11 juni 2026.');
  await follow('Översikt');
  await follow('1 begäran om radering väntar på beslut');
  const row = await screen.findByRole('link', { name: SECRET });
  screen.getByText(/svar senast 11 juni 2026/);
  expect(await faults()).toEqual([]);
  fireEvent.click(row);
  await screen.findByRole('button', { name: 'Besluta' });
});

test('what is erased is listed first, wants the plan’s line, a reason and the receipt code, and is gone from this browser', async () => {
  const scene = await officeScene([...left(), ...published(), asked(), ...safeguardEntries()]);
  openOffice(scene, `/office/ideas/${idea}`);
  await press('Besluta');
  await pick(/^Radera/);
  dialog().getByText('Det här tas bort');
  dialog().getByText('den publicerade texten');
  expect(await faults()).toEqual([]);
  await press('Radera för gott');
  await screen.findByText('Det är inte den här idéns kod.');
  await write('Skriv idéns kvittokod', receipt);
  await press('Radera för gott');
  await screen.findByText('Skriv ett skäl.');
  await write('Skäl', 'Planen tillåter det');
  await press('Radera för gott');
  await screen.findByText('Välj den punkt i gallringsplanen som tillåter det.');
  await pick('Så här, 1');
  await press('Radera för gott');
  await heading('En raderad idé');
  await screen.findByText('Planen tillåter det');
  expect(await faults()).toEqual([]);
  expect(scene.submitted.map(({ kind }) => kind)).toEqual(['idea.erasure-decided', 'entries.erased']);
  const state = scene.office.log.state();
  expect(state.ideas.has(idea)).toBe(false);
  expect(JSON.stringify([...state.ideaWork])).not.toContain('Kim');
  expect(document.body.textContent).not.toContain('Kim');
});

test('what could not be sent says so, and is erased with one press once there is a network', async () => {
  const scene = await officeScene([...left(), ...published(), asked(), ...safeguardEntries()]);
  openOffice(scene, `/office/ideas/${idea}`);
  scene.answers.submit = ({ kind }) =>
    kind === 'entries.erased' ? { outcome: 'not-sent' } : { outcome: 'accepted', position: 1 };
  await press('Besluta');
  await pick(/^Radera/);
  await pick('Så här, 1');
  await write('Skäl', 'Ja');
  await write('Skriv idéns kvittokod', receipt);
  await press('Radera för gott');
  await screen.findByText('Beslutad, men inte raderad');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await faults()).toEqual([]);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  await press('Radera det som är kvar');
  await heading('En raderad idé');
});

test('without an adopted plan an idea is restricted: assessors no longer see it, coordinators lift it', async () => {
  const scene = await officeScene([...left(), ...published(), asked()]);
  openOffice(scene, `/office/ideas/${idea}`);
  await press('Besluta');
  await screen.findByText('Ingen gallringsplan är antagen');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Radera/ }).disabled).toBe(true);
  await pick(/^Begränsa/);
  await write('Skäl', 'Den hör till ett ärende');
  await press('Begränsa idén');
  await screen.findByText('Idén är begränsad');
  expect(screen.queryByText('Bänk vid en port')).toBeNull();
  expect(await faults()).toEqual([]);
  const entries = [...left(), ...published(), asked(), ...scene.submitted];
  cleanup();
  const assessors = await officeScene(entries, { roles: ['assessor'] });
  openOffice(assessors, '/office/ideas');
  await screen.findByText('1 idé');
  expect(document.body.textContent).not.toContain(SECRET);
  cleanup();
  const viewers = await officeScene(entries, { roles: ['viewer'] });
  openOffice(viewers, '/office/ideas');
  await screen.findByText('Inga publicerade idéer än');
  cleanup();
  openOffice(scene, `/office/ideas/${idea}`);
  await press('Häv begränsningen');
  dialog().getByText(/den publicerade texten visas för alla som förut/);
  await write('Varför?', 'Ärendet är slut');
  fireEvent.click(dialog().getByRole('button', { name: 'Häv begränsningen' }));
  await screen.findByText('Begränsningen är hävd');
  await waitFor(() => expect(screen.queryByText('Idén är begränsad')).toBeNull());
});

test('an assessor takes a request down and leaves the decision; a late one says so', async () => {
  const scene = await officeScene([...left(), asked('2026-04-01')], { roles: ['assessor'] });
  openOffice(scene, `/office/ideas/${idea}`);
  await screen.findByText('En samordnare beslutar.');
  screen.getByText('1 april 2026. Brev. Svaret skulle ha kommit 1 maj 2026.');
  expect(screen.queryByRole('button', { name: 'Besluta' })).toBeNull();
});
