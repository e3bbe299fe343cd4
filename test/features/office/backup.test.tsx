import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byDevice } from '../../../src/domain/log/entry.ts';
import { DeviceId, EpochId, mintUuid } from '../../../src/domain/log/ids.ts';
import { makeDeviceKey } from '../../../src/sealing/device-key.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import { writeBackup } from '../../../src/storage/backup-file-write.ts';
import { logStore } from '../../../src/storage/log-store.ts';
import { MemoryDisk, memoryShelf } from '../../../src/storage/memory-shelf.ts';
import { prepare } from '../../../src/storage/prepare.ts';
import { seeded } from '../../domain/env.ts';
import { faults, openOffice, press, speakSwedish, write } from './office.tsx';
import { KEY, realKey, WORDS } from './key-entries.ts';
import { configured, enrolled, officeScene, PROCESS, TABLET } from './scene.ts';
import { anIdea } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const IDEAS = 5;

/** A backup file as tablet 4 writes it, five ideas long. */
async function backupFile(
  publicKey: string,
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) => bytes,
) {
  const store = logStore(memoryShelf(new MemoryDisk()));
  const device = DeviceId.parse(TABLET);
  await store.begin({
    device,
    process: PROCESS,
    author: byDevice(device),
    epoch: EpochId.parse(mintUuid(seeded(5))),
  });
  const ideas = Array.from({ length: IDEAS }, (_, at) => anIdea(at + 1)).flat();
  await store.append(await Promise.all(ideas.map((entry) => prepare(entry, sha256Hex))));
  const { privateKey } = await makeDeviceKey();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of writeBackup({ store, deviceKey: privateKey, officeKey: { key: KEY, publicKey } }))
    parts.push(part);
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return new File([change(bytes)], 'torg-platta-4.torgbackup');
}

async function stage() {
  const real = await realKey();
  const scene = await officeScene([configured(), enrolled(TABLET, 4), ...real.entries]);
  const held = new Set<string>();
  scene.answers.take = (id) => {
    if (held.has(id)) return 'duplicate';
    held.add(id);
    return 'accepted';
  };
  openOffice(scene, '/office/backup');
  return { scene, publicKey: real.publicKey, held };
}

async function load(file: File) {
  const input = await screen.findByLabelText<HTMLInputElement>(/Välj en backupfil/);
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  fireEvent.change(input);
}

async function unlock() {
  await write('De sex orden', WORDS.join(' '));
  await press('Lås upp och läs in');
}

/** The result as it is read: "5 nya". */
const result = async () => {
  await screen.findByText('Filen är inläst', undefined, { timeout: 10_000 });
  return within(screen.getByRole('main'))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
};

test('a file is loaded after the words, and loading it twice changes nothing', async () => {
  const { scene, publicKey } = await stage();
  const file = await backupFile(publicKey);
  await load(file);
  await screen.findByText('Lås upp kontorsnyckeln');
  await unlock();
  expect(await result()).toEqual(['5nya', '0fanns redan här', '0behöver hjälp']);
  screen.getByText('Platta 4 · torg-platta-4.torgbackup');
  expect(scene.sendings).toBe(1);
  expect(await faults()).toEqual([]);
  await press('Läs in en annan fil');
  await load(file);
  expect(await result()).toEqual(['0nya', '5fanns redan här', '0behöver hjälp']);
}, 30_000);

test('what the server puts aside is counted as needing help, and leads there', async () => {
  const { scene, publicKey } = await stage();
  scene.answers.take = () => 'quarantined';
  await load(await backupFile(publicKey));
  await unlock();
  expect(await result()).toEqual(['0nya', '0fanns redan här', '5behöver hjälp']);
  expect(screen.getByRole('link', { name: 'behöver hjälp' }).getAttribute('href')).toBe('/office/quarantine');
}, 30_000);

test('without a network it says how many are left, and the same file goes on', async () => {
  const { scene, publicKey } = await stage();
  const { take } = scene.answers;
  scene.answers.take = undefined;
  await load(await backupFile(publicKey));
  await unlock();
  await screen.findByText('Det tog stopp innan allt var framme', undefined, { timeout: 10_000 });
  screen.getByText(/5 av 5 poster är inte skickade/);
  scene.answers.take = take;
  await press('Läs in samma fil igen');
  expect(await result()).toEqual(['5nya', '0fanns redan här', '0behöver hjälp']);
}, 30_000);

test('another kind of file, a cut one and one for another key each have their words, and nothing changes', async () => {
  const { publicKey, held } = await stage();
  await load(new File(['Hej'], 'brev.torgbackup'));
  await screen.findByText('Det här är ingen backupfil från Torg');
  await load(await backupFile(publicKey, (bytes) => bytes.slice(0, bytes.length - 40)));
  await unlock();
  await screen.findByText('Filen tar slut för tidigt', undefined, { timeout: 10_000 });
  await press('Läs in en annan fil');
  await load(
    await backupFile(publicKey, (bytes) => {
      const text = new TextDecoder('latin1').decode(bytes.slice(0, 200));
      const at = text.indexOf(KEY);
      const changed = bytes.slice();
      changed[at] = changed[at] === 0x61 ? 0x62 : 0x61;
      return changed;
    }),
  );
  await screen.findByText('Filen är låst med en annan kontorsnyckel');
  await load(
    await backupFile(publicKey, (bytes) => {
      const changed = bytes.slice();
      changed[300] = (changed[300] ?? 0) ^ 0xff;
      return changed;
    }),
  );
  await screen.findByText('Filen är skadad från början');
  expect(held.size).toBe(0);
}, 30_000);
