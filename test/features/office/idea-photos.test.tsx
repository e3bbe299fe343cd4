import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stamp } from '../../../src/domain/log/entry.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import type { PhotoRead } from '../../../src/sync/read-photo.ts';
import { testEnv } from '../../domain/env.ts';
import { halves } from '../../ui/photo/pictures.ts';
import { faults, heading, openOffice, press, speakSwedish } from './office.tsx';
import { configured, enrolled, officeScene, TABLET } from './scene.ts';
import { anIdea, stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** An office with one idea that has a photo, and what the server says when it is asked for it. */
async function ideaWithPhoto(read: (bytes: Uint8Array<ArrayBuffer>) => PhotoRead) {
  const bytes = await halves(400, 300);
  const hash = await sha256Hex(bytes);
  const idea = anIdea(1, { title: 'Bänkar vid sjön' });
  const subject = idea[0]?.subject ?? '';
  const photo = stamp(testEnv(900), {
    kind: 'idea.photo-added' as const,
    version: 1,
    subject,
    data: { photo: { hash, bytes: bytes.length, width: 400, height: 300 } },
  });
  const scene = await officeScene([configured(), enrolled(TABLET, 1), ...stall(), ...idea, photo]);
  scene.answers.photo = (asked) => (asked === hash ? read(bytes) : { kind: 'missing' });
  openOffice(scene, `/office/ideas/${subject}`);
  await heading('Bänkar vid sjön');
  return { scene, bytes };
}

test('an idea is read with the photo that came with it', async () => {
  await ideaWithPhoto((bytes) => ({ kind: 'photo', bytes }));
  const shown = await screen.findByRole('img', { name: 'Foto som lämnades med idén' });
  expect([shown.getAttribute('width'), shown.getAttribute('height')]).toEqual(['400', '300']);
  expect(await faults()).toEqual([]);
});

test('a photo that is on its way says so, and is asked for once more', async () => {
  const { scene, bytes } = await ideaWithPhoto(() => ({ kind: 'missing' }));
  await screen.findByText('Bilden har inte kommit fram');
  scene.answers.photo = () => ({ kind: 'unreachable' });
  await press('Försök igen');
  await screen.findByText('Bilden går inte att hämta just nu');
  scene.answers.photo = () => ({ kind: 'damaged' });
  await press('Försök igen');
  await screen.findByText('Det som kom är inte bilden');
  expect(await faults()).toEqual([]);
  scene.answers.photo = () => ({ kind: 'photo', bytes });
  await press('Försök igen');
  await screen.findByRole('img', { name: 'Foto som lämnades med idén' });
});
