import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameOfficer, sealAsConcern } from '../../../../src/domain/ideas/concern-decisions.ts';
import { triageIdea } from '../../../../src/domain/ideas/idea-decisions.ts';
import { byMember, SERVER, stamp } from '../../../../src/domain/log/entry.ts';
import { fold } from '../../../../src/domain/log/fold.ts';
import { IdeaId, KeyId, MemberId, mintUuid } from '../../../../src/domain/log/ids.ts';
import type { Role } from '../../../../src/domain/log/kind.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../../src/domain/log/state.ts';
import { sealConcern } from '../../../../src/sealing/concern.ts';
import { makeOfficeKey, wrapOfficeKey } from '../../../../src/sealing/office-key.ts';
import { seeded } from '../../../domain/env.ts';
import { WORDS } from '../key-entries.ts';
import { choose, faults, follow, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { ANNA, configured, enrolled, envOf, officeScene, PROCESS, TABLET } from '../scene.ts';
import { anIdea, really, stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const TITLE = 'Orolig för Kim';
const TEXT = 'Kim sover på bänken';
const BO = MemberId.parse(mintUuid(seeded(78)));
const idea = IdeaId.parse(mintUuid(seeded(1)));
const KEY = KeyId.parse(mintUuid(seeded(607)));

const joined = (id: MemberId, name: string, seed: number, roles: Role[] = ['coordinator']): Entry =>
  stamp(envOf(SERVER, seed), {
    kind: 'member.joined' as const,
    version: 1,
    subject: id,
    data: { member: { id, name, roles } },
  });
const left = (roles?: Role[]): readonly Entry[] => [
  configured(),
  enrolled(TABLET, 1),
  joined(ANNA, 'Anna Andersson', 801, roles),
  joined(BO, 'Bo Berg', 802),
  ...stall(),
  ...anIdea(1, { title: TITLE, text: TEXT, place: 'Torget' }),
  ...anIdea(2, { title: 'Belysning' }),
];
const named = (member: MemberId, entries: readonly Entry[]): Entry =>
  really(nameOfficer(member, fold(emptyState(), entries), envOf(byMember(ANNA), 803)));

/** Somebody's real key under words. */
async function keyOf(member: MemberId, words: readonly string[] = WORDS) {
  const made = await makeOfficeKey();
  const wrapped = await wrapOfficeKey(made.exported, words, KEY);
  const env = envOf(byMember(member), 804);
  const entries: Entry[] = [
    stamp(env, { kind: 'concern-key.wrapped', version: 1, subject: KEY, data: { key: KEY, wrapped } }),
    stamp(env, {
      kind: 'concern-key.made',
      version: 1,
      subject: KEY,
      data: { key: KEY, publicKey: made.publicKey },
    }),
  ];
  return { publicKey: made.publicKey, entries };
}

/** The idea as it stands once Anna, whose words are `WORDS`, is who it is sealed to. */
async function sealedToAnna(): Promise<readonly Entry[]> {
  const key = await keyOf(ANNA);
  const entries = [...left(), named(ANNA, left()), ...key.entries];
  const sealed = await sealConcern(
    { title: TITLE, text: TEXT, place: 'Torget', language: 'sv', receipt: 'ABCD2345' },
    { key: KEY, publicKey: key.publicKey },
    { process: PROCESS, idea },
  );
  const state = fold(emptyState(), entries);
  const handedOver = really(sealAsConcern({ idea, key: KEY, sealed }, state, envOf(byMember(BO), 805)));
  return [...entries.filter((entry) => entry.subject !== idea), handedOver];
}
const dialog = () => within(screen.getByRole('dialog'));

/** The words on the sheet, in order. */
const sheet = async () => {
  await screen.findByText('Sex ord till det som är förseglat', undefined, { timeout: 10_000 });
  return screen.getAllByRole('listitem').flatMap((item) => {
    const word = item.textContent ?? '';
    return /^[a-zåäö]{4,7}$/.test(word) ? [word] : [];
  });
};

test('an officer is named and makes a key; a worry is sealed to it, erased everywhere else, and read with the words', async () => {
  const scene = await officeScene(left());
  openOffice(scene, '/office/ideas');
  await follow('Oro');
  await heading('Oro');
  await screen.findByText('Ingen är utsedd');
  await screen.findByText('Inget är förseglat');
  expect(await faults()).toEqual([]);
  await press('Utse någon');
  expect(await faults()).toEqual([]);
  await press('Utse');
  await screen.findByText('Välj en samordnare eller bedömare.');
  await choose('Person', ANNA);
  await press('Utse');
  await press('Gör nyckeln');
  const words = await sheet();
  expect(words).toHaveLength(6);
  expect(await faults()).toEqual([]);
  await press('Jag har orden på papper');
  for (const field of screen.getAllByRole<HTMLInputElement>('textbox')) {
    const label = field.labels?.[0]?.textContent ?? '';
    // oxlint-disable-next-line no-await-in-loop -- one field after the other, as people type
    await write(label, words[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  }
  await press('Börja använda nyckeln');
  await screen.findByText('Är bladet med orden borta?');
  cleanup();

  openOffice(scene, `/office/ideas/${idea}`);
  await press('4 Oro');
  dialog().getByText(/^Du får rubriken, texten, platsen och kvittokoden/);
  dialog().getByText('Det går inte att ångra.');
  expect(await faults()).toEqual([]);
  await press('Försegla och radera');
  await heading('En förseglad oro');
  expect(scene.submitted.map(({ kind }) => kind)).toEqual([
    'concern-officer.named',
    'concern-key.wrapped',
    'concern-key.made',
    'concern.sealed',
    'entries.erased',
  ]);
  const state = scene.office.log.state();
  expect(state.ideas.has(idea)).toBe(false);
  expect(JSON.stringify(scene.submitted)).not.toContain('Kim');
  expect(document.body.textContent).not.toContain('Kim');
  expect(await faults()).toEqual([]);

  fireEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'Oro' }));
  await press('Läs');
  await write('De sex orden', words.join(' '));
  await press('Lås upp nyckeln');
  await screen.findByText(TEXT, undefined, { timeout: 10_000 });
  dialog().getByText(TITLE);
  expect(await faults()).toEqual([]);
  await press('Dölj den igen');
  expect(document.body.textContent).not.toContain('Kim');
  await press('Omhändertagen');
  await screen.findByText(/Omhändertagen 12 maj 2026/);
  await press('Radera');
  expect(await faults()).toEqual([]);
  await press('Radera för gott');
  await screen.findByText('Inget är förseglat');
  expect(scene.office.log.state().concerns.get(idea)?.sealed).toBeUndefined();
}, 60_000);

test('other words do not open it, the right ones do', async () => {
  openOffice(await officeScene(await sealedToAnna()));
  await follow('1 oro väntar på dig');
  await press('Läs');
  await write('De sex orden', [...WORDS].toReversed().join(' '));
  await press('Lås upp nyckeln');
  await screen.findByText(/Orden hör inte till den här nyckeln/, undefined, { timeout: 10_000 });
  expect(document.body.textContent).not.toContain('Kim');
  await write('De sex orden', WORDS.join(' '));
  await press('Lås upp nyckeln');
  await screen.findByText(TEXT, undefined, { timeout: 10_000 });
}, 30_000);

test('what was tampered with says that it cannot be opened', async () => {
  const entries = (await sealedToAnna()).map((entry) =>
    entry.kind === 'concern.sealed'
      ? { ...entry, data: { ...entry.data, sealed: `${entry.data.sealed.slice(0, -2)}AA` } }
      : entry,
  );
  openOffice(await officeScene(entries), '/office/ideas/concerns');
  await press('Läs');
  await write('De sex orden', WORDS.join(' '));
  await press('Lås upp nyckeln');
  await screen.findByText('Den går inte att öppna', undefined, { timeout: 10_000 });
  expect(await faults()).toEqual([]);
}, 30_000);

test('what could not be erased says so, there and on the page of concerns, and goes with one press', async () => {
  const key = await keyOf(BO);
  const scene = await officeScene([...left(), named(BO, left()), ...key.entries]);
  scene.answers.submit = ({ kind }) =>
    kind === 'entries.erased' ? { outcome: 'not-sent' } : { outcome: 'accepted', position: 1 };
  openOffice(scene, `/office/ideas/${idea}`);
  await press('4 Oro');
  await press('Försegla och radera');
  await dialog().findByText(/Den är förseglad till Bo Berg/);
  dialog().getByRole('heading', { name: 'Förseglad, men inte raderad' });
  expect(await faults()).toEqual([]);
  await press('Avbryt');
  cleanup();
  openOffice(scene, '/office/ideas/concerns');
  await screen.findByText('Förseglad, men inte raderad');
  await screen.findByText(/^Till Bo Berg/);
  expect(screen.queryByRole('button', { name: 'Läs' })).toBeNull();
  expect(await faults()).toEqual([]);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  await press('Radera det som är kvar');
  await waitFor(() => expect(screen.queryByText('Förseglad, men inte raderad')).toBeNull());
  expect(scene.office.log.state().ideas.has(idea)).toBe(false);
  expect(scene.submitted.filter(({ kind }) => kind === 'concern.sealed')).toHaveLength(1);
});

test('without an officer it is sorted as before and says so; once there is one, it is sealed from the list', async () => {
  const scene = await officeScene(left());
  openOffice(scene, `/office/ideas/${idea}`);
  await press('4 Oro');
  dialog().getByText('Ingen är utsedd att ta emot oro');
  await choose('Vem tar hand om det?', BO);
  expect(await faults()).toEqual([]);
  await press('Spara');
  await screen.findAllByText(/^Oro, till Bo Berg/);
  const key = await keyOf(BO);
  await scene.arrive([named(BO, left()), ...key.entries]);
  cleanup();
  openOffice(scene, '/office/ideas/concerns');
  await screen.findByText('Väntar på att förseglas');
  expect(await faults()).toEqual([]);
  await press('Försegla');
  dialog().getByText(/^Bo Berg får rubriken/);
  await press('Försegla och radera');
  await waitFor(() => expect(screen.queryByText('Väntar på att förseglas')).toBeNull());
  await screen.findByText(/^Till Bo Berg/);
  await waitFor(() => expect(scene.office.log.state().ideas.has(idea)).toBe(false));
});

test('an assessor sorts, sees how it stands, and neither seals nor names anybody', async () => {
  const triaged = really(
    triageIdea(
      { idea, verdict: { as: 'concern', officer: BO }, note: '' },
      undefined,
      envOf(byMember(BO), 806),
    ),
  );
  const key = await keyOf(BO);
  const entries = (roles: Role[]) => [...left(roles), ...triaged, named(BO, left()), ...key.entries];
  openOffice(await officeScene(entries(['assessor'])), '/office/ideas/concerns');
  await screen.findByText('Oro som Bo Berg tar hand om');
  expect(screen.queryByRole('button', { name: 'Försegla' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Byt person' })).toBeNull();
  expect(document.body.textContent).not.toContain('Kim');
  cleanup();
  openOffice(await officeScene(entries(['viewer'])), '/office/ideas/concerns');
  await heading('Sidan är för dem som arbetar med idéer');
});
