import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byMember, SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { IdeaId, MemberId, mintUuid, ProposalId } from '../../../src/domain/log/ids.ts';
import type { Role } from '../../../src/domain/log/kind.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { finishAssessment } from '../../../src/domain/proposal/assessment-decisions.ts';
import { answerAssessment } from '../../../src/domain/proposal/assessment-opening.ts';
import { ownOf, shownOf } from '../../../src/domain/proposal/assessment-standing.ts';
import { applyAssessment, type Assessment } from '../../../src/domain/proposal/assessment.ts';
import { draftProposals } from '../../../src/domain/proposal/proposal-decisions.ts';
import { seeded } from '../../domain/env.ts';
import { CYCLE, testCycle } from '../../domain/values.ts';
import { faults, follow, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { ANNA, configured, enrolled, envOf, officeScene, type OfficeScene, TABLET } from './scene.ts';
import { anIdea, really, stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const BO = MemberId.parse(mintUuid(seeded(78)));
const PIER = ProposalId.parse(mintUuid(seeded(301)));
const PATH = ProposalId.parse(mintUuid(seeded(302)));
const idea = (seed: number) => IdeaId.parse(mintUuid(seeded(seed)));
const CRITERIA = [
  { name: 'Trygghet', question: 'Gör idén platsen tryggare?', scale: 5, weight: 2, goals: [11] },
  { name: 'För alla', question: 'Kan alla använda det?', scale: 5, required: true, goals: [10] },
];
const cycle = { ...testCycle(), criteria: CRITERIA };
const stateIn = (scene: OfficeScene) => scene.office.log.state();
const joined = (id: MemberId, name: string, roles: Role[], seed: number): Entry =>
  stamp(envOf(SERVER, seed), {
    kind: 'member.joined',
    version: 1,
    subject: id,
    data: { member: { id, name, roles } },
  });

/** An office with two proposals to assess: a pier and a lit path. */
async function street(roles: Role[] = ['assessor'], over = cycle): Promise<OfficeScene> {
  const scene = await officeScene(
    [
      configured(over),
      enrolled(TABLET, 1),
      joined(ANNA, 'Anna Andersson', roles, 950_001),
      joined(BO, 'Bo Berg', ['assessor'], 950_002),
      ...stall(),
      ...anIdea(1, { title: 'Brygga' }),
      ...anIdea(2, { title: 'Belysning' }),
    ],
    { roles },
  );
  const begin = (proposal: ProposalId, of: number, title: string, seed: number) =>
    really(
      draftProposals(
        {
          cycle: CYCLE,
          origins: [idea(of)],
          parts: [{ proposal, says: [{ field: 'title', language: 'sv', value: title }] }],
        },
        stateIn(scene),
        envOf(byMember(ANNA), seed),
      ),
    );
  await scene.arrive([...begin(PIER, 1, 'Brygga', 901), ...begin(PATH, 2, 'Belysning', 902)]);
  return scene;
}

/** What the server holds beside this browser: what Bo said, which nobody else is sent. */
const unseen = new WeakMap<OfficeScene, Map<string, Assessment>>();

/** The server takes an assessment: this browser hears what everybody hears. */
async function serverTakes(scene: OfficeScene, entries: readonly Entry[], seed: number): Promise<void> {
  const held = unseen.get(scene) ?? new Map<string, Assessment>();
  unseen.set(scene, held);
  for (const entry of entries) {
    if (entry.kind !== 'assessment.finished') continue;
    applyAssessment(held, entry);
    const answers = answerAssessment(entry, held.get(entry.subject), envOf(SERVER, seed));
    for (const answer of answers) applyAssessment(held, answer);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they came
    await scene.arrive(answers);
  }
}

/** Bo finishes in a browser of his own, which has no network trouble. */
const boSays = (scene: OfficeScene, proposal: ProposalId, scores: readonly number[], seed: number) =>
  serverTakes(
    scene,
    really(
      finishAssessment(
        {
          proposal,
          cycle: CYCLE,
          criteria: CRITERIA,
          written: new Map(
            CRITERIA.map(({ name }, at) => [name, { score: scores[at], reason: `Bos skäl ${at}` }]),
          ),
        },
        stateIn(scene),
        envOf(byMember(BO), seed),
      ),
    ),
    seed + 50,
  );

/** What Anna has finished in this browser reaches the server. */
async function annasArrives(scene: OfficeScene, proposal: ProposalId, seed: number): Promise<void> {
  const own = ownOf(stateIn(scene).assessments.get(proposal), byMember(ANNA));
  if (!own) throw new Error('Anna has not finished');
  await serverTakes(scene, await scene.office.log.read([own.entry]), seed);
}

/** Anna scores every criterion, with a reason for each. */
async function scores(...points: readonly string[]): Promise<void> {
  for (const [at, { name, question }] of CRITERIA.entries()) {
    // oxlint-disable no-await-in-loop -- as one fills in a form
    const group = await screen.findByRole('group', { name: question });
    fireEvent.click(within(group).getByRole('radio', { name: points[at] ?? '' }));
    await write(`Varför? ${name}`, `Annas skäl ${at}`);
    // oxlint-enable no-await-in-loop
  }
}

test('an assessor works through the list, blind, and sees what both said when the other has finished', async () => {
  const scene = await street();
  await boSays(scene, PIER, [1, 4], 1000);
  openOffice(scene, '/office/proposals/assess');
  await heading('Bedömning');
  await screen.findByText('Klar: Bo Berg');
  expect(screen.queryByText(/Bos skäl/)).toBeNull();
  await screen.findByText('0 av 2 förslag');
  expect(await faults()).toEqual([]);
  // What Bo waits for comes first.
  await follow('Bedöm nästa');
  await heading('Brygga');
  expect(await faults()).toEqual([]);
  await scores('5', '4');
  await screen.findByText('2 av 2 kriterier bedömda');
  await press('Bedömningen är klar');
  await heading('Belysning');
  expect(stateIn(scene).assessments.get(PIER)?.opened.size).toBe(0);
  await annasArrives(scene, PIER, 1001);
  cleanup();
  openOffice(scene, '/office/proposals/assess');
  await screen.findByText('1 av 2 förslag');
  await screen.findByText('Ni tycker olika om: Trygghet');
  await follow('Brygga');
  await screen.findByText('Bos skäl 0');
  await screen.findByText('Annas skäl 0');
  const [first] = screen.getAllByRole('heading', { level: 2 });
  expect(first?.textContent).toBe('Trygghet');
  // (2 × 5/5 + 4/5 + 2 × 1/5 + 4/5) / 6 = 66.7 of 100
  await screen.findByText('66,7 av 100');
  expect(await faults()).toEqual([]);
});

test('what is missing is said at the criterion, and what is written stays over a closed tab', async () => {
  const scene = await street();
  openOffice(scene, `/office/proposals/${PIER}/assess`);
  await scores('3', '4');
  await write('Varför? För alla', '  ');
  await press('Bedömningen är klar');
  await screen.findByText('För alla: Skriv varför.');
  expect(await faults()).toEqual([]);
  await waitFor(async () => expect(await scene.office.drafts.list('assessment/')).toHaveLength(1));
  cleanup();
  openOffice(scene, '/office/proposals/assess');
  await screen.findByText('Påbörjad här');
  await follow('Brygga');
  await waitFor(() => expect(screen.getByDisplayValue('Annas skäl 0')).toBeTruthy());
  await write('Varför? För alla', 'Rampen är bred.');
  scene.failing = 'storage.full';
  await press('Bedömningen är klar');
  await screen.findByText(/inget utrymme kvar/);
  scene.failing = undefined;
  await press('Bedömningen är klar');
  await heading('Belysning');
  expect(await scene.office.drafts.list('assessment/')).toEqual([]);
});

test('a number key chooses a score, and the keyboard alone is enough', async () => {
  const scene = await street();
  openOffice(scene, `/office/proposals/${PIER}/assess`);
  const group = await screen.findByRole('group', { name: 'Gör idén platsen tryggare?' });
  fireEvent.keyDown(within(group).getByRole('radio', { name: '0' }), { key: '4' });
  await waitFor(() =>
    expect(within(group).getByRole('radio', { name: '4' })).toHaveProperty('checked', true),
  );
  expect(document.activeElement).toBe(within(group).getByRole('radio', { name: '4' }));
  fireEvent.keyDown(within(group).getByRole('radio', { name: '4' }), { key: '9' });
  expect(within(group).getByRole('radio', { name: '4' })).toHaveProperty('checked', true);
});

test('an assessment that is finished without a network counts when it has arrived, and can be undone before', async () => {
  const scene = await street();
  openOffice(scene, `/office/proposals/${PIER}/assess`);
  await scores('3', '4');
  await press('Bedömningen är klar');
  await heading('Belysning');
  cleanup();
  openOffice(scene, `/office/proposals/${PIER}`);
  await screen.findByText('Din bedömning är sparad här och räknas när den är framme');
  await screen.findByText(/Klar med sin bedömning: du\./);
  expect(await faults()).toEqual([]);
  await annasArrives(scene, PIER, 1001);
  await waitFor(() => expect(screen.queryByText(/räknas när den är framme/)).toBeNull());
  await press('Ta tillbaka min bedömning');
  await screen.findByText('Två bedömer var för sig. Ingen ser den andres poäng förrän båda är klara.');
});

test('what was talked through is kept, and a score said anew is marked, with what was said first still to be read', async () => {
  const scene = await street();
  await boSays(scene, PIER, [1, 4], 1000);
  openOffice(scene, `/office/proposals/${PIER}/assess`);
  await scores('5', '4');
  await press('Bedömningen är klar');
  await heading('Belysning');
  await annasArrives(scene, PIER, 1001);
  cleanup();
  openOffice(scene, `/office/proposals/${PIER}/assessments`);
  await press('Spara anteckningen');
  await screen.findByText('Skriv vad ni kom fram till.');
  await write('Vad kom ni fram till?', 'Vi menade olika platser.');
  await press('Spara anteckningen');
  await screen.findByText('Genomtalat');
  await follow('Ändra min bedömning');
  await screen.findByText('Bedömningarna är redan visade');
  expect(screen.getByDisplayValue('Annas skäl 0')).toBeTruthy();
  const group = await screen.findByRole('group', { name: 'Gör idén platsen tryggare?' });
  fireEvent.click(within(group).getByRole('radio', { name: '2' }));
  await press('Spara min nya bedömning');
  await screen.findByText('Sammanvägt');
  await screen.findByText('Din bedömning är sparad här och räknas när den är framme');
  await annasArrives(scene, PIER, 1002);
  expect(await screen.findAllByText('Ändrad efter att bedömningarna visades')).toHaveLength(2);
  await screen.findByText('Ni är överens');
  await screen.findByText('Tidigare bedömningar');
  expect(await faults()).toEqual([]);
  const held = stateIn(scene).assessments.get(PIER);
  expect(held && shownOf(held)).toHaveLength(2);
});

test('a requirement that both say is failed is said plainly, on the list, the proposal and the comparison', async () => {
  const scene = await street();
  await boSays(scene, PIER, [3, 0], 1000);
  openOffice(scene, `/office/proposals/${PIER}/assess`);
  await scores('3', '0');
  await press('Bedömningen är klar');
  await heading('Belysning');
  await annasArrives(scene, PIER, 1001);
  cleanup();
  openOffice(scene, '/office/proposals');
  await screen.findByText('40 av 100. Krav inte uppfyllt');
  expect(await faults()).toEqual([]);
  await follow('Brygga');
  await screen.findByText('Kravet är inte uppfyllt: För alla');
  await follow('Jämför bedömningarna');
  await screen.findByText(/Alla som har bedömt förslaget gav noll poäng/);
  expect(await faults()).toEqual([]);
});

test('the list of proposals is narrowed to what one has to assess', async () => {
  const scene = await street();
  openOffice(scene, '/office/proposals');
  await press('Att bedöma av dig 2');
  expect(location.search).toBe('?assessed=mine');
  await screen.findByText('2 förslag');
  await press('Nytt 2');
  expect(location.search).toBe('?state=new&assessed=mine');
});

test('an elected member sees who has finished and what was opened, and assesses nothing', async () => {
  const scene = await street(['viewer']);
  await boSays(scene, PIER, [3, 3], 1000);
  openOffice(scene, '/office/proposals/assess');
  await screen.findByText('Klar: Bo Berg');
  expect(screen.queryByText('Dina att bedöma')).toBeNull();
  expect(await faults()).toEqual([]);
  cleanup();
  openOffice(scene, `/office/proposals/${PIER}/assess`);
  await heading('Här bedömer bedömare och samordnare');
  cleanup();
  openOffice(scene, `/office/proposals/${PIER}/assessments`);
  await heading('Bedömningarna är inte visade än');
});

test('a round without criteria says where they are set, and one without proposals where those come from', async () => {
  openOffice(await street(['assessor'], { ...testCycle(), criteria: [] }), '/office/proposals/assess');
  await screen.findByText('Omgången har inga kriterier');
  expect(await faults()).toEqual([]);
  cleanup();
  openOffice(await officeScene([configured(cycle)]), '/office/proposals/assess');
  await screen.findByText('Inga förslag att bedöma än');
  expect(await faults()).toEqual([]);
});
