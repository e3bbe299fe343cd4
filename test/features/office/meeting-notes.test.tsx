import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byMember } from '../../../src/domain/log/entry.ts';
import { IdeaId, mintUuid, ProposalId } from '../../../src/domain/log/ids.ts';
import type { Role } from '../../../src/domain/log/kind.ts';
import { notesWhere } from '../../../src/domain/meeting/meeting-note.ts';
import { draftProposals } from '../../../src/domain/proposal/proposal-decisions.ts';
import { seeded } from '../../domain/env.ts';
import { CYCLE, EVENT } from '../../domain/values.ts';
import { choose, faults, follow, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { ANNA, configured, enrolled, envOf, officeScene, type OfficeScene, TABLET } from './scene.ts';
import { anIdea, really, stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const PIER = ProposalId.parse(mintUuid(seeded(301)));
const PATH = ProposalId.parse(mintUuid(seeded(302)));

/** An office with a stall and two proposals. */
async function street(roles: Role[] = ['assessor'], events = stall()): Promise<OfficeScene> {
  const scene = await officeScene(
    [configured(), enrolled(TABLET, 1), ...events, ...anIdea(1, { title: 'Brygga' })],
    { roles },
  );
  await scene.arrive(
    really(
      draftProposals(
        {
          cycle: CYCLE,
          origins: [IdeaId.parse(mintUuid(seeded(1)))],
          parts: [
            { proposal: PIER, says: [{ field: 'title', language: 'sv', value: 'Brygga' }] },
            { proposal: PATH, says: [{ field: 'title', language: 'sv', value: 'Ramp' }] },
          ],
        },
        scene.office.log.state(),
        envOf(byMember(ANNA), 901),
      ),
    ),
  );
  return scene;
}
const notesIn = (scene: OfficeScene) => notesWhere(scene.office.log.state().meetingNotes, () => true);

test('what residents said at an event is written once, and read with both proposals and with the event', async () => {
  const scene = await street();
  openOffice(scene, `/office/proposals/${PIER}`);
  await press('Skriv en anteckning');
  await press('Spara anteckningen');
  await screen.findByText('Välj vilken träff det var.');
  await choose('Vilken träff var det?', EVENT);
  await press('Spara anteckningen');
  await screen.findByText('Skriv vad som sades, eller vad ni ändrade.');
  await write(/^Vilka mötte ni/, 'Tolv boende');
  await write('Vad sades?', 'Bryggan måste ha en ramp.');
  fireEvent.click(screen.getByText('Förslagen som det gäller (1)'));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Ramp' }));
  expect(await faults()).toEqual([]);
  await press('Spara anteckningen');
  await screen.findByText('Bryggan måste ha en ramp.');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await faults()).toEqual([]);
  expect(notesIn(scene)).toHaveLength(1);
  await follow(/Gatustånd vid Coop/);
  await heading('Gatustånd vid Coop');
  const card = (await screen.findByText('Bryggan måste ha en ramp.')).closest('section');
  if (!card) throw new Error('No card');
  expect(
    within(card)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
      .toSorted(),
  ).toEqual(['Brygga', 'Ramp']);
  expect(await faults()).toEqual([]);
});

test('a note is written anew, and one’s own is taken back', async () => {
  const scene = await street();
  openOffice(scene, `/office/events/${EVENT}`);
  await press('Skriv en anteckning');
  await write('Vad sades?', 'Mer ljus.');
  await press('Spara anteckningen');
  await screen.findByText('Välj minst ett förslag.');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Brygga' }));
  scene.failing = 'storage.full';
  await press('Spara anteckningen');
  await screen.findByText(/inget utrymme kvar/);
  scene.failing = undefined;
  await press('Spara anteckningen');
  await screen.findByText('Mer ljus.');
  await press('Ändra');
  await write('Vad sades?', 'Mer ljus på stigen.');
  await press('Spara anteckningen');
  await screen.findByText('Mer ljus på stigen.');
  expect(screen.queryByText('Mer ljus.')).toBeNull();
  await press('Ta tillbaka anteckningen');
  await screen.findByText('Mer ljus.');
});

test('an elected member reads notes and writes none, and without an event one is planned first', async () => {
  const viewers = await street(['viewer']);
  openOffice(viewers, `/office/proposals/${PIER}`);
  await heading('Brygga');
  expect(screen.queryByText('Möten med invånare')).toBeNull();
  cleanup();
  openOffice(await street(['assessor'], []), `/office/proposals/${PIER}`);
  await press('Skriv en anteckning');
  await screen.findByText('Ingen träff är planerad i omgången');
  expect(await faults()).toEqual([]);
});
