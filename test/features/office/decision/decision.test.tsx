import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { decisionsOf, revisionsOf } from '../../../../src/domain/outcome/decision-standing.ts';
import { CYCLE } from '../../../domain/values.ts';
import { choose, faults, follow, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { configured, officeScene, type OfficeScene } from '../scene.ts';
import { onPaper } from '../print-scene.tsx';
import { countedRound, decidedRound, published, resultFile } from './result-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const NOW = '2026-06-20T09:00:00.000Z';
const office = (entries: readonly Entry[], roles: ('coordinator' | 'viewer')[] = ['coordinator']) =>
  officeScene(entries, { now: NOW, roles });
const decisions = (scene: OfficeScene) => decisionsOf(scene.office.log.state().decisions, CYCLE);
const select = (title: string) => screen.findByLabelText(`Beslut om ${title}`);

async function backToDecisions() {
  fireEvent.click(await within(screen.getByRole('main')).findByRole('link', { name: 'Beslut' }));
}

async function writeFormal() {
  await write('Dag', '2026-06-02');
  await write('Paragraf', '§ 47');
  await write('Beslutet i korthet', 'Det mesta blir som invånarna röstade.');
}

test('a round without a result says so, and lets the other decisions be recorded', async () => {
  const scene = await office([configured(decidedRound())]);
  openOffice(scene, '/office/decision');
  await screen.findByText('Inget resultat är publicerat än');
  expect(screen.getAllByRole('link', { name: 'Skriv in' })).toHaveLength(4);
  screen.getByText('Står i ramarna, men är inte inskrivet');
  expect(await faults()).toEqual([]);
  fireEvent.click(screen.getAllByRole('link', { name: 'Skriv in' })[1] ?? document.body);
  await heading('Beslut om pengarna');
  expect(screen.getByLabelText<HTMLInputElement>('Nämnd').value).toBe('Kommunstyrelsen');
  await writeFormal();
  await press('Skriv in beslutet');
  await screen.findByText('Inte anslaget än. Inte laga kraft än');
  expect(decisions(scene)).toMatchObject([{ about: 'resources', paragraph: '§ 47', proposals: [] }]);
});

test('the outcome follows the vote unless somebody says otherwise, and a departure asks for its reason', async () => {
  const scene = await office(await countedRound());
  openOffice(scene, '/office/decision');
  await screen.findByText('Resultatet är publicerat. Nu beslutar nämnden.');
  await follow('Skriv in beslutet om utfallet');
  await select('Badbrygga');
  expect(screen.queryByLabelText('Skäl')).toBeNull();
  await choose('Beslut om Lekpark', 'approved');
  await screen.findByText('Norr: Beslutet kostar 10 000 kr mer än vad som är avsatt');
  await press('Skriv in beslutet');
  await screen.findByText('Skriv skälet till att avvika från omröstningen.');
  screen.getByText('3 fält ovanför är märkta.');
  expect(await faults()).toEqual([]);
  expect(scene.submitted).toEqual([]);
  await writeFormal();
  await write('Skäl', 'Den nya bostadsgården saknar lekplats.');
  await choose('Beslut om Ljus på stigen', 'changed');
  await write('Vad ändras?', 'Halva sträckan i år.');
  await write(/^Ny kostnad/, '120 000');
  const [changed] = screen.getAllByLabelText('Skäl');
  fireEvent.input(changed ?? document.body, { target: { value: 'Kabeln räcker inte.' } });
  await press('Skriv in beslutet');
  await screen.findByText('Avviker från omröstningen i 2 av 6 förslag.');
  expect(decisions(scene)[0]?.proposals).toEqual([
    { contest: 'norr', option: 'bad', verdict: 'approved' },
    {
      contest: 'norr',
      option: 'ljus',
      verdict: 'changed',
      what: 'Halva sträckan i år.',
      cost: 120_000,
      reason: 'Kabeln räcker inte.',
    },
    {
      contest: 'norr',
      option: 'park',
      verdict: 'approved',
      reason: 'Den nya bostadsgården saknar lekplats.',
    },
    { contest: 'soder', option: 's-1', verdict: 'approved' },
    { contest: 'soder', option: 's-2', verdict: 'approved' },
    { contest: 'soder', option: 's-3', verdict: 'approved' },
  ]);
  expect(await faults()).toEqual([]);
});

test('a reason that was written before one thought better of it is not recorded', async () => {
  const scene = await office(await countedRound());
  openOffice(scene, '/office/decision/new/outcome');
  await select('Lekpark');
  await choose('Beslut om Lekpark', 'approved');
  await write('Skäl', 'Någon lovade det.');
  await choose('Beslut om Lekpark', 'rejected');
  await writeFormal();
  await press('Skriv in beslutet');
  await screen.findByText('Beslutet följer omröstningen.');
  expect(JSON.stringify(scene.submitted)).not.toContain('lovade');
});

test('a round of two hundred proposals is narrowed to what departs or is missing, and nothing vanishes while it is mended', async () => {
  const scene = await office(await countedRound(decidedRound(200)));
  openOffice(scene, '/office/decision/new/outcome');
  await select('Badbrygga');
  await screen.findByText('Sida 1 av 5');
  await write('Sök på nummer eller rubrik', '187');
  await choose(/^Beslut om .* 187$/, 'approved');
  await write('Sök på nummer eller rubrik', '');
  await press('Skriv in beslutet');
  await press('Visa förslagen där något saknas');
  expect(screen.getAllByLabelText(/^Beslut om /)).toHaveLength(1);
  await write('Skäl', 'S');
  expect(screen.getAllByLabelText(/^Beslut om /)).toHaveLength(1);
  await choose('Visa', 'departs');
  expect(screen.getAllByLabelText(/^Beslut om /)).toHaveLength(1);
});

test('what is written is still there after the page was left, and without a network nothing is recorded', async () => {
  const scene = await office(await countedRound());
  const first = openOffice(scene, '/office/decision/new/outcome');
  await select('Lekpark');
  await choose('Beslut om Lekpark', 'approved');
  await write('Skäl', 'Den behövs.');
  await writeFormal();
  await expect
    .poll(async () => JSON.stringify(await scene.office.drafts.list('decision/')))
    .toContain('§ 47');
  first.unmount();
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  scene.setStatus({ problem: { kind: 'offline' } });
  openOffice(scene, '/office/decision/new/outcome');
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Skäl')).value).toBe('Den behövs.');
  screen.getByText('Inget nät just nu');
  await press('Skriv in beslutet');
  await screen.findByText(/servern svarade inte/);
  expect(decisions(scene)).toEqual([]);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  await press('Skriv in beslutet');
  await screen.findByText('Avviker från omröstningen i 1 av 6 förslag.');
  expect(await scene.office.drafts.list('decision/')).toEqual([]);
});

test('days are added later, a correction says what it corrects, and all that stood before can be read', async () => {
  const scene = await office(await countedRound());
  openOffice(scene, '/office/decision/new/outcome');
  await select('Lekpark');
  await writeFormal();
  await press('Skriv in beslutet');
  await press('Lägg till en dag');
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.input(dialog.getByLabelText(/^Anslaget/), { target: { value: '2026-06-01' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Skriv in' }));
  await dialog.findByText('Det är före dagen då beslutet fattades.');
  fireEvent.input(dialog.getByLabelText(/^Anslaget/), { target: { value: '2026-06-04' } });
  fireEvent.input(dialog.getByLabelText(/^Laga kraft/), { target: { value: '2026-06-20' } });
  await dialog.findByText('Det är tidigare än 26 juni 2026');
  fireEvent.input(dialog.getByLabelText(/^Laga kraft/), { target: { value: '' } });
  expect(await faults()).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Skriv in' }));
  await screen.findByText('Tidigast 26 juni 2026, om ingen överklagar.');
  await follow('Rätta');
  await heading('Rätta ett beslut');
  await write('Paragraf', '§ 48');
  await press('Skriv in rättelsen');
  await screen.findByText('Skriv vad som rättas, och varför.');
  await write(/^Vad rättas/, 'Fel paragraf.');
  await press('Skriv in rättelsen');
  await screen.findByText('Fel paragraf.');
  expect(screen.getAllByText('Visa vad som stod då')).toHaveLength(2);
  const [decision] = [...scene.office.log.state().decisions.values()];
  expect(decision && revisionsOf(decision).map(({ paragraph }) => paragraph)).toEqual([
    '§ 48',
    '§ 47',
    '§ 47',
  ]);
  await press('Beslutet gäller inte längre');
  await press('Skriv in att det inte gäller');
  await screen.findByText('Skriv varför.');
  fireEvent.input(screen.getByLabelText('Varför?'), { target: { value: 'Upphävt av förvaltningsrätten.' } });
  await press('Skriv in att det inte gäller');
  await screen.findByText('Gäller inte sedan 20 juni 2026');
});

test('a proposal that was put off is settled by a second decision, which leaves the others alone', async () => {
  const scene = await office(await countedRound());
  openOffice(scene, '/office/decision/new/outcome');
  await select('Badbrygga');
  await choose('Beslut om Badbrygga', 'deferred');
  await write(/^Till när/, 'mötet i september');
  await write('Skäl', 'Strandskyddet prövas.');
  await writeFormal();
  await press('Skriv in beslutet');
  await screen.findByText('Avviker från omröstningen i 1 av 6 förslag.');
  await backToDecisions();
  await follow('Skriv in ett till');
  await select('Badbrygga');
  await writeFormal();
  await press('Skriv in beslutet');
  await screen.findByText('Beslutet säger inget om något förslag. Välj vad som beslutas.');
  await choose('Beslut om Badbrygga', 'approved');
  await press('Skriv in beslutet');
  await screen.findByText('Beslutet följer omröstningen.');
  expect(
    decisions(scene)
      .map(({ proposals }) => proposals.length)
      .sort((a, b) => a - b),
  ).toEqual([1, 6]);
});

test('a result that is not what two people agreed to is not decided on', async () => {
  const cycle = decidedRound();
  const scene = await office([configured(cycle), ...(await published(resultFile(cycle), { spoil: true }))]);
  openOffice(scene, '/office/decision');
  await screen.findByText('Resultatet stämmer inte med sin kontrollsumma');
  expect(screen.queryByRole('link', { name: 'Utkast till tjänsteskrivelse' })).toBeNull();
});

test('a recount is told of beside the decision, which is still compared with the count that lay before the board', async () => {
  const cycle = decidedRound();
  const scene = await office(await countedRound(cycle));
  openOffice(scene, '/office/decision/new/outcome');
  await select('Badbrygga');
  await writeFormal();
  await press('Skriv in beslutet');
  await screen.findByText('Beslutet följer omröstningen.');
  await scene.arrive(await published(resultFile(cycle, 2, 1)));
  await screen.findByText('Rösterna är omräknade sedan beslutet');
  expect(screen.queryByText(/^Avviker från omröstningen/)).toBeNull();
  screen.getByText('Beslutet följer omröstningen.');
});

test('an elected member reads the decisions, and records none', async () => {
  // Without her own entry the scene's word stands for what Anna may do.
  const entries = (await countedRound()).filter(({ kind }) => kind !== 'member.joined');
  const scene = await office(entries, ['viewer']);
  const shown = openOffice(scene, '/office/decision');
  await screen.findByText('Beslutet står här när en samordnare har skrivit in det.');
  expect(screen.queryByRole('link', { name: 'Skriv in' })).toBeNull();
  shown.unmount();
  openOffice(scene, '/office/decision/new/rules');
  await screen.findByText('Det här gör en samordnare');
});

test('the memo takes what the draft of the decision says, and marks what a person must write', async () => {
  const scene = await office(await countedRound());
  openOffice(scene, '/office/decision/new/outcome');
  await select('Lekpark');
  await choose('Beslut om Lekpark', 'approved');
  await expect.poll(async () => (await scene.office.drafts.list('decision/')).length).toBe(1);
  await backToDecisions();
  await follow('Utkast till tjänsteskrivelse');
  await heading('Utkast till tjänsteskrivelse');
  await write('Förvaltning', 'Kommunledningskontoret');
  const paper = onPaper();
  const text = () => paper.textContent ?? '';
  await expect.poll(text).toContain('Kommunledningskontoret');
  expect(text()).toContain('Kommunstyrelsen beslutar följande.');
  expect(text()).toContain('Norr nr 3, Lekpark (90\u00a0000\u00a0kr)');
  expect(text()).toContain('Att skriva: skälet till att avvika.');
  expect(text()).toContain('72 personer röstade');
  for (const title of ['Barnets bästa', 'Jämlikhet och jämställdhet', 'Beslutsunderlag', 'Ekonomi'])
    within(paper).getByRole('heading', { name: title, hidden: true });
  expect(paper.querySelector('article')?.lang).toBe('sv');
  paper.style.display = '';
  expect(await faults()).toEqual([]);
});

test('the extract tells the decision, its reasons and how it may be appealed', async () => {
  const scene = await office(await countedRound());
  openOffice(scene, '/office/decision/new/outcome');
  await select('Badbrygga');
  fireEvent.click(await screen.findByLabelText(/^Någon på delegation/));
  await write(/^Befattning/, 'Områdeschef');
  await write(/^Punkt i delegationsordningen/, '4.2');
  await choose('Beslut om Badbrygga', 'rejected');
  await write('Skäl', 'Marken är såld.');
  await write('Dag', '2026-06-02');
  await write('Beslutet i korthet', 'Allt utom bryggan.');
  await press('Skriv in beslutet');
  await follow('Protokollsutdrag');
  await heading('Protokollsutdrag');
  await screen.findByRole('button', { name: 'Skriv ut utdraget' });
  const text = onPaper().textContent ?? '';
  for (const told of [
    'Beslut på delegation',
    'Områdeschef',
    'Inte anmält till Kommunstyrelsen när utdraget gjordes.',
    'Skäl: Marken är såld.',
    'Vann i omröstningen. Genomförs inte.',
    '13 kap. kommunallagen',
    'Det justerade protokollet gäller.',
  ])
    expect(text).toContain(told);
  onPaper().style.display = '';
  expect(await faults()).toEqual([]);
});
