import type { StreetEventKind } from '../../domain/meeting/street-event.ts';

/** The kinds of street events in Swedish: a calendar says nothing of its reader's language. The words are the office's. */
export const kindWords: Readonly<Record<StreetEventKind, string>> = {
  'street-stall': 'Gatustånd',
  'library-table': 'Bokbord på bibliotek',
  'school-visit': 'Skolbesök',
  'open-meeting': 'Öppet möte',
  'information-meeting': 'Informationsmöte',
  'open-space': 'Open space',
  consultation: 'Rådslag',
  'focus-group': 'Fokusgrupp',
  'citizen-panel': 'Medborgarpanel',
  matchmaking: 'Matchmaking',
  cafe: 'Kafémodell',
  brainstorm: 'Brainstorm',
  'citizen-jury': 'Medborgarjury',
  map: 'Karta',
  tent: 'Tält',
  storytelling: 'Historieberättande',
  'safety-walk': 'Trygghetsvandring',
  'complex-issue-dialogue': 'Dialog i komplexa frågor',
  'social-media': 'Sociala medier',
  'ballot-point': 'Röstställe',
};
