import { Cycle } from '../../src/domain/cycle/cycle.ts';
import type { Collected } from '../../src/domain/ideas/idea.ts';
import { AreaId, CycleId, StreetEventId } from '../../src/domain/log/ids.ts';
import { ReceiptCode } from '../../src/domain/log/receipt-code.ts';

export const CYCLE = CycleId.parse('11111111-1111-4111-8111-111111111111');
export const EVENT = StreetEventId.parse('22222222-2222-4222-8222-222222222222');

/** A cycle with two planning areas, four villages and one contest of three stackable votes. */
export function testCycle(): Cycle {
  return Cycle.parse({
    id: CYCLE,
    name: 'Idéer för bygden',
    municipality: 'Bygdeby',
    round: { number: 1, of: 3 },
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
    languages: ['sv', 'en', 'ar'],
    participation: { who: 'live-or-work', citizenshipRequired: false, lowestAge: 12 },
    purposes: ['Fler är med och bestämmer'],
    areas: [
      { id: 'norr', name: 'Norr' },
      { id: 'soder', name: 'Söder' },
      { id: 'ang', name: 'Äng', parent: 'norr' },
      { id: 'solberga', name: 'Solberga', parent: 'norr' },
      { id: 'stensjon', name: 'Stensjön', parent: 'soder' },
    ],
    pots: [
      { area: 'ang', amount: 250_000, money: 'investment' },
      { area: 'solberga', amount: 250_000, money: 'investment' },
      { area: 'stensjon', amount: 250_000, money: 'running' },
    ],
    criteria: [{ name: 'Trygghet', question: 'Gör idén platsen tryggare?', scale: 5, goals: [11, 16] }],
    themes: ['Natur'],
    phases: [{ step: 'ideas', from: '2026-05-01', until: '2026-06-15' }],
    contests: [
      {
        id: 'norr',
        name: 'Norr',
        area: 'norr',
        method: { kind: 'points', votes: 3, perOption: 3 },
        order: 'fixed',
        options: [
          { id: 'bad', number: 1, title: 'Badbrygga', text: '', area: 'ang', cost: 180_000 },
          { id: 'ljus', number: 2, title: 'Ljus på stigen', text: '', area: 'solberga', cost: 240_000 },
          { id: 'park', number: 3, title: 'Lekpark', text: '', cost: 90_000 },
        ],
      },
    ],
    voting: {
      tablets: true,
      checkIn: 'slip',
      doubleVotes: 'lowest-hash',
      paperEntry: 'aloud',
      secondPerson: 'witness',
      styles: [{ id: 'norr', name: 'Norr', contests: ['norr'] }],
    },
  });
}

export function testIdea(over: Partial<Collected> = {}): Collected {
  return {
    cycle: CYCLE,
    event: EVENT,
    title: 'Belysning på gångvägen till badet',
    text: 'Så att barnen vågar gå själva på vintern.',
    area: AreaId.parse('ang'),
    language: 'sv',
    channel: 'kiosk',
    receipt: ReceiptCode.parse('K7MP4DXW'),
    ...over,
  };
}
