import type { ConfiguredCycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import type { Bundle } from '../../../domain/vote/bundle.ts';
import { countKeysOf, isTested } from '../../../domain/vote/count-key.ts';
import type { Manifest } from '../../../domain/vote/manifest.ts';
import { obstaclesToOpening } from '../../../domain/vote/opening-decisions.ts';
import { currentRun, isConfirmed } from '../../../domain/vote/set-aside.ts';
import { slipsOf } from '../../../domain/vote/slips.ts';
import { isHeld } from './points/held.ts';

/**
 * How far a part of the vote has come. `now`: it can be done, and what comes after waits for it. `free`: it can be done
 * whenever somebody wants to. `going`: it goes on by itself. `later`: it cannot be done yet.
 */
export type Stage = 'done' | 'now' | 'free' | 'going' | 'later';

export type KeyPart = {
  readonly part: 'key';
  readonly stage: Stage;
  /** Shares that were read back, of how many; of none before a key is made. */
  readonly tested: number;
  readonly of: number;
};
export type SlipsPart = {
  readonly part: 'slips';
  readonly stage: Stage;
  readonly batches: number;
  readonly slips: number;
};
export type BallotsPart = { readonly part: 'ballots'; readonly stage: Stage; readonly styles: number };
export type OpeningPart = {
  readonly part: 'opening';
  readonly stage: Stage;
  readonly obstacles: number;
  /** When it was opened. */
  readonly at?: string | undefined;
};
export type PointsPart = {
  readonly part: 'points';
  readonly stage: Stage;
  readonly points: number;
  /** Points of which nothing is missing. */
  readonly whole: number;
  /** Things that are missing or differ, at all points. */
  readonly held: number;
};
export type PaperPart = {
  readonly part: 'paper';
  readonly stage: Stage;
  readonly bundles: number;
  readonly counted: number;
};
export type DoubleVotesPart = {
  readonly part: 'double-votes';
  readonly stage: Stage;
  readonly run: 'none' | 'proposed' | 'confirmed';
};

/** One part of the work with a vote, and how far it has come. */
export type VotePart =
  KeyPart | SlipsPart | BallotsPart | OpeningPart | PointsPart | PaperPart | DoubleVotesPart;

export type PartsInput = {
  readonly configured: ConfiguredCycle;
  readonly state: State;
  readonly manifest: Manifest;
  readonly bundles: readonly Bundle[];
};

/** The parts of a vote in the order of the work. What a round does not need is left out: a village meets four. */
export function partsOf(input: PartsInput): readonly VotePart[] {
  const { voting } = input.configured.cycle;
  return [
    ...(voting.tablets ? [keyPart(input)] : []),
    ...(voting.checkIn === 'attested' ? [] : [slipsPart(input)]),
    ballotsPart(input),
    openingPart(input),
    pointsPart(input),
    paperPart(input),
    ...(mayVoteTwice(input) ? [doubleVotesPart(input)] : []),
  ];
}

/** Whether the round knows who voted well enough to find anybody who did twice. */
const mayVoteTwice = ({ configured }: PartsInput): boolean =>
  configured.cycle.voting.tablets || configured.cycle.voting.checkIn !== 'attested';

const isOpen = ({ configured, state }: PartsInput): boolean => state.openings.has(configured.cycle.id);

function keyPart({ configured, state }: PartsInput): KeyPart {
  const [key] = countKeysOf(state.countKeys, configured.cycle.id);
  const stage = key && isTested(key) ? 'done' : 'now';
  return { part: 'key', stage, tested: key?.tested.size ?? 0, of: key?.made.shares.length ?? 0 };
}

function slipsPart({ configured, state }: PartsInput): SlipsPart {
  const batches = slipsOf(state.slips, configured.cycle.id);
  const slips = batches.reduce((sum, { tags }) => sum + tags.length, 0);
  const needed = configured.cycle.voting.checkIn === 'slip';
  const stage = slips > 0 ? 'done' : needed ? 'now' : 'free';
  return { part: 'slips', stage, batches: batches.length, slips };
}

function ballotsPart({ configured }: PartsInput): BallotsPart {
  const styles = configured.cycle.voting.styles.length;
  return { part: 'ballots', stage: styles > 0 ? 'free' : 'later', styles };
}

function openingPart({ configured, state }: PartsInput): OpeningPart {
  const at = state.openings.get(configured.cycle.id)?.at;
  if (at !== undefined) return { part: 'opening', stage: 'done', obstacles: 0, at };
  const obstacles = obstaclesToOpening({ configured, ...state }).length;
  return { part: 'opening', stage: obstacles === 0 ? 'now' : 'later', obstacles };
}

function pointsPart(input: PartsInput): PointsPart {
  const { points, complete } = input.manifest;
  const held = points.flatMap(({ items }) => items.filter(isHeld)).length;
  const whole = points.filter(({ items }) => !items.some(isHeld)).length;
  const figures = { part: 'points' as const, points: points.length, whole, held };
  if (!isOpen(input)) return { ...figures, stage: points.length > 0 ? 'later' : 'now' };
  return { ...figures, stage: points.length === 0 ? 'now' : complete ? 'done' : 'going' };
}

function paperPart(input: PartsInput): PaperPart {
  const counted = input.bundles.filter(({ stage }) => stage === 'counted').length;
  const bundles = input.bundles.length;
  const stage = bundles === 0 ? (isOpen(input) ? 'going' : 'later') : counted === bundles ? 'done' : 'going';
  return { part: 'paper', stage, bundles, counted };
}

function doubleVotesPart({ configured, state, manifest }: PartsInput): DoubleVotesPart {
  const found = currentRun(state.setAsideRuns, configured.cycle.id);
  const run = found ? (isConfirmed(found) ? 'confirmed' : 'proposed') : 'none';
  const opened = state.openings.has(configured.cycle.id);
  const ready = opened && manifest.complete && manifest.points.length > 0;
  const stage = run === 'confirmed' ? 'done' : ready || run === 'proposed' ? 'now' : 'later';
  return { part: 'double-votes', stage, run };
}

/** What a coordinator should do next: the first part that waits for a person, in the order of the work. */
export const nextOf = (parts: readonly VotePart[]): VotePart | undefined =>
  parts.find(({ stage }) => stage === 'now');

/** Whether nothing hinders the count any more: all has arrived, and the double votes are settled. */
export function mayCount(parts: readonly VotePart[]): boolean {
  return parts.every(({ part, stage }) =>
    part === 'points' || part === 'double-votes' || part === 'opening' ? stage === 'done' : true,
  );
}
