import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byMember } from '../../../src/domain/log/entry.ts';
import { IdeaId, MemberId, mintUuid, ProposalId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Wanted } from '../../../src/domain/proposal/change.ts';
import { withAfter } from '../../../src/domain/proposal/change.ts';
import { fateOf } from '../../../src/domain/proposal/fate.ts';
import { draftProposals, editProposal } from '../../../src/domain/proposal/proposal-decisions.ts';
import {
  contentOf,
  fieldStanding,
  originsOf,
  proposalsOf,
} from '../../../src/domain/proposal/proposal-standing.ts';
import { seeded } from '../../domain/env.ts';
import { CYCLE } from '../../domain/values.ts';
import { choose, faults, follow, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { ANNA, configured, enrolled, envOf, officeScene, type OfficeScene, TABLET } from './scene.ts';
import { anIdea, really, stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const BO = MemberId.parse(mintUuid(seeded(78)));
const PIER = ProposalId.parse(mintUuid(seeded(301)));
const idea = (seed: number) => IdeaId.parse(mintUuid(seeded(seed)));
const street = () => [
  configured(),
  enrolled(TABLET, 1),
  ...stall(),
  ...anIdea(1, { title: 'Bänkar vid sjön' }),
  ...anIdea(2, { title: 'Belysning på gångvägen' }),
  ...anIdea(3, { title: 'Brygga' }),
];
const stateIn = (scene: OfficeScene) => scene.office.log.state();
const proposalsIn = (scene: OfficeScene) => proposalsOf(stateIn(scene).proposals, CYCLE);

/** An office with one proposal of two ideas, begun by Anna. */
async function withProposal(roles?: Parameters<typeof officeScene>[1]): Promise<OfficeScene> {
  const scene = await officeScene(street(), roles);
  await scene.arrive(
    really(
      draftProposals(
        {
          cycle: CYCLE,
          origins: [idea(1), idea(3)],
          parts: [{ proposal: PIER, says: [{ field: 'title', language: 'sv', value: 'Brygga' }] }],
        },
        stateIn(scene),
        envOf(byMember(ANNA), 901),
      ),
    ),
  );
  return scene;
}

/** What Bo wrote, knowing only what this browser knows now. */
function byBo(scene: OfficeScene, wanted: Wanted, field: string, seed: number): readonly Entry[] {
  const proposal = stateIn(scene).proposals.get(PIER);
  if (!proposal) throw new Error('No proposal');
  const change = withAfter(wanted, [...fieldStanding(proposal, field).last]);
  return really(
    editProposal({ proposal: PIER, changes: [change] }, stateIn(scene), envOf(byMember(BO), seed)),
  );
}
const title = (value: string): Wanted => ({ field: 'title', language: 'sv', value });
const tick = async (name: string | RegExp) => {
  fireEvent.click(await screen.findByRole('checkbox', { name }));
};

test('several ideas chosen in the list become one proposal, which can be undone at once', async () => {
  const scene = await officeScene(street());
  openOffice(scene, '/office/ideas');
  await tick('Välj Bänkar vid sjön');
  await tick('Välj Brygga');
  await screen.findByText('2 idéer valda');
  expect(await faults()).toEqual([]);
  await follow('Gör ett förslag');
  await heading('Gör ett förslag');
  expect(await faults()).toEqual([]);
  await write('Rubrik', 'Brygga med bänkar');
  await press('Påbörja förslaget');
  await heading('Brygga med bänkar');
  const [proposal] = proposalsIn(scene);
  expect(proposal && originsOf(proposal)).toEqual([idea(1), idea(3)].toSorted());
  expect(await faults()).toEqual([]);
  await press('Ångra');
  await heading('Förslaget finns inte här');
  expect(proposalsIn(scene)).toEqual([]);
});

test('one idea is split into several proposals, and an idea is put into one that is there', async () => {
  const scene = await officeScene(street());
  openOffice(scene, `/office/ideas/${idea(2)}`);
  await follow('Gör ett förslag');
  await press('Dela i ett förslag till');
  await write('Rubrik på förslag 1', 'Belysning vid skolan');
  await write('Rubrik på förslag 2', '');
  await press('Påbörja förslagen');
  await screen.findByText('Skriv en rubrik för varje förslag.');
  await write('Rubrik på förslag 2', 'Belysning vid badet');
  await press('Påbörja förslagen');
  await heading('Förslag');
  expect(await screen.findAllByRole('rowheader')).toHaveLength(2);
  expect(proposalsIn(scene).map(originsOf)).toEqual([[idea(2)], [idea(2)]]);
  expect(await faults()).toEqual([]);
  cleanup();
  openOffice(scene, `/office/proposals/new?ideas=${idea(1)}`);
  await choose('Nytt förslag, eller ett som finns', proposalsIn(scene)[0]?.id ?? '');
  await press('Lägg till i förslaget');
  await waitFor(() => expect(fateOf(stateIn(scene), idea(1)).stands).toBe('working'));
  await screen.findByText('Hur långt har det kommit?');
});

test('a proposal is written, costed and finished, and what is missing is said', async () => {
  const scene = await withProposal();
  openOffice(scene, `/office/proposals/${PIER}`);
  await heading('Brygga');
  await press('Klart förslag');
  await screen.findByText('Skriv en text på omgångens första språk, så kan förslaget bli klart.');
  await write('Text (svenska)', 'En brygga som alla kan använda.');
  await write('Kostnad en gång', 'ungefär tio');
  await press('Spara förslaget');
  await screen.findByText('Ett belopp går inte att läsa. Rätta det först.');
  await write('Kostnad en gång', '180 000 kr');
  await choose('Markägare', 'solve');
  await write(/^Anteckning: Markägare/, 'Föreningen äger stranden.');
  expect(await faults()).toEqual([]);
  await press('Spara förslaget');
  await waitFor(() => expect(screen.queryByText('Spara förslaget')).toBeNull());
  await press('Klart förslag');
  await waitFor(() => expect(fateOf(stateIn(scene), idea(1)).stands).toBe('proposal'));
  const [proposal] = proposalsIn(scene);
  expect(proposal && contentOf(proposal)).toMatchObject({ cost: 180_000 });
  await screen.findByText(/Kostnad en gång: 180.000.kr/);
});

test('what is written stays in the browser until it is saved, and can be thrown away', async () => {
  const scene = await withProposal();
  openOffice(scene, `/office/proposals/${PIER}`);
  await write(/^Vem som skulle genomföra det/, 'Gatukontoret');
  await screen.findByText('Inte sparat än. Det ligger kvar i den här webbläsaren.');
  await waitFor(async () => expect(await scene.office.drafts.list('proposal/')).toHaveLength(1));
  cleanup();
  openOffice(scene, `/office/proposals/${PIER}`);
  await waitFor(() => expect(screen.getByDisplayValue('Gatukontoret')).toBeTruthy());
  await press('Ångra det jag har skrivit');
  await waitFor(() => expect(screen.queryByDisplayValue('Gatukontoret')).toBeNull());
});

test('two who wrote the same field without knowing are both shown, and the reader chooses', async () => {
  const scene = await withProposal();
  const bos = byBo(scene, title('Bred brygga'), 'title/sv', 902);
  openOffice(scene, `/office/proposals/${PIER}`);
  await write('Rubrik (svenska)', 'Lång brygga');
  // What Bo wrote arrives while Anna writes: she has not read it, whatever is on the screen when she saves.
  await scene.arrive([...bos, ...byBo(scene, { field: 'yearly', value: 4000 }, 'yearly', 903)]);
  await press('Spara förslaget');
  await screen.findByText('Ni har skrivit olika utan att veta om varandra');
  expect(screen.getByDisplayValue(/^4.000$/)).toBeTruthy();
  expect(await faults()).toEqual([]);
  const versions = screen.getAllByRole('button', { name: /^Ta version/ });
  expect(versions).toHaveLength(2);
  const bo = screen.getByText('Bred brygga').closest('li');
  if (!bo) throw new Error('No version');
  fireEvent.click(within(bo).getByRole('button'));
  await heading('Bred brygga');
  await waitFor(() =>
    expect(screen.queryByText('Ni har skrivit olika utan att veta om varandra')).toBeNull(),
  );
  expect(stateIn(scene).proposals.get(PIER)?.fields.get('title/sv')?.size).toBe(4);
});

test('an idea does not go on for a reason from the library, changed and kept, and is taken up again', async () => {
  const scene = await officeScene(street());
  openOffice(scene, `/office/ideas/${idea(2)}`);
  await press('Går inte vidare');
  await press('Spara skälet');
  await screen.findByText('Skriv skälet på svenska.');
  await choose('Ta ett skäl som redan är formulerat', 'not-our-land');
  await waitFor(() =>
    expect(screen.getByLabelText(/^Skälet på arabiska/)).toHaveProperty('value', expect.stringMatching(/لن/)),
  );
  expect(await faults()).toEqual([]);
  await write(/^Skälet på svenska/, 'Marken vid badet är föreningens.');
  await tick('Spara bland skälen, så att andra kan använda det');
  await press('Spara skälet');
  await screen.findByText('Marken vid badet är föreningens.');
  const fate = fateOf(stateIn(scene), idea(2));
  expect(fate).toMatchObject({ stands: 'ended', ended: { reason: { formulation: 'not-our-land' } } });
  expect(fate.ended?.reason.words.map(({ language }) => language)).toEqual(['sv', 'en', 'ar']);
  await press('Ta upp den igen');
  await screen.findByText('Inget är bestämt än.');
  cleanup();
  openOffice(scene, '/office/proposals/reasons');
  await screen.findByText('Marken vid badet är föreningens.');
  expect(await faults()).toEqual([]);
  await press('Ta bort');
  await screen.findByText('Inga egna skäl än');
});

test('several ideas in the list do not go on for one reason, and one press takes it back', async () => {
  const scene = await officeScene(street());
  openOffice(scene, '/office/ideas');
  await tick('Välj alla på sidan');
  await press('Går inte vidare');
  await choose('Ta ett skäl som redan är formulerat', 'too-expensive');
  await press('Spara skälet');
  await waitFor(() => expect(fateOf(stateIn(scene), idea(1)).stands).toBe('ended'));
  await waitFor(() => expect(screen.queryByText(/idéer valda/)).toBeNull());
  await press('Ångra');
  await waitFor(() => expect(fateOf(stateIn(scene), idea(1)).stands).toBe('new'));
});

test('a proposal that does not go on answers all of its ideas, and the list is narrowed by state', async () => {
  const scene = await withProposal();
  openOffice(scene, `/office/proposals/${PIER}`);
  await press('Går inte vidare');
  await choose('Ta ett skäl som redan är formulerat', 'too-expensive');
  await press('Spara skälet');
  await waitFor(() => expect(fateOf(stateIn(scene), idea(3)).stands).toBe('ended'));
  await press('Ångra');
  await waitFor(() => expect(fateOf(stateIn(scene), idea(3)).stands).toBe('working'));
  cleanup();
  openOffice(scene, '/office/proposals');
  await press('Bearbetas 0');
  await screen.findByText('Inget förslag har det läget');
  expect(location.search).toBe('?state=working');
  await press('Visa alla förslag');
  await screen.findByText('1 förslag');
});

test('an elected member reads a proposal and changes nothing', async () => {
  const scene = await withProposal({ roles: ['viewer'] });
  openOffice(scene, '/office/proposals');
  await follow('Brygga');
  await heading('Brygga');
  await screen.findByText('Ingen text än.');
  expect(screen.queryByLabelText('Rubrik (svenska)')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Ta ur förslaget' })).toBeNull();
  expect(screen.getAllByText('En idé som inte är publicerad')).toHaveLength(2);
  expect(await faults()).toEqual([]);
});

test('an empty list says where proposals come from, and a full disk that nothing was saved', async () => {
  const scene = await officeScene(street());
  openOffice(scene, '/office/proposals');
  await screen.findByText('Inga förslag än');
  expect(await faults()).toEqual([]);
  cleanup();
  openOffice(scene, `/office/proposals/new?ideas=${idea(1)}`);
  await heading('Gör ett förslag');
  scene.failing = 'storage.full';
  await press('Påbörja förslaget');
  await screen.findByText(/inget utrymme kvar/);
  scene.failing = undefined;
  await press('Påbörja förslaget');
  await heading('Bänkar vid sjön');
});
