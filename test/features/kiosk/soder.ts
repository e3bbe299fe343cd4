import { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { onPaper } from '../../../src/domain/cycle/voting.ts';
import { AreaId, ContestId, StreetEventId } from '../../../src/domain/log/ids.ts';
import type { PlannedStreetEvent } from '../../../src/domain/meeting/street-event.ts';

const PARTS = {
  norr: ['Äng', 'Solberga', 'Flisby', 'Ormaryd'],
  soder: ['Fredriksdal', 'Grimstorp', 'Stensjön', 'Sandsjöbygden'],
};

const PROPOSALS = [
  'Belysning på gångvägen till badet',
  'Utegym vid elljusspåret',
  'Lekplats i Fredriksdal',
  'Bänkar längs kyrkvägen',
  'Badbrygga i Stensjön',
  'Cykelverkstad för alla',
  'Grillplats i Grimstorp',
  'Busskur vid skolan',
  'Fruktträd i parken',
  'Bokhylla vid stationen',
  'Fotbollsmål på ängen',
  'Utsiktstorn i Sandsjöbygden',
];

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .replaceAll(/[^a-z]/g, '');

/** En halv miljon idéer: Norr and Söder, four villages each with 250,000 kr, three stackable votes. */
export function nassjo(over: Partial<Cycle> = {}): Cycle {
  return Cycle.parse({
    id: '11111111-1111-4111-8111-111111111111',
    name: 'En halv miljon idéer',
    municipality: 'Nässjö',
    round: { number: 1, of: 3 },
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
    languages: ['sv', 'en', 'ar'],
    participation: { who: 'live', citizenshipRequired: false, lowestAge: 0 },
    purposes: [],
    areas: [
      { id: 'norr', name: 'Norr' },
      { id: 'soder', name: 'Söder' },
      ...Object.entries(PARTS).flatMap(([parent, names]) =>
        names.map((name) => ({ id: slug(name), name, parent })),
      ),
    ],
    pots: Object.values(PARTS)
      .flat()
      .map((name) => ({ area: slug(name), amount: 250_000, money: 'investment' })),
    criteria: [],
    themes: [],
    phases: [],
    contests: [
      contest('soder', 'Söder', { kind: 'points', votes: 3, perOption: 3 }),
      contest('norr', 'Norr', { kind: 'approval', votes: 3 }),
    ],
    voting: onPaper([
      { id: ContestId.parse('soder'), name: 'Söder' },
      { id: ContestId.parse('norr'), name: 'Norr' },
    ]),
    ...over,
  });
}

function contest(id: string, name: string, method: Record<string, unknown>) {
  const options = PROPOSALS.map((title, at) => ({
    id: `${id}-${String(at + 1)}`,
    number: at + 1,
    title,
    text: '',
    cost: 40_000 + at * 15_000,
  }));
  return { id, name, area: id, method, order: 'fixed', options };
}

/** A stall outside the shop in Fredriksdal. */
export function stall(cycle: Cycle): PlannedStreetEvent {
  return {
    id: StreetEventId.parse('22222222-2222-4222-8222-222222222222'),
    closings: new Map(),
    plan: {
      cycle: cycle.id,
      name: 'Gatustånd vid Coop',
      place: 'Coop',
      area: AreaId.parse('fredriksdal'),
      starts: '2026-05-12T08:00:00.000Z',
      ends: '2026-05-12T15:00:00.000Z',
      kind: 'street-stall',
    },
  };
}
