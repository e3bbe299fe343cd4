import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SERVER, stamp } from '../../../src/domain/log/entry.ts';
import type { AccountAnswer, SessionEnding } from '../../../src/wire/account.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { ANNA, configured, envOf, officeScene } from './scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const here = {
  id: 's1',
  browser: 'Firefox, Linux',
  way: 'password' as const,
  began: '2026-05-12T06:00:00.000Z',
  used: '2026-05-12T12:00:00.000Z',
};
const there = { ...here, id: 's2', browser: '' };
const plain: AccountAnswer = {
  email: 'anna@kommun.se',
  way: 'password',
  linkable: false,
  secondFactor: false,
  askedFrom: null,
  sessions: [here],
  here: 's1',
};
const uri = 'otpauth://totp/Torg:anna%40kommun.se?secret=JBSWY3DPEHPK3PXP&issuer=Torg';
const recoveryCodes = Array.from({ length: 10 }, (_, at) => `abcd${at}-efgh${at}`);

async function opened(account: Partial<AccountAnswer> = {}) {
  const scene = await officeScene();
  scene.answers.account = { kind: 'answer', value: { ...plain, ...account } };
  return scene;
}

test('a second factor is set up with the password, a picture, saved codes and a code from the app', async () => {
  const scene = await opened();
  const given: string[] = [];
  scene.answers.beginSecondFactor = (password) => {
    given.push(password);
    return password === 'rätt'
      ? { kind: 'answer', value: { uri, recoveryCodes } }
      : { kind: 'problem', problem: { code: 'wrong-password', status: 401 } };
  };
  scene.answers.confirmSecondFactor = (code) => {
    given.push(code);
    scene.answers.account = { kind: 'answer', value: { ...plain, secondFactor: true } };
    return { kind: 'answer', value: null };
  };
  openOffice(scene, '/office/account');
  await heading('Mitt konto');
  await press('Slå på');
  await write('Ditt lösenord', 'fel');
  await press('Fortsätt');
  await screen.findByText(/hör inte ihop/);
  await write('Ditt lösenord', 'rätt');
  await press('Fortsätt');
  await screen.findByRole('img', { name: 'QR-kod för appen' });
  screen.getByText('JBSW Y3DP EHPK 3PXP');
  screen.getByText('abcd9-efgh9');
  expect(await faults()).toEqual([]);
  await write('Kod', '123 456');
  await press('Slå på tvåstegsinloggning');
  await screen.findByText('Spara reservkoderna först.');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Jag har sparat reservkoderna' }));
  await press('Slå på tvåstegsinloggning');
  await screen.findByText('Tvåstegsinloggning är på.');
  expect(screen.queryByText('abcd9-efgh9')).toBeNull();
  await screen.findByRole('button', { name: 'Stäng av' });
  expect(given).toEqual(['fel', 'rätt', '123456']);
});

test('one sees where one is signed in, and ends the others', async () => {
  const scene = await opened({ sessions: [here, there] });
  const ended: SessionEnding[] = [];
  scene.answers.endSession = (ending) => {
    ended.push(ending);
    scene.answers.account = { kind: 'answer', value: plain };
    return { kind: 'answer', value: null };
  };
  openOffice(scene, '/office/account');
  const list = within(await screen.findByRole('list', { name: 'Inloggningar' }));
  list.getByText('den här');
  list.getByText('Okänd webbläsare');
  await press('Avsluta');
  await screen.findByText('Inloggningen är avslutad.');
  expect(ended).toEqual([{ member: ANNA, session: 's2' }]);
  expect(await faults()).toEqual([]);
});

test('an account that cannot be fetched says so, and is asked for again', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/account');
  await screen.findByText('Kontot kunde inte hämtas');
  scene.answers.account = { kind: 'answer', value: plain };
  await press('Försök igen');
  expect(await screen.findByText('anna@kommun.se')).toBeTruthy();
});

test('whoever lacks the second factor that is asked of all reads it on every page, by when', async () => {
  const scene = await opened({ askedFrom: '2026-05-19T12:00:00.000Z' });
  openOffice(scene, '/office/tablets');
  const due = await screen.findByRole('link', { name: 'Slå på tvåstegsinloggning' });
  expect(due.getAttribute('href')).toBe('/office/account');
  screen.getByText(/Alla behöver den från 19 maj 2026/);
});

test('a coordinator sees who has one, asks it of all, and ends a colleague’s session', async () => {
  const joined = stamp(envOf(SERVER, 5), {
    kind: 'member.joined' as const,
    version: 1,
    subject: ANNA,
    data: { member: { id: ANNA, name: 'Anna Andersson', roles: ['coordinator' as const] } },
  });
  const scene = await officeScene([configured(), joined]);
  const members = [{ member: ANNA, way: 'password' as const, secondFactor: true, sessions: [there] }];
  const told = { askedFrom: null, members, groups: null, localAccounts: true, mail: false };
  scene.answers.members = { kind: 'answer', value: told };
  const ended: SessionEnding[] = [];
  scene.answers.endSession = (ending) => {
    ended.push(ending);
    return { kind: 'answer', value: null };
  };
  openOffice(scene, '/office/people');
  const list = within(await screen.findByRole('list', { name: 'Inloggningar' }));
  list.getByText('tvåstegsinloggning');
  scene.answers.members = {
    kind: 'answer',
    value: { ...told, askedFrom: '2026-05-19T12:15:00.000Z' },
  };
  await press('Kräv tvåstegsinloggning av alla');
  await screen.findByText(/^Alla behöver tvåstegsinloggning från 19 maj 2026/);
  expect(scene.submitted).toMatchObject([
    { kind: 'second-factor.required', subject: scene.submitted[0]?.process, data: { required: true } },
  ]);
  await press('Inloggad på 1');
  await press('Avsluta');
  await screen.findByText('Inloggningen är avslutad.');
  expect(ended).toEqual([{ member: ANNA, session: 's2' }]);
  expect(await faults()).toEqual([]);
});

test('whoever comes by the municipality’s account has neither password nor second factor here', async () => {
  const bySso = { ...here, way: 'provider' as const };
  const asked = '2026-05-19T12:00:00.000Z';
  const scene = await opened({ way: 'provider', sessions: [bySso], askedFrom: asked });
  openOffice(scene, '/office/account?linked');
  await screen.findByText('Ditt konto är kopplat');
  screen.getByText(/^Inloggad med kommunens konto 12 maj 2026/);
  expect(screen.queryByText('Tvåstegsinloggning')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Slå på tvåstegsinloggning' })).toBeNull();
  await waitFor(() => expect(location.search).toBe(''));
  expect(await faults()).toEqual([]);
});

test('a password is given before the account is tied, and why it could not be is said', async () => {
  const scene = await opened({ linkable: true });
  scene.answers.linkProvider = () => ({
    kind: 'problem',
    problem: { code: 'wrong-password', status: 401 },
  });
  openOffice(scene, '/office/account?refused=account-linked');
  await screen.findByText('Det kommunkontot hör redan till någon annan i Torg');
  await press('Koppla till kommunens konto');
  await screen.findByText(/gäller varken lösenordet eller reservkoderna/);
  expect(await faults()).toEqual([]);
  await write('Ditt lösenord', 'fel');
  await press('Fortsätt till kommunens inloggning');
  await screen.findByText(/hör inte ihop/);
});
