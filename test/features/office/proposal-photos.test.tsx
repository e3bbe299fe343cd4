import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byMember, stamp } from '../../../src/domain/log/entry.ts';
import { IdeaId, mintUuid, ProposalId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { draftProposals } from '../../../src/domain/proposal/proposal-decisions.ts';
import { photosOfProposal } from '../../../src/domain/proposal/proposal-photo-decisions.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import { seeded, testEnv } from '../../domain/env.ts';
import { CYCLE } from '../../domain/values.ts';
import { colourAt, halves, PHONE, PLACE, textIn, withExif } from '../../ui/photo/pictures.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { realOffice } from './real-office.ts';
import { ANNA, configured, enrolled, envOf, officeScene, type OfficeScene, TABLET } from './scene.ts';
import { anIdea, really, stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const PIER = ProposalId.parse(mintUuid(seeded(301)));
const IDEA = IdeaId.parse(mintUuid(seeded(1)));
const ADDRESS = `/office/proposals/${PIER}`;
const SEEN = 'Vad syns på bilden?';

/** A proposal of one idea, to which a photo may have come. */
function pier(photo?: Entry): readonly Entry[] {
  const before = [configured(), enrolled(TABLET, 1), ...stall(), ...anIdea(1, { title: 'Brygga' })];
  const parts = [{ proposal: PIER, says: [{ field: 'title' as const, language: 'sv', value: 'Brygga' }] }];
  const drafted = really(
    draftProposals(
      { cycle: CYCLE, origins: [IDEA], parts },
      fold(emptyState(), before),
      envOf(byMember(ANNA), 901),
    ),
  );
  return [...before, ...drafted, ...(photo ? [photo] : [])];
}

async function ideasPhoto() {
  const bytes = await halves(400, 300);
  const hash = await sha256Hex(bytes);
  const entry = stamp(testEnv(900), {
    kind: 'idea.photo-added' as const,
    version: 1,
    subject: IDEA,
    data: { photo: { hash, bytes: bytes.length, width: 400, height: 300 } },
  });
  return { bytes, hash, entry };
}

async function chooseFile(bytes: Uint8Array<ArrayBuffer> | string, name = 'brygga.jpg') {
  await screen.findByRole('button', { name: 'Välj en bild' });
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('Nowhere to put a file');
  const files = new DataTransfer();
  files.items.add(new File([bytes], name));
  input.files = files.files;
  fireEvent.change(input);
}

const photosIn = ({ office }: OfficeScene) => photosOfProposal(office.log.state(), PIER);

/** Draws a cover with a pointer from one point of the picture to another, each part from 0 to 1. */
async function drag(from: readonly [number, number], to: readonly [number, number]) {
  const stage = await screen.findByRole('group', { name: 'Bilden som du täcker' });
  await waitFor(() => expect(stage.getBoundingClientRect().height).toBeGreaterThan(50));
  const { left, top, width, height } = stage.getBoundingClientRect();
  const at = ([x, y]: readonly [number, number]) => ({
    clientX: left + x * width,
    clientY: top + y * height,
    pointerId: 1,
    isPrimary: true,
    button: 0,
    bubbles: true,
  });
  // A pointer that no hand holds cannot be captured.
  stage.setPointerCapture = () => undefined;
  stage.dispatchEvent(new PointerEvent('pointerdown', at(from)));
  await waitFor(() => undefined);
  stage.dispatchEvent(new PointerEvent('pointermove', at(to)));
  await waitFor(() => undefined);
  stage.dispatchEvent(new PointerEvent('pointerup', at(to)));
}

test('a picture is covered, described and added without a network, and lies on the disk without what was covered', async () => {
  const real = await realOffice(pier());
  openOffice(real.scene, ADDRESS);
  await heading('Brygga');
  await screen.findByText(/Ingen bild än/);
  await chooseFile(withExif(await halves(1200, 600)));
  await screen.findByRole('dialog', { name: 'Ny bild' });
  await drag([0.1, 0.1], [0.9, 0.4]);
  await screen.findByRole('button', {
    name: /^Ruta 1: 10 % från vänster, 10 % uppifrån, 80 % bred, 30 % hög/,
  });
  await press('Spara bilden');
  await screen.findByText('Skriv vad som syns på bilden, för den som inte ser den.');
  await write(SEEN, 'En brygga med ramp');
  expect(await faults()).toEqual([]);
  await press('Spara bilden');
  await screen.findByRole('img', { name: 'En brygga med ramp' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await faults()).toEqual([]);
  cleanup();
  const again = await real.restart();
  const [added] = photosIn(again.scene).shown;
  expect(added?.photo).toMatchObject({ width: 600, height: 1200 });
  const bytes = (await again.scene.office.photoBox.load(added?.entry ?? '')) ?? new Uint8Array();
  expect(await sha256Hex(bytes)).toBe(added?.photo.hash);
  expect(await colourAt(bytes, 0.5, 0.2)).toBe('black');
  expect(await colourAt(bytes, 0.05, 0.2)).toBe('red');
  expect(await colourAt(bytes, 0.5, 0.8)).toBe('blue');
  for (const trace of ['Exif', PLACE, PHONE]) expect(textIn(bytes)).not.toContain(trace);
  openOffice(again.scene, ADDRESS);
  await screen.findByRole('img', { name: 'En brygga med ramp' });
  cleanup();
  await again.forget();
});

test('the photo of an idea is taken over with faces covered by keys alone, and the original stays as it is', async () => {
  const { bytes, hash, entry } = await ideasPhoto();
  const scene = await officeScene(pier(entry));
  scene.answers.photo = (asked) => (asked === hash ? { kind: 'photo', bytes } : { kind: 'missing' });
  openOffice(scene, ADDRESS);
  fireEvent.click(await screen.findByText('Foton från idéerna (1)'));
  await screen.findByRole('img', { name: 'Foto som lämnades med idén Brygga' });
  expect(await faults()).toEqual([]);
  await press('Täck och ta över');
  await press('Lägg till en ruta');
  const cover = await screen.findByRole('button', { name: /^Ruta 1: 40 % från vänster, 35 % uppifrån/ });
  await waitFor(() => expect(document.activeElement).toBe(cover));
  fireEvent.keyDown(cover, { key: 'ArrowLeft' });
  fireEvent.keyDown(await screen.findByRole('button', { name: /^Ruta 1: 38 %/ }), {
    key: 'ArrowRight',
    shiftKey: true,
  });
  await screen.findByRole('button', {
    name: /^Ruta 1: 38 % från vänster, 35 % uppifrån, 22 % bred, 30 % hög/,
  });
  await press('Lägg till en ruta');
  fireEvent.keyDown(await screen.findByRole('button', { name: /^Ruta 2:/ }), { key: 'Delete' });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Ruta 2:/ })).toBeNull());
  expect(await faults()).toEqual([]);
  await write(SEEN, 'Stranden där bryggan ska ligga');
  await press('Spara bilden');
  await screen.findByRole('img', { name: 'Stranden där bryggan ska ligga' });
  const [added] = photosIn(scene).shown;
  expect(added?.from).toBe(entry.id);
  expect(added?.photo.hash).not.toBe(hash);
  const made = (await scene.office.photoBox.load(added?.entry ?? '')) ?? new Uint8Array();
  expect(await colourAt(made, 0.5, 0.5)).toBe('black');
  expect(await colourAt(made, 0.1, 0.1)).toBe('red');
  expect(await colourAt(bytes, 0.45, 0.5)).toBe('red');
  expect(scene.office.log.state().photos.get(entry.id)?.data.photo.hash).toBe(hash);
});

