import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawEnrolmentCode } from '../../../src/domain/log/enrolment-code.ts';
import { printCode } from '../../../src/domain/log/receipt-code.ts';
import {
  EnrolmentFace,
  type EnrolmentFaceProps,
  type Enrolled,
} from '../../../src/features/field/enrolment-face.tsx';
import { verifyReady } from '../../../src/features/field/verify-ready.ts';
import { seeded } from '../../domain/env.ts';
import { heading, onTheDay, press, speakSwedish, write } from './field.tsx';
import { officeEntries, scene } from './scene.ts';

const CODE = drawEnrolmentCode(seeded(3));
const allFiles = async () => ({ files: 40, missing: [] });

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open(answer: Enrolled | undefined, more: Partial<EnrolmentFaceProps> = {}) {
  const seen = { codes: [] as string[], done: 0 };
  render(
    <EnrolmentFace
      hash=""
      enrol={async (code) => {
        seen.codes.push(code);
        return answer ?? (await new Promise<Enrolled>(() => undefined));
      }}
      verifyFiles={allFiles}
      onEnrolled={() => (seen.done += 1)}
      {...more}
    />,
  );
  return seen;
}

async function stay() {
  await press('Fortsätt i webbläsaren');
  await heading('Anslut plattan till kommunen');
}

/** Says that a service worker controls the page, as in the built app. */
const controlled = () =>
  vi.spyOn(navigator, 'serviceWorker', 'get').mockReturnValue(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only whether there is a controller is asked
    { controller: {} } as ServiceWorkerContainer,
  );

test('in a tab the app goes to the home screen first, and the code stays valid', async () => {
  const seen = open(undefined, { hash: CODE });
  await heading('Lägg först Torg på startskärmen');
  screen.getByText(`Koden ${printCode(CODE)} gäller fortfarande`);
  screen.getByRole('img', { name: 'Installera app' });
  screen.getByRole('img', { name: 'Lägg till på hemskärmen' });
  expect(seen.codes).toEqual([]);
  expect(screen.getByText(/Då hör plattan ihop med den här fliken/).closest('details')?.open).toBe(false);
  await stay();
  expect(screen.getByLabelText<HTMLInputElement>('Kod').value).toBe(printCode(CODE));
  expect(seen.codes).toEqual([]);
});

test('a mistyped code is told at once and never sent', async () => {
  const seen = open(undefined);
  await stay();
  await write('Kod', `${CODE.slice(0, 7)}${CODE.endsWith('A') ? 'C' : 'A'}`);
  await screen.findByText(/Något tecken stämmer inte/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Anslut plattan' }).disabled).toBe(true);
  expect(seen.codes).toEqual([]);
});

test('a double tap spends one code', async () => {
  const seen = open(undefined);
  await stay();
  await write('Kod', CODE.toLowerCase());
  const button = screen.getByRole('button', { name: 'Anslut plattan' });
  fireEvent.click(button);
  fireEvent.click(button);
  expect(seen.codes).toEqual([CODE]);
});

test.each([
  [{ kind: 'problem', problem: { code: 'code-used', status: 409 } }, 'Koden är redan använd'],
  [{ kind: 'problem', problem: { code: 'code-expired', status: 410 } }, 'Koden har gått ut'],
  [{ kind: 'offline', detail: '' }, 'Plattan når inte kommunens server'],
  [{ kind: 'not-our-server', detail: '' }, 'Någon annan än kommunens server svarade'],
  [{ kind: 'storage', code: 'storage.denied' }, 'Webbläsaren tillåter inte att något sparas'],
] as const)('%j is said in words, and the code stays where it was typed', async (failure, words) => {
  open({ ok: false, failure });
  await stay();
  await write('Kod', CODE);
  await press('Anslut plattan');
  await screen.findByText(words);
  expect(screen.getByLabelText<HTMLInputElement>('Kod').value).toBe(printCode(CODE));
});

test('"Redo utan nät" is said when every file and all data are there, and not before', async () => {
  controlled();
  const stage = await scene();
  const { tablet } = stage;
  stage.setStatus({ complete: false });
  const looks: ((found: { files: number; missing: string[] }) => void)[] = [];
  const seen = open(
    { ok: true, tablet },
    { verifyFiles: () => new Promise((resolve) => void looks.push(resolve)) },
  );
  await stay();
  await write('Kod', CODE);
  await press('Anslut plattan');
  await screen.findByText('Hämtar omgången från kontoret');
  expect(screen.queryByText('Redo utan nät')).toBeNull();
  stage.setStatus({ complete: true });
  await screen.findByText('Kontrollerar varje fil och allt om omgången');
  expect(screen.queryByText('Redo utan nät')).toBeNull();
  await waitFor(() => expect(looks).toHaveLength(1));
  looks[0]?.({ files: 40, missing: [] });
  await heading('Redo utan nät');
  screen.getByText('40 filer är kontrollerade på plattan');
  await waitFor(() => expect(tablet.settings.current().verified).not.toBeNull());
  await press('Gör i ordning plattan');
  expect(seen.done).toBe(1);
});

test("the browser's answer about lasting storage is shown as it was given", async () => {
  vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
  const { tablet } = await scene();
  open({ ok: true, tablet });
  await stay();
  await write('Kod', CODE);
  await press('Anslut plattan');
  expect(await screen.findByText('Webbläsaren lovar inte att behålla det som sparas')).toBeTruthy();
});

test('what is missing is named, with what to do, and one may go on without', async () => {
  controlled();
  const { tablet } = await scene(
    {},
    officeEntries().filter((entry) => entry.kind !== 'office-key.made'),
  );
  const seen = open(
    { ok: true, tablet },
    { verifyFiles: async () => ({ files: 40, missing: ['/a.js', '/b.js'] }) },
  );
  await stay();
  await write('Kod', CODE);
  await press('Anslut plattan');
  await screen.findByText('2 filer av appen saknas på plattan');
  screen.getByText('Kontoret har ingen nyckel än');
  expect(screen.queryByText('Redo utan nät')).toBeNull();
  await press('Fortsätt ändå');
  expect(seen.done).toBe(1);
});

test('ready means a worker, every file, a full fetch, a round, its events and the office key: each is missed', async () => {
  const stage = await scene();
  const lacks = async (files = allFiles, worker = true) =>
    (await verifyReady(stage.tablet, files, worker)).lacks.map(({ kind }) => kind);
  expect(await lacks()).toEqual([]);
  expect(await lacks(allFiles, false)).toEqual(['worker']);
  expect(await lacks(async () => ({ files: 0, missing: [] }))).toEqual(['files']);
  stage.setStatus({ complete: false });
  expect(await lacks()).toEqual(['sync']);
  const bare = await scene({}, []);
  const found = await verifyReady(bare.tablet, allFiles, true);
  expect(found.lacks.map(({ kind }) => kind)).toEqual(['cycle', 'office-key']);
  const [cycle] = officeEntries();
  const noEvents = await scene({}, cycle ? [cycle] : []);
  expect((await verifyReady(noEvents.tablet, allFiles, true)).lacks.map(({ kind }) => kind)).toContain(
    'events',
  );
});
