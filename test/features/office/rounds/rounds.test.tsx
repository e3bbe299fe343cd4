import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SERVER, stamp } from '../../../../src/domain/log/entry.ts';
import { AreaId, CycleId, StreetEventId } from '../../../../src/domain/log/ids.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { planStreetEvent } from '../../../../src/domain/meeting/event-decisions.ts';
import { CYCLE, testCycle } from '../../../domain/values.ts';
import { faults, follow, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { safeguardEntries } from '../safeguard-entries.ts';
import { configured, envOf, officeScene, PROCESS } from '../scene.ts';
import { anIdea, really, stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const SECOND = CycleId.parse('11111111-1111-4111-8111-222222222222');
const FAIR = StreetEventId.parse('22222222-2222-4222-8222-333333333333');

const secondRound = (): Entry =>
  stamp(envOf(SERVER, 950_001), {
    kind: 'cycle.configured' as const,
    version: 4,
    subject: SECOND,
    data: {
      revision: 1,
      cycle: { ...testCycle(), id: SECOND, name: 'Idéer för bygden igen', round: { number: 2, of: 3 } },
    },
  });
const madeCurrent = (cycle: CycleId): Entry =>
  stamp(envOf(SERVER, 950_002), {
    kind: 'round.made-current' as const,
    version: 1,
    subject: PROCESS,
    data: { cycle, turn: 1 },
  });
const fair = () =>
  really(
    planStreetEvent(
      {
        event: FAIR,
        plan: {
          cycle: SECOND,
          name: 'Marknaden',
          place: 'Torget',
          area: AreaId.parse('norr'),
          kind: 'street-stall',
          starts: '2026-05-20T08:00:00.000Z',
          ends: '2026-05-20T15:00:00.000Z',
        },
      },
      envOf(SERVER, 950_003),
    ),
  );
/** Two rounds, each with an event and an idea; the first is the current one. */
const twoRounds = () => [
  configured(),
  secondRound(),
  madeCurrent(CYCLE),
  ...stall(),
  ...fair(),
  ...anIdea(1, { title: 'Bänkar vid sjön' }),
  ...anIdea(2, { title: 'Grillplats', cycle: SECOND, event: FAIR }),
];

test('one round has no switch, and nothing to be mixed up with', async () => {
  openOffice(await officeScene());
  await heading('Idéer samlas in');
  expect(screen.queryByRole('button', { name: /Idéer för bygden/ })).toBeNull();
});

test('with two rounds every list shows those of the round looked at, and a sign says when it is not the current one', async () => {
  openOffice(await officeScene(twoRounds()), '/office/ideas');
  await heading('Idéer');
  await screen.findByText('Bänkar vid sjön');
  expect(screen.queryByText('Grillplats')).toBeNull();
  expect(screen.queryByText(/inte på den aktuella omgången/)).toBeNull();
  await press('Idéer för bygden');
  await press('Idéer för bygden igen (omgång 2)');
  await screen.findByText('Grillplats');
  expect(screen.queryByText('Bänkar vid sjön')).toBeNull();
  await screen.findByText('Du tittar på Idéer för bygden igen (omgång 2), inte på den aktuella omgången');
  expect(await faults()).toEqual([]);
  await follow(/^Inbjudan/);
  await screen.findByText('Marknaden');
  expect(screen.queryByText('Gatustånd vid Coop')).toBeNull();
  await press('Till den aktuella omgången');
  await screen.findByText('Gatustånd vid Coop');
  expect(screen.queryByText('Marknaden')).toBeNull();
});

test('a link to an idea of another round shows that round, until one goes back', async () => {
  const [idea] = anIdea(2);
  openOffice(await officeScene(twoRounds()), `/office/ideas/${idea?.subject ?? ''}`);
  await heading('Grillplats');
  await screen.findByText(/inte på den aktuella omgången/);
  await press('Till den aktuella omgången');
  await heading('Idéer samlas in');
  expect(screen.queryByText(/inte på den aktuella omgången/)).toBeNull();
});

test('a round is made the current one by saying so, online', async () => {
  const scene = await officeScene(twoRounds());
  openOffice(scene, '/office/rounds');
  await heading('Omgångar');
  const card = await screen.findByRole('region', { name: 'Idéer för bygden igen' });
  within(card).getByText(/Omgång 2 av 3 · 1 maj–15 juni 2026 · 1 träff · 1 idé/);
  expect(await faults()).toEqual([]);
  await press('Gör omgång 2 till den aktuella');
  await screen.findByRole('dialog', { name: 'Gör Idéer för bygden igen (omgång 2) till den aktuella?' });
  await press('Gör till den aktuella');
  await waitFor(() => {
    const now = screen.getByRole('region', { name: 'Idéer för bygden igen' });
    expect(within(now).getByText('den aktuella')).toBeTruthy();
  });
  expect(scene.submitted.map(({ kind, data }) => [kind, data])).toEqual([
    ['round.made-current', { cycle: SECOND, turn: 2 }],
  ]);
});

test('a new round is a copy of the last, beside the one that goes on', async () => {
  const scene = await officeScene([configured(), ...safeguardEntries(), ...stall()]);
  openOffice(scene, '/office/rounds');
  await follow('Ny omgång som kopia av omgång 1');
  await heading('Ny omgång');
  await screen.findByText('5 områden, med invånare och valdeltagande');
  await screen.findByText('3 förslag på röstsedlarna');
  await screen.findByText('Gallringsplanen, med samma beslut');
  expect(await faults()).toEqual([]);
  await write('Vilken omgång är det?', '1');
  await write(/Sista dagen/, '2027-04-01');
  await press('Lägg in omgången');
  await screen.findByText('Omgång 1 finns redan. Skriv ett annat nummer.');
  await screen.findByText(/Sista dagen ligger före den första/);
  await write('Vilken omgång är det?', '2');
  await write(/Sista dagen/, '2027-06-15');
  await write('Omgångens namn', 'Idéer för bygden igen');
  await press('Lägg in omgången');
  await heading('Idéer för bygden igen');
  await screen.findByText(/inte på den aktuella omgången/);
  const [current, set, plan] = scene.submitted;
  expect(current).toMatchObject({ kind: 'round.made-current', data: { cycle: CYCLE, turn: 1 } });
  expect(set).toMatchObject({
    kind: 'cycle.configured',
    data: { revision: 1, cycle: { round: { number: 2, of: 3 }, contests: [{ options: [] }] } },
  });
  expect(plan).toMatchObject({
    kind: 'safeguard.adopted',
    data: { about: 'retention', cycle: set?.subject },
  });
  expect(scene.submitted).toHaveLength(3);
});

test('a copy that nobody answered is kept, and sent again as the very same', async () => {
  const scene = await officeScene();
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  openOffice(scene, `/office/rounds/new?from=${CYCLE}`);
  await press('Lägg in omgången');
  await screen.findByRole('alert');
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  await press('Lägg in omgången');
  await heading('Idéer för bygden');
  const [first, second] = scene.submitted;
  expect(second).toEqual(first);
});
