import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { SAFEGUARDS } from '../../../src/domain/cycle/safeguard.ts';
import { byMember, SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { AreaId, DecisionId, MemberId, mintUuid, StreetEventId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import type { Matter } from '../../../src/domain/outcome/decision.ts';
import { evidenceOf } from '../../../src/features/office/check/credibility.ts';
import { proposedText } from '../../../src/features/office/check/safeguard-proposal.ts';
import { checkSteps } from '../../../src/features/office/check/step-checks.ts';
import { seeded } from '../../domain/env.ts';
import { CYCLE, testCycle } from '../../domain/values.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { ANNA, configured, envOf, NOW, officeScene } from './scene.ts';
import { adopted, safeguardEntries } from './safeguard-entries.ts';
import { anIdea } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const TODAY = '2026-05-12';

const decided = (about: Matter, seed: number, annulled = false): Entry =>
  stamp(envOf(byMember(ANNA), 931_000 + seed), {
    kind: 'decision.recorded' as const,
    version: 1,
    subject: DecisionId.parse(mintUuid(seeded(931_000 + seed))),
    data: {
      cycle: CYCLE,
      revision: 1,
      part: 1,
      of: 1,
      about,
      by: { kind: 'board' as const, board: 'Kommunstyrelsen' },
      day: '2026-02-02',
      caseNumber: 'KS 2026/7',
      summary: 'Så blir det.',
      proposals: [],
      ...(annulled && { annulled: { day: '2026-03-01', note: 'Fel' } }),
    },
  });

const planned = (kind: 'open-space' | 'street-stall', seed: number): Entry =>
  stamp(envOf(SERVER, 932_000 + seed), {
    kind: 'event.planned' as const,
    version: 1,
    subject: StreetEventId.parse(mintUuid(seeded(932_000 + seed))),
    data: {
      cycle: CYCLE,
      name: 'Träff',
      place: 'Torget',
      area: AreaId.parse('norr'),
      kind,
      starts: '2026-05-20T15:00:00.000Z',
      ends: '2026-05-20T17:00:00.000Z',
    },
  });

const assessor: Entry = stamp(envOf(SERVER, 933_000), {
  kind: 'member.joined' as const,
  version: 1,
  subject: MemberId.parse(mintUuid(seeded(79))),
  data: { member: { id: MemberId.parse(mintUuid(seeded(79))), name: 'Bo Ek', roles: ['assessor' as const] } },
});

const at = (entries: readonly Entry[]) => fold(emptyState(), [configured(), ...entries]);

function gaps(step: string, entries: readonly Entry[], cycle = testCycle()): readonly string[] {
  const found = checkSteps(at(entries), cycle, TODAY).find((check) => check.step === step)?.gaps ?? [];
  return found.map((gap) =>
    gap.kind === 'vote' ? gap.obstacle.code : 'about' in gap ? `${gap.kind} ${gap.about}` : gap.kind,
  );
}

describe('what is missing', () => {
  test('before ideas are the three texts, each until it is adopted', () => {
    const met = planned('street-stall', 1);
    expect(gaps('ideas', [])).toEqual([...SAFEGUARDS.map((about) => `safeguard ${about}`), 'no-event']);
    expect(gaps('ideas', [adopted('information'), adopted('assessment', 1, 2), met])).toEqual([
      'safeguard retention',
    ]);
    expect(gaps('ideas', [...SAFEGUARDS.map((about, seed) => adopted(about, 1, seed)), met])).toEqual([]);
  });

  test('before the vote is all that its opening would refuse, and the decisions about rules and ballot', () => {
    expect(gaps('vote', [decided('rules', 1)])).toEqual([
      'no-dates',
      'vote.no-office-key',
      'vote.no-count-key',
      'decision shortlist',
    ]);
  });

  test('is a decision that was annulled, and one that the frame does not have either', () => {
    expect(gaps('preparation', [])).toEqual(['decision participation']);
    expect(gaps('preparation', [decided('participation', 1)])).toEqual([]);
    expect(gaps('preparation', [decided('participation', 1, true)])).toEqual(['decision participation']);
    const funded = { board: 'Nämnden', day: '2026-01-12', caseNumber: 'KS 1' };
    expect(gaps('invitation', [], { ...testCycle(), resourceDecision: funded })).toEqual([
      'no-dates',
      'no-event',
    ]);
  });

  test('before development is somebody to assess', () => {
    expect(gaps('development', [])).toEqual(['no-dates', 'no-assessor']);
    expect(gaps('development', [assessor])).toEqual(['no-dates']);
  });
});

test('the evidence is what the log holds: talks are not stalls, and goals of the climate alone are not social ones', () => {
  const cycle = Cycle.parse({
    ...testCycle(),
    criteria: [...testCycle().criteria, { name: 'Klimat', question: 'Håller den?', scale: 5, goals: [13] }],
    phases: [{ step: 'development', from: '2026-05-18', until: '2026-06-30' }],
  });
  const known = evidenceOf(at([planned('open-space', 1), planned('street-stall', 2)]), cycle);
  expect(known).toMatchObject({
    money: 750_000,
    fundedBy: undefined,
    assembly: undefined,
    criteria: 2,
    grounded: 1,
    talks: 1,
    coCreation: 1,
    promisesAnswer: false,
  });
  expect(evidenceOf(at([decided('resources', 1)]), cycle)).toMatchObject({
    fundedBy: 'Kommunstyrelsen',
    assembly: 'Kommunstyrelsen',
    talks: 0,
  });
});

test('the page says of each step what is missing, and leads to where it is mended', async () => {
  openOffice(await officeScene(), '/office/check');
  await heading('Kontroll');
  const steps = within(screen.getByRole('list', { name: 'Stegen' }));
  const link = steps.getByRole('link', { name: 'Gallringsplanen är inte antagen' });
  expect(link.getAttribute('href')).toBe('/office/check/retention');
  const conditions = within(screen.getByRole('list', { name: 'Fyra villkor för trovärdighet' }));
  conditions.getByText('Omgång 1 av 3 som är utlovade.');
  expect(conditions.getAllByText('saknas')).toHaveLength(2);
  expect(
    within(screen.getByRole('list', { name: /^Fem kännetecken/ })).getAllByRole('listitem'),
  ).toHaveLength(5);
  expect(await faults()).toEqual([]);
});

test('a text is begun from a proposal, kept over a closed tab, and written in as adopted', async () => {
  const scene = await officeScene();
  const { unmount } = openOffice(scene, '/office/check/information');
  await heading('Informationstext');
  await press('Skriv in som antagen');
  await screen.findByText('Skriv texten som antas.');
  await press('Börja med ett förslag');
  await screen.findByText('Fyll i det som står inom hakparentes, eller ta bort det');
  await waitFor(async () => expect(await scene.office.drafts.list('safeguard/')).toHaveLength(1));
  unmount();
  openOffice(scene, '/office/check/information');
  await screen.findByDisplayValue(/^Så hanterar Bygdeby dina uppgifter/);
  await write('Text', 'Vi frågar bara efter din idé.');
  await write('Antagen av', 'Dataskyddsombudet');
  await write('Dag', '2026-05-11');
  expect(await faults()).toEqual([]);
  await press('Skriv in som antagen');
  await heading('Kontroll');
  expect(scene.submitted).toMatchObject([
    {
      kind: 'safeguard.adopted',
      data: {
        about: 'information',
        revision: 1,
        text: 'Vi frågar bara efter din idé.',
        by: 'Dataskyddsombudet',
      },
    },
  ]);
  expect(await scene.office.drafts.list('safeguard/')).toEqual([]);
});

test('what somebody else adopted meanwhile is shown before it is replaced', async () => {
  const scene = await officeScene([configured(), adopted('retention')]);
  openOffice(scene, '/office/check/retention');
  await write('Text', 'Mitt förslag');
  await scene.arrive([adopted('retention', 2, 2)]);
  await screen.findByText('Någon annan har skrivit in en ny version medan du skrev');
  screen.getByText('Så här, 2');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Skriv in som antagen' }).disabled).toBe(true);
  await press('Behåll det jag har skrivit');
  await press('Skriv in som antagen');
  await heading('Kontroll');
  expect(scene.submitted).toMatchObject([{ data: { revision: 3, text: 'Mitt förslag' } }]);
});

test('without a network nothing is said to be adopted, and what was written stays', async () => {
  const scene = await officeScene([configured(), adopted('retention')]);
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  openOffice(scene, '/office/check/retention');
  await write('Text', 'Mitt förslag');
  await press('Skriv in som antagen');
  await screen.findByText(/^Det här behöver nät/);
  expect(screen.getByDisplayValue('Mitt förslag')).toBeTruthy();
});

test('whoever may not change it reads it as it was adopted', async () => {
  const scene = await officeScene([configured(), adopted('assessment')], { roles: ['viewer'], now: NOW });
  openOffice(scene, '/office/check/assessment');
  await screen.findByText('Så här, 1');
  expect(screen.queryByRole('button', { name: 'Skriv in som antagen' })).toBeNull();
});

test('every proposal names the round and leaves open what only the municipality knows', () => {
  for (const about of SAFEGUARDS) {
    const text = proposedText(about, testCycle());
    expect(text).toContain('Idéer för bygden');
    expect(text).toContain('[');
  }
});

test('while ideas are left without the texts, the overview says which are missing and leads to the page', async () => {
  const scene = await officeScene([configured(), adopted('retention')]);
  openOffice(scene);
  const link = await screen.findByRole('link', { name: 'Inte antaget inför idéerna' });
  expect(link.getAttribute('href')).toBe('/office/check');
  screen.getByText('Det här saknas: Informationstext och Konsekvensbedömning.');
  await scene.arrive(safeguardEntries());
  await waitFor(() => expect(screen.queryByText('Inte antaget inför idéerna')).toBeNull());
});

test('a step is opened from the page once nothing that it needs is missing, and says what stands from then on', async () => {
  const scene = await officeScene([configured(), ...safeguardEntries()]);
  openOffice(scene, '/office/check');
  const row = () => {
    const found = screen
      .getByText(/När idéerna öppnas|Områden med idéer eller träffar, språken/)
      .closest('li');
    if (!found) throw new Error('No row');
    return within(found);
  };
  await heading('Kontroll');
  row().getByText('Går att öppna när det som är märkt ”behövs” finns.');
  expect(row().getByRole('link', { name: 'Ingen träff är planerad' }).closest('li')?.textContent).toContain(
    '(behövs)',
  );
  expect(screen.queryByRole('button', { name: 'Öppna steget Idéer' })).toBeNull();
  await scene.arrive([planned('street-stall', 1)]);
  expect(await faults()).toEqual([]);
  await press('Öppna steget Idéer');
  await screen.findByRole('dialog', { name: 'Öppna steget Idéer?' });
  await press('Öppna steget');
  await waitFor(() => expect(row().getByText(/^Öppet sedan/)).toBeTruthy());
  expect(scene.submitted).toMatchObject([
    { kind: 'phase.opened', subject: CYCLE, data: { step: 'ideas', revision: 1 } },
  ]);
});

test('a round in which ideas came in before anybody opened them counts as open; whoever only looks opens nothing', async () => {
  const scene = await officeScene([configured(), ...anIdea(1)], { roles: ['viewer'] });
  openOffice(scene, '/office/check');
  await screen.findByText('Idéer har kommit in, så steget räknas som öppet.');
  await screen.findByText('En samordnare kan öppna steget.');
  expect(screen.queryByRole('button', { name: /^Öppna steget/ })).toBeNull();
});
