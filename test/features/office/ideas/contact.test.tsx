import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leaveContact } from '../../../../src/domain/ideas/contact-decisions.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { IdeaId, mintUuid } from '../../../../src/domain/log/ids.ts';
import { sealContact } from '../../../../src/sealing/contact.ts';
import { seeded } from '../../../domain/env.ts';
import { KEY, realKey, WORDS } from '../key-entries.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { configured, enrolled, officeScene, PROCESS, TABLET, tabletEnv } from '../scene.ts';
import { anIdea, stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const KIM = 'kim@example.se';
const idea = IdeaId.parse(mintUuid(seeded(1)));

async function left(): Promise<readonly Entry[]> {
  const { publicKey, entries } = await realKey();
  const place = { process: PROCESS, idea };
  const sealed = await sealContact(KIM, { key: KEY, publicKey }, place);
  return [
    configured(),
    enrolled(TABLET, 1),
    ...stall(),
    ...entries,
    ...anIdea(1, { title: 'Bänk vid sjön' }),
    leaveContact({ idea, key: KEY, sealed }, tabletEnv(707)),
  ];
}

test('contact details are shown to whoever types the words and says why, and that is on record first', async () => {
  const scene = await officeScene(await left());
  openOffice(scene, `/office/ideas/${idea}`);
  await press('Visa kontaktuppgifter');
  await write('De sex orden', WORDS.join(' '));
  await press('Lås upp nyckeln');
  await screen.findByLabelText('Varför behöver du nå personen?');
  await press('Visa dem');
  await screen.findByText('Skriv varför, i högst 500 tecken.');
  expect(document.body.textContent).not.toContain(KIM);
  await write('Varför behöver du nå personen?', 'Frågar var bänken ska stå');
  await press('Visa dem');
  await screen.findByText(KIM);
  expect(await faults()).toEqual([]);
  const [opening] = [...(scene.office.log.state().contactOpenings.get(idea)?.values() ?? [])];
  expect(opening).toMatchObject({ reason: 'Frågar var bänken ska stå' });
  await press('Dölj dem igen');
  await waitFor(() => expect(document.body.textContent).not.toContain(KIM));
  screen.getByText('Frågar var bänken ska stå');
});

test('they are removed apart from the idea, and that somebody read them stays', async () => {
  const scene = await officeScene(await left());
  openOffice(scene, `/office/ideas/${idea}`);
  await press('Ta bort kontaktuppgifterna');
  expect(await faults()).toEqual([]);
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  await press('Ta bort dem');
  await screen.findByText(/servern svarade inte/);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ta bort dem' }));
  await screen.findByText('Kontaktuppgifterna är borttagna');
  await waitFor(() => expect(screen.queryByText('Visa kontaktuppgifter')).toBeNull());
  expect(scene.office.log.state().contacts.get(idea)).toBeUndefined();
  await heading('Bänk vid sjön');
});

test('an assessor sees nothing of them', async () => {
  openOffice(await officeScene(await left(), { roles: ['assessor'] }), `/office/ideas/${idea}`);
  await heading('Bänk vid sjön');
  expect(screen.queryByText('Kontaktuppgifter')).toBeNull();
});