test('a picture is taken away, which can be undone, and put back', async () => {
  const scene = await officeScene(pier());
  openOffice(scene, ADDRESS);
  await chooseFile(await halves(200, 100));
  await write(SEEN, 'En skiss');
  await press('Spara bilden');
  await screen.findByRole('img', { name: 'En skiss' });
  await press('Ta bort bilden');
  await screen.findByText(/Ingen bild än/);
  expect(photosIn(scene).away).toHaveLength(1);
  await press('Ångra');
  await press('Ta bort bilden');
  fireEvent.click(await screen.findByText('Borttagna bilder (1)'));
  expect(await faults()).toEqual([]);
  await press('Lägg tillbaka bilden');
  await press('Ta bort bilden');
  expect(await faults()).toEqual([]);
});

test('a full disk and a file that is no picture are answered where they happened, and nothing is lost', async () => {
  const scene = await officeScene(pier());
  openOffice(scene, ADDRESS);
  await chooseFile('Bara text', 'semester.jpg');
  await screen.findByText(/Filen är ingen bild/);
  await chooseFile(await halves(200, 100, 'image/png'), 'skiss.png');
  await write(SEEN, 'En skiss');
  scene.failing = 'storage.full';
  await press('Spara bilden');
  await screen.findByText(/inget utrymme kvar/);
  expect(photosIn(scene).shown).toHaveLength(0);
  expect(await faults()).toEqual([]);
  scene.failing = undefined;
  await press('Spara bilden');
  await screen.findByRole('img', { name: 'En skiss' });
  expect(photosIn(scene).shown).toHaveLength(1);
});

test('an elected member sees the pictures and changes none, and is told when one has not come', async () => {
  const bytes = await halves(200, 100);
  const hash = await sha256Hex(bytes);
  const added = stamp(envOf(byMember(ANNA), 950), {
    kind: 'proposal.photo-added' as const,
    version: 1,
    subject: PIER,
    data: {
      photo: { hash, bytes: bytes.length, width: 200, height: 100 },
      seen: { language: 'sv', text: 'En skiss' },
    },
  });
  const scene = await officeScene(pier(added), { roles: ['viewer'] });
  scene.answers.photo = () => ({ kind: 'missing' });
  openOffice(scene, ADDRESS);
  await screen.findByText(/på väg från den dator där den lades till/);
  expect(screen.queryByRole('button', { name: 'Välj en bild' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Ta bort bilden' })).toBeNull();
  for (const [kind, words] of [
    ['unreachable', 'Bilden går inte att hämta just nu'],
    ['damaged', 'Det som kom är inte bilden'],
  ] as const) {
    scene.answers.photo = () => ({ kind });
    await press('Försök igen');
    await screen.findByText(words);
  }
  expect(await faults()).toEqual([]);
  scene.answers.photo = () => ({ kind: 'photo', bytes });
  await press('Försök igen');
  await screen.findByRole('img', { name: 'En skiss' });
});

test('who only reads sees no card where there is no picture', async () => {
  openOffice(await officeScene(pier(), { roles: ['viewer'] }), ADDRESS);
  await heading('Brygga');
  expect(screen.queryByText('Bilder')).toBeNull();
});
