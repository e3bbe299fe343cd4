import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { BatchId, CheckInId, mintUuid, StyleId } from '../../../src/domain/log/ids.ts';
import { openBatch } from '../../../src/domain/vote/batch-decisions.ts';
import { checkIn, leaveWithoutVoting } from '../../../src/domain/vote/check-in-decisions.ts';
import { closingBy } from '../../../src/domain/vote/closing.ts';
import { entriesOfPoint } from '../../../src/domain/vote/point-entries.ts';
import { closingDigest } from '../../../src/sealing/closing-digest.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import { boothOf } from '../../../src/storage/booth-of.ts';
import { prepare } from '../../../src/storage/prepare.ts';
import { seeded, testEnv } from '../../domain/env.ts';
import { CYCLE, EVENT } from '../../domain/values.ts';
import { pageOf, pulledAt } from '../../storage/prepared.ts';
import { ballotPoint, HALL, type Point } from '../ballot-point.ts';
import { faults } from '../kiosk/faults.ts';
import { heading, onTheDay, openField, press, setUp, speakSwedish, write } from './field.tsx';
import { scene, type Scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const STYLE = StyleId.parse('norr');
const ATTESTED = { by: 'attested' as const };

/** Lets a voter in; one on the tablet holds it until they have voted. */
async function letIn(stage: Scene, { cycle }: Point, channel: 'tablet' | 'paper'): Promise<CheckInId> {
  const { log } = stage.tablet;
  const box = await stage.tablet.ballotBox();
  const id = CheckInId.parse(mintUuid(log.env().random));
  const voter = { checkIn: id, event: EVENT, style: STYLE, channel, as: ATTESTED };
  const decided = checkIn({ ...log.state(), cycle }, voter, log.env());
  if (!decided.ok) throw new Error(decided.refusal.code);
  await box.checkIn(decided.value, boothOf(decided.value));
  return id;
}

async function vote(stage: Scene, point: Point): Promise<void> {
  const id = await letIn(stage, point, 'tablet');
  const box = await stage.tablet.ballotBox();
  const key = mintUuid(stage.tablet.log.env().random);
  const saved = await box.cast(
    { key, style: STYLE, sealed: `${key.replaceAll('-', '')}${'A'.repeat(168)}` },
    id,
    false,
  );
  if (!saved.ok) throw new Error(saved.refusal.code);
}

/** Two vote on the tablet, three on paper, and one leaves. */
async function evening(): Promise<{ stage: Scene; point: Point }> {
  const point = await ballotPoint({ voting: { checkIn: 'attested' } });
  const stage = await scene(await setUp(), point.office);
  for (let voter = 0; voter < 3; voter += 1) await letIn(stage, point, 'paper');
  await vote(stage, point);
  await vote(stage, point);
  const away = await letIn(stage, point, 'tablet');
  const { log } = stage.tablet;
  const gone = log.state().checkIns.get(away);
  const left = gone && leaveWithoutVoting(gone, log.env());
  if (!left?.ok) throw new Error('Cannot leave');
  await (await stage.tablet.ballotBox()).release(left.value, away);
  return { stage, point };
}

const closingOf = ({ tablet }: Scene) => closingBy(tablet.log.state().points.get(EVENT), tablet.log.author);

async function count(papers: Readonly<Record<string, number>>) {
  for (const [label, value] of Object.entries(papers)) await write(label, String(value));
}

const PAPERS = { 'Sedlar i lådan': 3, Kasserade: 1, Blanka: 1, Oanvända: 6, Mottagna: 10 };

async function sign() {
  await write('Namn', 'Kim Ek');
  await write('Den andras namn', 'Noor Dahl');
  await press('Skriv under och stäng röststället');
}

test('a point closes with its form: the bag sealed, both sums shown, two names, and the hash of what was written', async () => {
  const { stage } = await evening();
  openField(stage, '/field/close');
  await heading('Stäng röststället');
  expect((await screen.findByLabelText('Den här plattans siffror')).textContent).toBe(
    'Avprickade6Gick utan att rösta1Förseglade röster2',
  );
  expect(await faults('plain')).toEqual([]);
  await press('Fyll i stängningsformuläret här');
  await heading('De som kom');
  expect((await stage.tablet.ballotBox()).waiting()).toBe(0);
  await press('De är räknade. Öppna lådan');
  await heading('Sedlarna');
  await screen.findByText('Summorna visas här när allt är räknat.');
  await count(PAPERS);
  await screen.findByText('6 avprickade − 1 som gick = 5');
  await screen.findByText('3 i lådan + 2 på plattorna = 5');
  await screen.findByText('3 i lådan + 1 kasserade + 6 oanvända = 10');
  expect(screen.getAllByText('Stämmer')).toHaveLength(2);
  expect(await faults('plain')).toEqual([]);
  await press('Vidare till underskrift');
  await heading('Skriv under');
  await write(/^Förseglingarnas nummer/, 'A 17, A 18');
  await sign();
  await heading('Röststället är stängt');
  const closing = closingOf(stage);
  expect(closing?.figures).toMatchObject({ checkedIn: 6, left: 1, sealed: 2, bags: 1 });
  expect(closing?.form).toMatchObject({
    papers: { received: 10, inBox: 3, blank: 1, spoiled: 1, unused: 6 },
    seals: ['A 17', 'A 18'],
    recounted: false,
    signers: ['Kim Ek', 'Noor Dahl'],
  });
  const { log } = stage.tablet;
  const ids = entriesOfPoint(log.state(), EVENT, log.author);
  expect(ids).toHaveLength(8);
  const hashes = ids.map((id) => log.fate(id)?.hash ?? '');
  expect(closing?.digest).toBe(await closingDigest(hashes));
  expect(document.body.textContent).toContain(closing?.digest.match(/.{4}/g)?.join(' '));
  expect(await faults('plain')).toEqual([]);
  const printed = vi.spyOn(window, 'print').mockReturnValue();
  await press('Skriv ut formuläret');
  expect(printed).toHaveBeenCalledOnce();
  printed.mockRestore();
});

test('sums that do not agree are counted once more, and then need a note; no figure is changed', async () => {
  const { stage } = await evening();
  openField(stage, '/field/close');
  await press('Fyll i stängningsformuläret här');
  await press('De är räknade. Öppna lådan');
  await count({ ...PAPERS, 'Sedlar i lådan': 4, Blanka: 5 });
  await screen.findAllByText('Skiljer 1');
  await press('Vidare till underskrift');
  await screen.findByText('Summorna går inte ihop. Räkna en gång till');
  await sign();
  await heading('Sedlarna');
  await screen.findByText('De blanka kan inte vara fler än sedlarna i lådan.');
  await write('Blanka', '0');
  await press('Vidare till underskrift');
  await sign();
  await screen.findByText('Summorna går inte ihop. Räkna en gång till.');
  fireEvent.click(await screen.findByLabelText('Vi har räknat en gång till'));
  await press('Skriv under och stäng röststället');
  await screen.findByText('Skriv vad ni vet om varför det skiljer sig.');
  await write('Varför skiljer det sig?', 'En sedel för mycket i lådan.');
  await write('Den andras namn', 'kim  ek');
  await press('Skriv under och stäng röststället');
  await screen.findByText('Kim Ek står två gånger. Det ska vara två personer.');
  await write('Den andras namn', 'Noor Dahl');
  await press('Skriv under och stäng röststället');
  await heading('Röststället är stängt');
  expect(closingOf(stage)?.form).toMatchObject({
    papers: { inBox: 4 },
    recounted: true,
    note: 'En sedel för mycket i lådan.',
  });
  await screen.findByText('En sedel för mycket i lådan.');
});

test('another tablet packs up without the form, shows its figures, and they are typed in on this one', async () => {
  const { stage } = await evening();
  openField(stage, '/field/close');
  await press('Packa bara ihop den här plattan');
  await press('Packa ihop');
  await heading('Plattan är ihoppackad');
  expect(screen.getByRole('region', { name: 'Platta 3' }).textContent).toBe(
    'Platta 3Avprickade6Gick utan att rösta1Förseglade röster2',
  );
  expect(closingOf(stage)?.form).toBeUndefined();
  expect(screen.queryByRole('button', { name: 'Skriv ut formuläret' })).toBeNull();
  cleanup();

  const here = await evening();
  openField(here.stage, '/field/close');
  await press('Fyll i stängningsformuläret här');
  await press('Fler plattor användes här');
  await write('Plattans nummer', '3');
  await write('Avprickade', '5');
  await write('Förseglade röster', '5');
  await press('De är räknade. Öppna lådan');
  await count(PAPERS);
  await screen.findByText('11 avprickade − 1 som gick = 10');
  await screen.findByText('3 i lådan + 7 på plattorna = 10');
  await press('Vidare till underskrift');
  await sign();
  await heading('De som kom');
  await screen.findByText('Platta 3 står två gånger.');
  await write('Plattans nummer', '4');
  await press('De är räknade. Öppna lådan');
  await press('Vidare till underskrift');
  await press('Skriv under och stäng röststället');
  await heading('Röststället är stängt');
  expect(closingOf(here.stage)?.form?.others).toEqual([{ tablet: 4, checkedIn: 5, left: 0, sealed: 5 }]);
});

test('a voter who holds the tablet and a bundle that is being read are said first', async () => {
  const { stage, point } = await evening();
  const { log } = stage.tablet;
  const opened = openBatch(
    log.state().batches,
    {
      batch: BatchId.parse(mintUuid(log.env().random)),
      cycle: CYCLE,
      style: STYLE,
      event: EVENT,
      number: 4,
      declared: 3,
      reading: 'aloud',
      reader: 'Kim Ek',
      witness: 'Noor Dahl',
    },
    log.env(),
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  await log.append(opened.value);
  await letIn(stage, point, 'tablet');
  openField(stage, '/field/close');
  await screen.findByText('En väljare är avprickad och har inte röstat');
  await screen.findByText('Bunt 4 är inte färdigläst');
  expect(screen.getByRole('button', { name: 'Fyll i stängningsformuläret här' })).toHaveProperty(
    'disabled',
    true,
  );
  expect(screen.getByRole('button', { name: 'Packa bara ihop den här plattan' })).toHaveProperty(
    'disabled',
    true,
  );
  expect(screen.getByRole('link', { name: 'Säg vad som hände' }).getAttribute('href')).toBe(
    '/field/check-in',
  );
});

test('what has been filled in is there again after the tablet went down', async () => {
  const { stage } = await evening();
  openField(stage, '/field/close');
  await press('Fyll i stängningsformuläret här');
  await press('De är räknade. Öppna lådan');
  await write('Sedlar i lådan', '3');
  await waitFor(async () =>
    expect(JSON.stringify((await stage.tablet.drafts.load(`closing/${EVENT}`))?.value)).toContain(
      '"inBox":"3"',
    ),
  );
  cleanup();
  openField(stage, '/field/close');
  await heading('Sedlarna');
  expect(await screen.findByLabelText('Sedlar i lådan')).toHaveProperty('value', '3');
});

test('a closing that the disk took without saying so is the same closing when it is tried again', async () => {
  const { stage } = await evening();
  openField(stage, '/field/close');
  await press('Fyll i stängningsformuläret här');
  await press('De är räknade. Öppna lådan');
  await count(PAPERS);
  await press('Vidare till underskrift');
  stage.failing = 'storage.full';
  await sign();
  await screen.findByText('Röststället är inte stängt');
  stage.failing = undefined;
  await press('Skriv under och stäng röststället');
  await heading('Röststället är stängt');
  const pending = await stage.store.pending(0, 100);
  expect(pending.filter(({ bytes }) => bytes?.includes('"point.closed"'))).toHaveLength(1);
});

test('the office opens the point again: the tablet says so with the reason, and closes it anew', async () => {
  const { stage } = await evening();
  openField(stage, '/field/close');
  await press('Packa bara ihop den här plattan');
  await press('Packa ihop');
  await heading('Plattan är ihoppackad');
  const env = { ...testEnv(5), author: SERVER, random: seeded(501) };
  const reopened = stamp(env, {
    kind: 'point.reopened' as const,
    version: 1,
    subject: EVENT,
    data: { round: 1, reason: 'En buss med väljare kom fram sent.' },
  });
  await stage.store.take(pageOf([pulledAt(await prepare(reopened, sha256Hex), 900)]));
  await stage.tablet.log.refresh();
  await heading('Stäng röststället');
  const notice = (await screen.findByText('Kontoret har öppnat röststället igen')).closest('[role=status]');
  expect(notice?.textContent).toContain('En buss med väljare kom fram sent.');
  expect(closingOf(stage)).toBeUndefined();
  await press('Packa bara ihop den här plattan');
  await press('Packa ihop');
  await heading('Plattan är ihoppackad');
  expect(closingOf(stage)?.round).toBe(2);
  expect(document.body.textContent).toContain(HALL);
});
