import { type SafeguardName, SAFEGUARDS } from '../../domain/cycle/safeguard.ts';
import { type Matter, MATTERS } from '../../domain/outcome/decision.ts';

/** Where in the office one is: every address under /office, parsed once. */
export type Place =
  | { readonly at: 'overview' }
  | { readonly at: 'check' }
  | { readonly at: 'safeguard'; readonly about: SafeguardName }
  | { readonly at: 'frame' | 'rounds' | 'new-round' }
  | { readonly at: 'frame-part'; readonly part: FramePart }
  | { readonly at: 'events' }
  | { readonly at: 'new-event' }
  | { readonly at: 'reach' }
  | { readonly at: 'event-print' | 'change-event'; readonly id: string }
  | { readonly at: 'event'; readonly id: string }
  | { readonly at: 'tablets' }
  | { readonly at: 'ideas' }
  | { readonly at: 'idea'; readonly id: string }
  | { readonly at: 'beside-ideas' | 'type-ideas' | 'import-ideas' | 'idea-erasures' | 'concerns' }
  | { readonly at: 'development' }
  | { readonly at: 'translations' | 'translation-files' }
  | { readonly at: 'translate'; readonly unit: string }
  | { readonly at: 'proposals' | 'new-proposal' | 'reasons' | 'shortlist' | 'assess-queue' }
  | { readonly at: 'proposal' | 'assess' | 'assessments'; readonly id: string }
  | { readonly at: 'vote' }
  | { readonly at: 'count-key' | 'slips' | 'ballots' | 'opening' | 'points' | 'paper' | 'double-votes' }
  | { readonly at: 'point'; readonly id: string }
  | { readonly at: 'batch'; readonly id: string }
  | { readonly at: 'count' }
  | { readonly at: 'decision' | 'memo' }
  | { readonly at: 'new-decision'; readonly matter: Matter }
  | { readonly at: 'recorded' | 'correct' | 'extract'; readonly id: string }
  | { readonly at: 'delivery' }
  | { readonly at: 'follow-up' }
  | { readonly at: 'quarantine' }
  | { readonly at: 'backup' }
  | { readonly at: 'key' }
  | { readonly at: 'people' }
  | { readonly at: 'account' }
  | { readonly at: 'restored' }
  | { readonly at: 'unknown' };

/** The rooms of the frame, in the order in which a round is set up; and the trace of what was changed in them. */
export const FRAME_PARTS = [
  'basics',
  'areas',
  'money',
  'phases',
  'criteria',
  'contests',
  'voting',
  'participation',
  'resources',
  'history',
] as const;
export type FramePart = (typeof FRAME_PARTS)[number];

const ROOT = '/office';

/** The addresses, so that nobody writes one by hand. */
export const to = {
  overview: ROOT,
  check: `${ROOT}/check`,
  safeguard: (about: SafeguardName) => `${ROOT}/check/${about}`,
  frame: `${ROOT}/frame`,
  framePart: (part: FramePart) => `${ROOT}/frame/${part}`,
  rounds: `${ROOT}/rounds`,
  /** A copy of this round. */
  newRound: (from: string) => `${ROOT}/rounds/new?from=${from}`,
  events: `${ROOT}/events`,
  newEvent: `${ROOT}/events/new`,
  newEventIn: (area: string) => `${ROOT}/events/new?area=${encodeURIComponent(area)}`,
  event: (id: string) => `${ROOT}/events/${id}`,
  changeEvent: (id: string) => `${ROOT}/events/${id}/change`,
  eventPrint: (id: string) => `${ROOT}/events/${id}/print`,
  reach: `${ROOT}/reach`,
  tablets: `${ROOT}/tablets`,
  ideas: `${ROOT}/ideas`,
  idea: (id: string) => `${ROOT}/ideas/${id}`,
  typeIdeas: `${ROOT}/ideas/type`,
  importIdeas: `${ROOT}/ideas/import`,
  ideaErasures: `${ROOT}/ideas/erasures`,
  concerns: `${ROOT}/ideas/concerns`,
  besideIdeas: (ids: readonly string[]) => `${ROOT}/ideas/beside?ideas=${ids.join(',')}`,
  development: `${ROOT}/development`,
  proposals: `${ROOT}/proposals`,
  proposal: (id: string) => `${ROOT}/proposals/${id}`,
  /** Of these ideas; `from` is the proposal that is split. */
  newProposal: (ideas: readonly string[], from?: string) =>
    `${ROOT}/proposals/new?ideas=${ideas.join(',')}${from === undefined ? '' : `&from=${from}`}`,
  reasons: `${ROOT}/proposals/reasons`,
  assessQueue: `${ROOT}/proposals/assess`,
  assess: (proposal: string) => `${ROOT}/proposals/${proposal}/assess`,
  assessments: (proposal: string) => `${ROOT}/proposals/${proposal}/assessments`,
  shortlist: `${ROOT}/proposals/shortlist`,
  translations: `${ROOT}/translations`,
  translationFiles: `${ROOT}/translations/files`,
  /** A text, by its id: its subject and its field. */
  translate: (unit: string) => `${ROOT}/translations/${unit}`,
  vote: `${ROOT}/vote`,
  countKey: `${ROOT}/vote/count-key`,
  slips: `${ROOT}/vote/slips`,
  ballots: `${ROOT}/vote/ballots`,
  opening: `${ROOT}/vote/opening`,
  points: `${ROOT}/vote/points`,
  point: (event: string) => `${ROOT}/vote/points/${event}`,
  paper: `${ROOT}/vote/paper`,
  doubleVotes: `${ROOT}/vote/double-votes`,
  batch: (id: string) => `${ROOT}/vote/${id}`,
  count: `${ROOT}/count`,
  /** Outside of the office: what everybody can read. */
  publicResult: (cycle: string) => `/r/${cycle}`,
  decision: `${ROOT}/decision`,
  newDecision: (matter: Matter) => `${ROOT}/decision/new/${matter}`,
  recorded: (decision: string) => `${ROOT}/decision/${decision}`,
  correct: (decision: string) => `${ROOT}/decision/${decision}/correct`,
  extract: (decision: string) => `${ROOT}/decision/${decision}/extract`,
  memo: `${ROOT}/decision/memo`,
  delivery: `${ROOT}/delivery`,
  followUp: `${ROOT}/follow-up`,
  quarantine: `${ROOT}/quarantine`,
  backup: `${ROOT}/backup`,
  key: `${ROOT}/key`,
  people: `${ROOT}/people`,
  account: `${ROOT}/account`,
  restored: `${ROOT}/restored`,
} as const;

