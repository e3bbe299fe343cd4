import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { byMember, SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { InvitationId, MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Role } from '../../../src/domain/log/kind.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import type { MembersAnswer } from '../../../src/wire/account.ts';
import type { InvitationLetter, LetterAnswer } from '../../../src/wire/mail.ts';
import { seeded } from '../../domain/env.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { ANNA, configured, envOf, officeScene } from './scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const BO = MemberId.parse(mintUuid(seeded(78)));
const OPEN = InvitationId.parse(mintUuid(seeded(79)));

const joined = (id: MemberId, name: string, roles: Role[], seed: number): Entry =>
  stamp(envOf(SERVER, seed, '2026-05-02T08:00:00.000Z'), {
    kind: 'member.joined' as const,
    version: 1,
    subject: id,
    data: { member: { id, name, roles } },
  });

const staff = (anna: Role[] = ['coordinator']) => [
  configured(),
  joined(ANNA, 'Anna Andersson', anna, 1),
  joined(BO, 'Bo Ek', ['assessor', 'trustee'], 2),
];

const row = async (name: RegExp) => within(await screen.findByRole('row', { name }));
const dialog = async () => within(await screen.findByRole('dialog'));

test('everybody who may sign in stands there with their roles and since when, and oneself is pointed out', async () => {
  openOffice(await officeScene(staff()), '/office/people');
  await heading('Personer');
  (await row(/Anna Andersson du/)).getByText('samordnare');
  (await row(/Bo Ek/)).getByText('bedömare, rösträknare');
  screen.getByText('Inga länkar är öppna');
  expect(await faults()).toEqual([]);
});

test('an invitation says which roles, shows its link once, and the log gets its digest alone', async () => {
  const scene = await officeScene(staff());
  openOffice(scene, '/office/people');
  await press('Gör en länk');
  await screen.findByText('Välj minst en roll.');
  fireEvent.click(screen.getByRole('checkbox', { name: /rösträknare/ }));
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  await press('Gör en länk');
  await screen.findByText(/servern svarade inte/);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 9 });
  await press('Gör en länk');
  const link = (await screen.findByText(/\/office\/join#/)).textContent;
  const token = link.slice(link.indexOf('#') + 1);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const [first, second] = scene.submitted;
  expect(second?.id).toBe(first?.id);
  expect(second).toMatchObject({
    kind: 'invitation.made',
    data: { roles: ['trustee'], digest: await sha256Hex(token) },
  });
  expect(JSON.stringify(scene.submitted)).not.toContain(token);
  await press('Bjud in en till');
  expect(screen.queryByText(/\/office\/join#/)).toBeNull();
});

test('an open link can be taken back, and says who made it', async () => {
  const scene = await officeScene(staff());
  const expires = '2026-05-19T12:15:00.000Z';
  const invitations = [
    { id: OPEN, roles: ['viewer' as const], by: byMember(BO), made: '2026-05-12T12:15:00.000Z', expires },
  ];
  scene.answers.invitations = { kind: 'answer', value: { invitations } };
  openOffice(scene, '/office/people');
  await screen.findByText(/Gjord av Bo Ek\. Gäller till 19 maj 2026/);
  scene.answers.invitations = { kind: 'answer', value: { invitations: [] } };
  await press('Ta tillbaka');
  await screen.findByText('Inga länkar är öppna');
  expect(scene.submitted).toMatchObject([{ kind: 'invitation.withdrawn', subject: OPEN }]);
});

test('links that cannot be fetched say so and can be asked for again', async () => {
  const scene = await officeScene(staff());
  scene.answers.invitations = { kind: 'unreachable', reason: 'offline', detail: '' };
  openOffice(scene, '/office/people');
  await screen.findByText('Inbjudningarna kunde inte hämtas');
  scene.answers.invitations = { kind: 'answer', value: { invitations: [] } };
  await press('Försök igen');
  expect(await screen.findByText('Inga länkar är öppna')).toBeTruthy();
});

test('roles are changed in one act, and it shows who changed them', async () => {
  const scene = await officeScene(staff());
  openOffice(scene, '/office/people');
  fireEvent.click((await row(/Bo Ek/)).getByRole('button', { name: 'Ändra roller' }));
  await press('Ändra rollerna');
  await screen.findByText('Det är samma roller som förut.');
  fireEvent.click((await dialog()).getByRole('checkbox', { name: /bedömare/ }));
  await press('Ändra rollerna');
  await waitFor(async () => (await row(/Bo Ek/)).getByText(/av Anna Andersson/));
  (await row(/Bo Ek/)).getByText('rösträknare');
  expect(scene.submitted).toMatchObject([
    { kind: 'member.roles-changed', subject: BO, data: { roles: ['trustee'], revision: 1 } },
  ]);
});

test('whoever is removed is said to be gone, by whom, and what happens to what they wrote is said before', async () => {
  const scene = await officeScene(staff());
  openOffice(scene, '/office/people');
  fireEvent.click((await row(/Bo Ek/)).getByRole('button', { name: 'Ta bort' }));
  const asked = await dialog();
  asked.getByText(/läggs åt sidan/);
  asked.getByText('Det är en rösträknare');
  expect(await faults()).toEqual([]);
  fireEvent.click(asked.getByRole('button', { name: 'Ta bort Bo Ek' }));
  fireEvent.click(await screen.findByText('Inte med längre (1)'));
  await screen.findByText(/^Borttagen 12 maj 2026 .* av Anna Andersson\.$/);
  expect(screen.queryByRole('row', { name: /Bo Ek/ })).toBeNull();
  expect(scene.submitted).toMatchObject([{ kind: 'member.removed', subject: BO }]);
});

test('the last coordinator can neither leave nor become something else, and reads why', async () => {
  const scene = await officeScene(staff());
  openOffice(scene, '/office/people');
  fireEvent.click((await row(/Anna/)).getByRole('button', { name: 'Ta bort' }));
  await press('Ta bort mig');
  await screen.findByText(/minst en samordnare/);
  expect(scene.submitted).toEqual([]);
});

test('whoever is no coordinator sees the people, and no act', async () => {
  openOffice(await officeScene(staff(['viewer']), { roles: ['viewer'] }), '/office/people');
  await row(/Bo Ek/);
  expect(screen.queryByRole('button', { name: 'Ta bort' })).toBeNull();
  expect(screen.queryByText('Bjud in någon')).toBeNull();
});

test('whoever gets other roles while they work sees at once what they may do now', async () => {
  const scene = await officeScene(staff(['viewer']), { roles: ['viewer'] });
  openOffice(scene, '/office/people');
  await row(/Bo Ek/);
  await scene.arrive([
    stamp(envOf(byMember(BO), 40), {
      kind: 'member.roles-changed' as const,
      version: 1,
      subject: ANNA,
      data: { member: ANNA, roles: ['coordinator' as const], revision: 1 },
    }),
  ]);
  expect(await screen.findByText('Bjud in någon')).toBeTruthy();
});

test('before anything has been fetched the page says so', async () => {
  const scene = await officeScene([]);
  scene.setStatus({ complete: false });
  openOffice(scene, '/office/people');
  expect(await screen.findByText('Hämtar dem som är med')).toBeTruthy();
});

const told = (over: Partial<MembersAnswer>): { kind: 'answer'; value: MembersAnswer } => ({
  kind: 'answer',
  value: {
    askedFrom: null,
    members: [
      { member: ANNA, way: 'password', secondFactor: true, sessions: [] },
      { member: BO, way: 'provider', secondFactor: false, sessions: [] },
    ],
    groups: [{ group: 'Torg bedömare', roles: ['assessor', 'trustee'] }],
    localAccounts: true,
    mail: false,
    ...over,
  },
});

test('roles that the municipality’s groups give are changed there, and who is removed here may come back', async () => {
  const scene = await officeScene(staff());
  scene.answers.members = told({});
  openOffice(scene, '/office/people');
  const groups = within(await screen.findByRole('list', { name: 'Kommunens grupper' }));
  groups.getByText('Torg bedömare');
  const bo = await row(/Bo Ek/);
  bo.getByText('från kommunens grupper');
  expect(bo.queryByRole('button', { name: 'Ändra roller' })).toBeNull();
  (await row(/Anna/)).getByRole('button', { name: 'Ändra roller' });
  expect(await faults()).toEqual([]);
  fireEvent.click(bo.getByRole('button', { name: 'Ta bort' }));
  (await dialog()).getByText('Ta först bort Bo Ek ur grupperna hos kommunen');
});

test('where local accounts are off nobody is invited by link', async () => {
  const scene = await officeScene(staff());
  scene.answers.members = told({ localAccounts: false });
  openOffice(scene, '/office/people');
  await screen.findByRole('list', { name: 'Kommunens grupper' });
  expect(screen.queryByText('Bjud in någon')).toBeNull();
});

test('a link is sent by e-mail, says in words when it was not, and stands beside it all the while', async () => {
  const scene = await officeScene(staff());
  scene.answers.members = told({ groups: null, mail: true });
  const letters: InvitationLetter[] = [];
  let answer: LetterAnswer = { sent: false, why: 'address-refused' };
  scene.answers.sendInvitation = (letter) => {
    letters.push(letter);
    return { kind: 'answer', value: answer };
  };
  openOffice(scene, '/office/people');
  fireEvent.click(await screen.findByRole('checkbox', { name: /rösträknare/ }));
  await press('Gör en länk');
  const link = (await screen.findByText(/\/office\/join#/)).textContent;
  await write('Skicka länken med e-post till', 'bo');
  await press('Skicka med e-post');
  await screen.findByText(/Skriv en e-postadress/);
  await write('Skicka länken med e-post till', 'bo@kommun.se');
  await press('Skicka med e-post');
  await screen.findByText('Brevet gick inte iväg');
  screen.getByText(/vill inte veta av adressen/);
  screen.getByText(link);
  expect(await faults()).toEqual([]);
  answer = { sent: true };
  await press('Skicka igen');
  await screen.findByText('Skickat till bo@kommun.se');
  screen.getByText(link);
  expect(letters.at(-1)).toEqual({
    token: link.slice(link.indexOf('#') + 1),
    email: 'bo@kommun.se',
    language: 'sv',
  });
});

test('what each role may do can be read by everybody', async () => {
  openOffice(await officeScene(staff(['viewer']), { roles: ['viewer'] }), '/office/people');
  fireEvent.click(await screen.findByText('Vad rollerna får göra', { selector: 'summary *' }));
  const roles = within(await screen.findByRole('list', { name: 'Vad rollerna får göra' }));
  expect(roles.getAllByRole('listitem')).toHaveLength(4);
  expect(await faults()).toEqual([]);
});

test('on a phone every act on a person is in sight', async () => {
  await page.viewport(390, 844);
  openOffice(await officeScene(staff()), '/office/people');
  for (const button of await screen.findAllByRole('button', { name: 'Ta bort' })) {
    const { left, right } = button.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
  }
  expect(await faults()).toEqual([]);
});
