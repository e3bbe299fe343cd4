import type { ConfiguredCycle } from '../cycle/cycle.ts';
import { currentOfficeKey, type OfficeKey } from '../cycle/office-key.ts';
import { type Env, stamp } from '../log/entry.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { type CountKey, countKeysOf, isTested } from './count-key.ts';
import type { Opening, OpeningEntry } from './opening.ts';

export type OpenVoteRefusal = Refusal<
  | 'vote.already-open'
  | 'vote.no-contests'
  | 'vote.no-styles'
  | 'vote.no-options'
  | 'vote.no-office-key'
  | 'vote.no-count-key'
  | 'vote.shares-untested'
>;

/** What is known that bears on opening a vote. */
type BeforeOpening = {
  readonly configured: ConfiguredCycle;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly countKeys: ReadonlyMap<string, CountKey>;
  readonly officeKeys: ReadonlyMap<string, OfficeKey>;
};

/**
 * Opens the vote. Refuses a vote that is open, a round without contests or ballot styles, a contest
 * without options, and, where votes are cast
 * on tablets or names are taken, one without an office key, a count key, or with shares that nobody has read back.
 */
export function openVote(known: BeforeOpening, env: Env): Result<readonly OpeningEntry[], OpenVoteRefusal> {
  const { cycle, revision } = known.configured;
  const [obstacle] = obstaclesToOpening(known);
  if (obstacle) return { ok: false, refusal: obstacle };
  const key = cycle.voting.tablets ? countKeysOf(known.countKeys, cycle.id)[0] : undefined;
  const data = { cycle: cycle.id, revision, ...(key && { key: key.made.key }) };
  return accept([stamp(env, { kind: 'vote.opened' as const, version: 1, subject: cycle.id, data })]);
}

/** Everything that `openVote` would refuse, as one list to work through; empty when the vote can be opened. */
export function obstaclesToOpening(known: BeforeOpening): readonly OpenVoteRefusal[] {
  const { cycle } = known.configured;
  const { voting } = cycle;
  const found: OpenVoteRefusal[] = [];
  const no = (code: OpenVoteRefusal['code'], params = {}) => found.push(refuse(code, params).refusal);
  if (known.openings.has(cycle.id)) return [refuse('vote.already-open').refusal];
  if (cycle.contests.length === 0) no('vote.no-contests');
  if (voting.styles.length === 0) no('vote.no-styles');
  const bare = cycle.contests.filter(({ options }) => options.length === 0);
  if (bare.length > 0) no('vote.no-options', { contests: bare.map(({ name }) => name).join(', ') });
  const sealsToOffice = voting.tablets || voting.checkIn === 'register';
  if (sealsToOffice && !currentOfficeKey(known.officeKeys)) no('vote.no-office-key');
  if (!voting.tablets) return found;
  const key = countKeysOf(known.countKeys, cycle.id)[0];
  if (!key) no('vote.no-count-key');
  else if (!isTested(key))
    no('vote.shares-untested', { tested: key.tested.size, of: key.made.shares.length });
  return found;
}