const PLAIN = [
  'check',
  'rounds',
  'frame',
  'reach',
  'tablets',
  'development',
  'proposals',
  'translations',
  'count',
  'decision',
  'delivery',
  'follow-up',
] as const;
const TOOLS = ['quarantine', 'backup', 'key', 'people', 'account', 'restored'] as const;
const VOTE_PARTS = ['count-key', 'slips', 'ballots', 'opening', 'points', 'paper', 'double-votes'] as const;

/** Reads the path of an address. A query does not change the place. */
export function placeAt(path: string): Place {
  const [root, room = 'overview', id, part, ...rest] = path.split('/').filter(Boolean);
  if (root !== 'office' || rest.length > 0) return { at: 'unknown' };
  if (id !== undefined && part !== undefined) return partAt(room, id, part);
  // Whoever has just taken an invitation stands here.
  if (room === 'join') return { at: 'overview' };
  if (id === undefined) return roomAt(room);
  switch (room) {
    case 'events':
      return id === 'new' ? { at: 'new-event' } : { at: 'event', id };
    case 'rounds':
      return { at: id === 'new' ? 'new-round' : 'unknown' };
    case 'check':
      return safeguardPart(id);
    case 'frame':
      return framePart(id);
    case 'ideas':
      return ideasPart(id) ?? { at: 'idea', id };
    case 'proposals':
      return proposalsPart(id);
    case 'translations':
      return id === 'files' ? { at: 'translation-files' } : { at: 'unknown' };
    case 'vote':
      return votePart(id) ?? { at: 'batch', id };
    case 'decision':
      return id === 'memo' ? { at: 'memo' } : { at: 'recorded', id };
    default:
      return { at: 'unknown' };
  }
}

/** What stands a step further in: a ballot point, or a part of the work with one proposal or decision. */
function partAt(room: string, id: string, part: string): Place {
  if (room === 'vote' && id === 'points') return { at: 'point', id: part };
  if (room === 'events' && part === 'print') return { at: 'event-print', id };
  if (room === 'events' && part === 'change') return { at: 'change-event', id };
  if (room === 'translations') return { at: 'translate', unit: `${id}/${part}` };
  if (room === 'proposals' && (part === 'assess' || part === 'assessments')) return { at: part, id };
  if (room !== 'decision') return { at: 'unknown' };
  const matter = MATTERS.find((each) => each === part);
  if (id === 'new') return matter ? { at: 'new-decision', matter } : { at: 'unknown' };
  return part === 'correct' || part === 'extract' ? { at: part, id } : { at: 'unknown' };
}

function framePart(name: string): Place {
  const part = FRAME_PARTS.find((each) => each === name);
  return part ? { at: 'frame-part', part } : { at: 'unknown' };
}

function safeguardPart(name: string): Place {
  const about = SAFEGUARDS.find((each) => each === name);
  return about ? { at: 'safeguard', about } : { at: 'unknown' };
}

function ideasPart(name: string): Place | undefined {
  if (name === 'beside') return { at: 'beside-ideas' };
  if (name === 'type') return { at: 'type-ideas' };
  if (name === 'erasures') return { at: 'idea-erasures' };
  if (name === 'concerns') return { at: 'concerns' };
  return name === 'import' ? { at: 'import-ideas' } : undefined;
}

function proposalsPart(name: string): Place {
  if (name === 'new') return { at: 'new-proposal' };
  if (name === 'shortlist') return { at: 'shortlist' };
  if (name === 'assess') return { at: 'assess-queue' };
  return name === 'reasons' ? { at: 'reasons' } : { at: 'proposal', id: name };
}

function votePart(name: string): Place | undefined {
  const known = VOTE_PARTS.find((each) => each === name);
  return known && { at: known };
}

function roomAt(room: string): Place {
  if (room === 'overview' || room === 'events' || room === 'ideas' || room === 'vote') return { at: room };
  const known = [...PLAIN, ...TOOLS].find((each) => each === room);
  return { at: known ?? 'unknown' };
}
