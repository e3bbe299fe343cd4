import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { CycleFile } from '../../../src/wire/cycle-file.ts';

/** A round as Paris votes: all of the city and one district, where one lives or works; and all four methods. */
export const cityRound = (): CycleFile =>
  round({
    id: '3f0b8f5e-6d1c-4f6e-9a57-0d3c8e1b2a44',
    name: 'Staden tillsammans',
    municipality: 'Lysinge',
    areas: [
      { id: 'staden', name: 'Hela staden' },
      { id: 'norra', name: 'Norra', parent: 'staden' },
      { id: 'sodra', name: 'Södra', parent: 'staden' },
      { id: 'ostra', name: 'Östra', parent: 'staden' },
    ],
    pots: ['staden', 'norra', 'sodra', 'ostra'].map((area) => ({
      area,
      amount: 300_000,
      money: 'investment',
    })),
    contests: [
      contest('staden', 'Hela staden', { kind: 'approval', votes: 3 }, 'drawn', [
        ['Solceller på simhallen', 280_000],
        ['Cykelgarage vid resecentrum', 190_000],
        ['Träd längs Storgatan', 120_000],
        ['Offentliga toaletter i parken', 210_000],
        ['Bokbuss på kvällar', 90_000],
        ['Dricksfontäner på torgen', 45_000],
      ]),
      contest('norra', 'Norra', { kind: 'points', votes: 3, perOption: 2 }, 'fixed', [
        ['Klätterställning vid Björkskolan', 150_000],
        ['Odlingslådor på Hedvägen', 30_000],
        ['Belyst pulkabacke', 80_000],
        ['Grillplats vid dammen', 25_000],
      ]),
      contest('sodra', 'Södra', { kind: 'knapsack' }, 'fixed', [
        ['Skridskobana på torget', 140_000],
        ['Utebio i parken', 60_000],
        ['Cykelpump vid stationen', 8_000],
        ['Ny scen i folkparken', 240_000],
        ['Bänkar med ryggstöd', 35_000],
      ]),
      contest('ostra', 'Östra', { kind: 'ranking', ranks: 3 }, 'fixed', [
        ['Badbrygga vid viken', 220_000],
        ['Utegym bland tallarna', 110_000],
        ['Fågeltorn på udden', 95_000],
        ['Båtplats för alla', 70_000],
        ['Vindskydd längs leden', 40_000],
      ]),
    ],
    voting: {
      tablets: true,
      checkIn: 'slip',
      doubleVotes: 'lowest-hash',
      paperEntry: 'blind',
      secondPerson: 'member',
      styles: ['norra', 'sodra', 'ostra'].map((id) => ({
        id,
        name: `Staden och ${DISTRICTS[id] ?? ''}`,
        contests: ['staden', id],
      })),
    },
    participation: { who: 'live-or-work', citizenshipRequired: false, lowestAge: 12 },
  });

const DISTRICTS: Readonly<Record<string, string>> = { norra: 'Norra', sodra: 'Södra', ostra: 'Östra' };

/** The names of the city round's ballots. */
export const BALLOTS = {
  north: 'Staden och Norra',
  south: 'Staden och Södra',
  east: 'Staden och Östra',
} as const;

/** A round as a village votes: one evening, on paper alone. */
export const villageRound = (): CycleFile =>
  round({
    id: '9b1de0c2-51a4-4c35-8f5e-7a6b0c9d3e21',
    name: 'Byns pengar',
    municipality: 'Ormaryd',
    areas: [{ id: 'byn', name: 'Byn' }],
    pots: [{ area: 'byn', amount: 100_000, money: 'running' }],
    contests: [
      contest('byn', 'Byn', { kind: 'points', votes: 3, perOption: 3 }, 'fixed', [
        ['Ny ljugarbänk', 22_000],
        ['Dansbanans tak', 60_000],
        ['Is på tennisbanan', 9_000],
        ['Hjärtstartare', 25_000],
      ]),
    ],
    voting: {
      tablets: false,
      checkIn: 'attested',
      doubleVotes: 'lowest-hash',
      paperEntry: 'aloud',
      secondPerson: 'witness',
      styles: [{ id: 'byn', name: 'Byn', contests: ['byn'] }],
    },
    participation: { who: 'live', citizenshipRequired: false, lowestAge: 12 },
  });

type Given = {
  readonly [
    Part in keyof Pick<
      Cycle,
      'id' | 'name' | 'municipality' | 'areas' | 'pots' | 'contests' | 'voting' | 'participation'
    >
  ]: unknown;
};

/** A round that is voting today, in the languages of the sample. */
export const round = (given: Given): CycleFile =>
  CycleFile.parse({
    format: 'torg/cycle/4',
    cycle: {
      round: { number: 1, of: 3 },
      currency: 'SEK',
      timeZone: 'Europe/Stockholm',
      languages: ['sv', 'en', 'ar'],
      purposes: [],
      criteria: [],
      themes: [],
      phases: [{ step: 'vote', from: '2020-01-01', until: '2039-12-31' }],
      ...given,
    },
  });

/** A contest of an area; its proposals are numbered as they are listed. */
export const contest = (
  id: string,
  name: string,
  method: unknown,
  order: 'fixed' | 'drawn',
  options: readonly (readonly [title: string, cost: number])[],
) => ({
  id,
  name,
  area: id,
  method,
  order,
  options: options.map(([title, cost], at) => ({
    id: `${id}-${String(at + 1).padStart(2, '0')}`,
    number: at + 1,
    title,
    text: `${title}: så som de som bor här föreslog det, ritat och räknat på av kommunens folk under våren. Det sköts av dem som vill vara med, och det blir klart inom ett år om det får tillräckligt många röster.`,
    cost,
  })),
});
