import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishIdea, triageIdea } from '../../../../src/domain/ideas/idea-decisions.ts';
import { byMember } from '../../../../src/domain/log/entry.ts';
import { IdeaId, MemberId, mintUuid, ProposalId } from '../../../../src/domain/log/ids.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import type { Wanted } from '../../../../src/domain/proposal/change.ts';
import { draftProposals, moveProposal } from '../../../../src/domain/proposal/proposal-decisions.ts';
import { contentOf } from '../../../../src/domain/proposal/proposal-standing.ts';
import { textsOf } from '../../../../src/domain/translation/texts-of-round.ts';
import { translateTexts } from '../../../../src/domain/translation/translation-decisions.ts';
import { unitState } from '../../../../src/domain/translation/unit-state.ts';
import { seeded } from '../../../domain/env.ts';
import { CYCLE, testCycle } from '../../../domain/values.ts';
import { faults, follow, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { ANNA, configured, enrolled, envOf, officeScene, type OfficeScene, TABLET } from '../scene.ts';
import { anIdea, really, stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const BO = MemberId.parse(mintUuid(seeded(78)));
const PIER = ProposalId.parse(mintUuid(seeded(301)));
const BENCH = IdeaId.parse(mintUuid(seeded(1)));
const ARABIC = 'مقاعد عند البحيرة';
const stateIn = (scene: OfficeScene) => scene.office.log.state();

/** An office with one finished proposal, and one published idea in Arabic. */
async function withTexts(options?: Parameters<typeof officeScene>[1]): Promise<OfficeScene> {
  const street = [configured(), enrolled(TABLET, 1), ...stall(), ...anIdea(1, { title: 'Bänkar vid sjön' })];
  const scene = await officeScene(street, options);
  const env = (seed: number) => envOf(byMember(ANNA), seed);
  const says: Wanted[] = [
    { field: 'title', language: 'sv', value: 'Brygga' },
    { field: 'text', language: 'sv', value: 'En brygga för 250 000 kr.' },
    { field: 'cost', value: 250_000 },
  ];
  const parts = [{ proposal: PIER, says }];
  await scene.arrive(
    really(draftProposals({ cycle: CYCLE, origins: [BENCH], parts }, stateIn(scene), env(901))),
  );
  const move = { proposal: PIER, move: { to: 'proposal' as const }, languages: ['sv'] };
  await scene.arrive(really(moveProposal(move, stateIn(scene), env(902))));
  await scene.arrive(really(triageIdea({ idea: BENCH, verdict: { as: 'idea' } }, undefined, env(903))));
  const work = stateIn(scene).ideaWork.get(BENCH);
  if (!work) throw new Error('No idea');
  const version = { cycle: CYCLE, title: ARABIC, text: '', language: 'ar' };
  await scene.arrive(really(publishIdea({ idea: BENCH, version, lookedThrough: true }, work, env(904))));
  return scene;
}

const unitIn = (scene: OfficeScene, text: string) => {
  const unit = [...textsOf(testCycle(), stateIn(scene)).values()].find((each) => each.text === text);
  if (!unit) throw new Error(`No text ${text}`);
  return unit;
};
const stateOfText = (scene: OfficeScene, text: string, language: string) =>
  unitState(unitIn(scene, text), language, stateIn(scene));

/** What Bo makes of a text, knowing only what this browser knows now. */
function byBo(
  scene: OfficeScene,
  text: string,
  language: string,
  into: string,
  seed: number,
): readonly Entry[] {
  const unit = unitIn(scene, text);
  const { after } = unitState(unit, language, stateIn(scene));
  const command = { cycle: testCycle(), language, by: 'Bo Berg', texts: [{ unit, text: into, after }] };
  return really(translateTexts(command, stateIn(scene), envOf(byMember(BO), seed)));
}

test('what is left is counted by language and sort, and one leads to the texts of the other', async () => {
  openOffice(await withTexts(), '/office/proposals');
  await follow('Översättningar');
  await heading('Översättningar');
  await screen.findByText('7 texter');
  expect(await faults()).toEqual([]);
  await follow('Arabiska');
  await screen.findByRole('heading', { level: 2, name: 'Arabiska' });
  await screen.findByText('6 texter');
  await press('Förslag');
  await screen.findByText('2 texter');
  await write('Sök i original och översättning', '250 000');
  await screen.findByText('1 text');
  await write('Sök i original och översättning', 'finns inte');
  await screen.findByText('Ingen text passar det du har valt');
  await press('Visa alla');
  await screen.findByText('6 texter');
});

test('a text is translated beside its original and saved with the keyboard, and the next one comes', async () => {
  const scene = await withTexts();
  openOffice(scene, '/office/translations?language=ar&about=proposal');
  await follow('Börja översätta');
  await heading('Översätt till arabiska');
  await screen.findByText('Rubriken på ett förslag');
  const box = await screen.findByLabelText<HTMLTextAreaElement>('Översättning till arabiska');
  expect(box.lang).toBe('ar');
  expect(await faults()).toEqual([]);
  await write('Översatt av', 'Fatima Haddad');
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  await screen.findByText('Skriv översättningen först.');
  await write('Översättning till arabiska', 'رصيف');
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  await screen.findByText('Texten till ett förslag');
  const proposal = stateIn(scene).proposals.get(PIER);
  expect(proposal && contentOf(proposal).title).toContainEqual({ language: 'ar', text: 'رصيف' });
  expect(stateOfText(scene, 'Brygga', 'ar')).toMatchObject({ is: 'done', by: 'Fatima Haddad' });
  await write('Översättning till arabiska', 'رصيف للجميع');
  await screen.findByText('Det här står i originalet men inte i översättningen');
  await write('Översättning till arabiska', 'رصيف للجميع بمبلغ ٢٥٠٬٠٠٠ كرونة');
  await waitFor(() =>
    expect(screen.queryByText('Det här står i originalet men inte i översättningen')).toBeNull(),
  );
  await press('Spara och nästa');
  await heading('Översättningar');
  await screen.findByText('Ingen text passar det du har valt');
});

test('what is saved can be undone, what is written stays over a closed tab, and what is there can be taken away', async () => {
  const scene = await withTexts();
  const { id } = unitIn(scene, ARABIC);
  const address = `/office/translations/${id}?language=sv`;
  const label = 'Översättning till svenska';
  openOffice(scene, address);
  await write(label, 'Bänkar vid sjön');
  await screen.findByText('Inte sparat än. Det ligger kvar i den här webbläsaren.');
  cleanup();
  openOffice(scene, address);
  expect((await screen.findByLabelText<HTMLTextAreaElement>(label)).value).toBe('Bänkar vid sjön');
  await press('Spara');
  await press('Ångra');
  await waitFor(() => expect(stateOfText(scene, ARABIC, 'sv').is).toBe('missing'));
  await write(label, 'Bänkar vid sjön');
  await press('Spara');
  await screen.findByText(/Nu står det att den är översatt av/);
  expect(await faults()).toEqual([]);
  await press('Ta bort översättningen');
  await waitFor(() => expect(stateOfText(scene, ARABIC, 'sv').is).toBe('missing'));
});

test('two who translated the same text are both shown, and one of the versions is chosen', async () => {
  const scene = await withTexts();
  const one = byBo(scene, 'Lekpark', 'en', 'Playground', 950);
  const other = byBo(scene, 'Lekpark', 'en', 'Play park', 951);
  await scene.arrive([...one, ...other]);
  openOffice(scene, `/office/translations/${unitIn(scene, 'Lekpark').id}?language=en`);
  await screen.findByText('Ni har skrivit olika utan att veta om varandra');
  await screen.findByText('Två versioner');
  expect(await faults()).toEqual([]);
  await press(/^Ta version 2/);
  await waitFor(() => expect(stateOfText(scene, 'Lekpark', 'en').is).toBe('done'));
});

test('a text that cannot be saved stays on the screen, and says why', async () => {
  const scene = await withTexts();
  openOffice(scene, `/office/translations/${unitIn(scene, 'Lekpark').id}?language=en`);
  await write('Översättning till engelska', 'Playground');
  scene.failing = 'storage.full';
  await press('Spara');
  await screen.findByText(/Datorn har inget utrymme kvar/);
  scene.failing = undefined;
  await press('Spara');
  await waitFor(() => expect(stateOfText(scene, 'Lekpark', 'en').is).toBe('done'));
});

test('whoever only follows the work does not translate, and a text that is gone says so', async () => {
  openOffice(await withTexts({ roles: ['viewer'] }), '/office/translations');
  await heading('Här översätter samordnare och bedömare');
  cleanup();
  openOffice(await withTexts(), `/office/translations/${mintUuid(seeded(5))}/title?language=en`);
  await heading('Texten finns inte att översätta');
  expect(await faults()).toEqual([]);
});
