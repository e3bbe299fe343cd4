import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Role } from '../../../src/domain/log/kind.ts';
import { seeded } from '../../domain/env.ts';
import { keyEntries } from './key-entries.ts';
import { faults, follow, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { ANNA, configured, enrolled, envOf, officeScene, OTHER_TABLET, TABLET } from './scene.ts';
import { safeguardEntries } from './safeguard-entries.ts';
import { stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const joined = (id: MemberId, name: string, roles: Role[]) =>
  stamp(envOf(SERVER, 920_000 + name.length), {
    kind: 'member.joined' as const,
    version: 1,
    subject: id,
    data: { member: { id, name, roles } },
  });

const BO = MemberId.parse(mintUuid(seeded(78)));

/** An office whose server has just been put back from a copy. */
async function restored() {
  const scene = await officeScene([
    configured(),
    ...keyEntries(),
    ...safeguardEntries(),
    ...stall(),
    enrolled(TABLET, 1),
    enrolled(OTHER_TABLET, 2),
    joined(ANNA, 'Anna Andersson', ['coordinator']),
    joined(BO, 'Bo Ek', ['assessor', 'trustee']),
  ]);
  scene.answers.confirmation = {
    kind: 'answer',
    value: { unconfirmedSince: '2026-05-12T06:30:00.000Z' },
  };
  return scene;
}

test('after a restore the overview and the tablets lead to the list that must be looked through', async () => {
  openOffice(await restored());
  await follow('Servern är återställd');
  await heading('Efter återställningen');
  screen.getByText(/^Servern återställdes 12 maj 2026 kl. 08.30 från en säkerhetskopia/);
  expect(await faults()).toEqual([]);
  await follow('Plattor');
  await follow('Servern är återställd');
  await heading('Efter återställningen');
});

test('tablets and members are listed with what is known, and a tablet can be shut out there', async () => {
  const scene = await restored();
  openOffice(scene, '/office/restored');
  const row = within(await screen.findByRole('row', { name: /Platta 2/ }));
  const members = within(screen.getByRole('list', { name: 'De som loggar in på kontoret' }));
  expect(members.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Anna Anderssonsamordnaredu',
    'Bo Ekbedömare, rösträknare',
  ]);
  fireEvent.click(row.getByRole('button', { name: 'Spärra' }));
  await write('Varför?', 'Såld förra veckan');
  await press('Spärra plattan');
  await screen.findByText('Såld förra veckan');
  expect(scene.submitted).toMatchObject([{ kind: 'device.revoked', subject: OTHER_TABLET }]);
});

test('one act lets the tablets fetch again, and then nothing waits for anybody', async () => {
  const scene = await restored();
  openOffice(scene, '/office/restored');
  scene.answers.confirm = () => {
    scene.answers.confirmation = { kind: 'answer', value: { unconfirmedSince: null } };
    return { kind: 'answer', value: null };
  };
  await press('Låt plattorna hämta igen');
  await screen.findByText('Inget väntar på att gås igenom');
  screen.getByText('Plattorna får hämta igen.');
  await follow('Översikt');
  expect(await screen.findByText('Inget behöver dig just nu')).toBeTruthy();
});

test('an act that the server did not hear leaves the list waiting, and says so', async () => {
  const scene = await restored();
  openOffice(scene, '/office/restored');
  scene.answers.confirm = () => ({ kind: 'unreachable', reason: 'offline', detail: '' });
  await press('Låt plattorna hämta igen');
  await screen.findByText('Ingen kontakt med servern just nu.');
  expect(screen.getByRole('button', { name: 'Låt plattorna hämta igen' })).toBeTruthy();
});

test('a server that does not answer is asked again, and one that was never restored has nothing waiting', async () => {
  const scene = await restored();
  scene.answers.confirmation = { kind: 'unreachable', reason: 'offline', detail: '' };
  openOffice(scene, '/office/restored');
  await screen.findByText('Servern svarade inte på om den är återställd');
  scene.answers.confirmation = { kind: 'answer', value: { unconfirmedSince: null } };
  await press('Försök igen');
  expect(await screen.findByText('Inget väntar på att gås igenom')).toBeTruthy();
});
