import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byMember } from '../../../src/domain/log/entry.ts';
import { AreaId, DecisionId, IdeaId, mintUuid, ProposalId } from '../../../src/domain/log/ids.ts';
import { recordDecision } from '../../../src/domain/outcome/decision-decisions.ts';
import { draftProposals, moveProposal } from '../../../src/domain/proposal/proposal-decisions.ts';
import { optionOf } from '../../../src/domain/proposal/shortlist.ts';
import { seeded } from '../../domain/env.ts';
import { CYCLE } from '../../domain/values.ts';
import { choose, faults, heading, openOffice, press, speakSwedish } from './office.tsx';
import { ANNA, configured, envOf, officeScene, type OfficeScene } from './scene.ts';
import { anIdea, really, stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const PIER = ProposalId.parse(mintUuid(seeded(301)));
const idea = IdeaId.parse(mintUuid(seeded(1)));
const stateIn = (scene: OfficeScene) => scene.office.log.state();
const optionsIn = (scene: OfficeScene) => stateIn(scene).cycles.get(CYCLE)?.cycle.contests[0]?.options;
const by = (seed: number) => envOf(byMember(ANNA), seed);

/** An office with one finished proposal. */
async function withFinished(options?: Parameters<typeof officeScene>[1]): Promise<OfficeScene> {
  const scene = await officeScene([configured(), ...stall(), ...anIdea(1)], options);
  const says = [
    { field: 'title' as const, language: 'sv', value: 'Brygga' },
    { field: 'text' as const, language: 'sv', value: 'En brygga.' },
    { field: 'cost' as const, value: 90_000 },
    { field: 'area' as const, value: AreaId.parse('ang') },
  ];
  await scene.arrive(
    really(
      draftProposals(
        { cycle: CYCLE, origins: [idea], parts: [{ proposal: PIER, says }] },
        stateIn(scene),
        by(901),
      ),
    ),
  );
  const move = { proposal: PIER, move: { to: 'proposal' as const }, languages: ['sv'] };
  await scene.arrive(really(moveProposal(move, stateIn(scene), by(902))));
  return scene;
}

const decide = (scene: OfficeScene) =>
  scene.arrive(
    really(
      recordDecision(
        { decisions: stateIn(scene).decisions, today: '2026-05-12' },
        {
          decision: DecisionId.parse(mintUuid(seeded(71))),
          cycle: CYCLE,
          about: 'shortlist',
          by: { kind: 'board', board: 'Kommunstyrelsen' },
          day: '2026-05-11',
          paragraph: '§ 47',
          caseNumber: 'KS 2026/12',
          summary: 'Bryggan läggs fram för omröstning.',
          proposals: [],
        },
        by(903),
      ),
    ),
  );

test('finished proposals are put on the ballot by a decision with a date, and by no other way', async () => {
  const scene = await withFinished();
  openOffice(scene, '/office/proposals/shortlist');
  await heading('Till röstsedeln');
  await screen.findByRole('link', { name: 'Skriv in beslutet' });
  expect(screen.getByRole('button', { name: 'Sätt på röstsedlarna' })).toHaveProperty('disabled', true);
  expect(await faults()).toEqual([]);
  await decide(scene);
  await screen.findByText('Kommunstyrelsen, § 47, KS 2026/12');
  screen.getByText('11 maj 2026');
  await press('Sätt på röstsedlarna');
  await screen.findByText('Röstsedlarna är redan så.');
  await press('Ta med alla, efter område');
  await screen.findByText('1 förslag till omröstning');
  await press('Sätt på röstsedlarna');
  await heading('Bearbetning');
  expect(optionsIn(scene)?.at(-1)).toMatchObject({
    id: optionOf(PIER),
    number: 4,
    title: 'Brygga',
    cost: 90_000,
  });
});

test('without a network nothing is changed, and what was chosen stays', async () => {
  const scene = await withFinished();
  await decide(scene);
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  openOffice(scene, '/office/proposals/shortlist');
  await choose('Omröstning för Brygga', 'norr');
  expect(await faults()).toEqual([]);
  await press('Sätt på röstsedlarna');
  await screen.findByText(/Det här behöver nät/);
  expect(optionsIn(scene)).toHaveLength(3);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 9 });
  await press('Sätt på röstsedlarna');
  await waitFor(() => expect(optionsIn(scene)).toHaveLength(4));
  expect(new Set(scene.submitted.map(({ id }) => id)).size).toBe(1);
});

test('an assessor sees which are on the ballot and sets none there', async () => {
  const scene = await withFinished({ roles: ['assessor'] });
  openOffice(scene, '/office/proposals/shortlist');
  await screen.findByText('Samordnare sätter förslagen på röstsedlarna');
  await screen.findByText('Inte med');
  expect(screen.queryByRole('button', { name: 'Sätt på röstsedlarna' })).toBeNull();
  expect(await faults()).toEqual([]);
});

test('before any proposal is finished the page says what to do', async () => {
  openOffice(await officeScene([configured(), ...stall()]), '/office/proposals/shortlist');
  await screen.findByText('Inga klara förslag än');
  expect(await faults()).toEqual([]);
});
