import * as z from 'zod/mini';
import { type Env, stamp, stands } from '../log/entry.ts';
import { CycleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import type { ConfiguredCycle, Cycle } from './cycle.ts';

export const currentRoundKinds = {
  /** The round that is worked with from now on. Its subject is the process; `turn` counts up from 1, the highest stands. */
  'round.made-current': kind({
    data: z.strictObject({ cycle: CycleId, turn: z.int().check(z.gte(1)) }),
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

export type CurrentRoundEntry = EntryIn<typeof currentRoundKinds>;

/** Which round somebody made the current one, and when in the row of such choices. */
export type MadeCurrent = CurrentRoundEntry['data'] & { readonly entry: string };

export function applyMadeCurrent(
  made: Map<string, MadeCurrent>,
  { id, subject, data }: CurrentRoundEntry,
): void {
  const held = made.get(subject);
  if (!held || data.turn > held.turn || (data.turn === held.turn && stands(held.entry, id)))
    made.set(subject, { ...data, entry: id });
}

export type Rounds = {
  readonly cycles: ReadonlyMap<string, ConfiguredCycle>;
  readonly madeCurrent: ReadonlyMap<string, MadeCurrent>;
};

/** The rounds there are, the newest first. */
export const roundsOf = ({ cycles }: Pick<Rounds, 'cycles'>): readonly Cycle[] =>
  [...cycles.values()]
    .map(({ cycle }) => cycle)
    .sort((a, b) => b.round.number - a.round.number || (a.id < b.id ? -1 : 1));

/** The round that is worked with: the one that somebody chose, or else the one with the highest number. */
export function currentRound(rounds: Rounds): Cycle | undefined {
  const [made] = rounds.madeCurrent.values();
  return rounds.cycles.get(made?.cycle ?? '')?.cycle ?? roundsOf(rounds)[0];
}

/** Makes a round the current one, whatever it was before. */
export function makeCurrent(
  { madeCurrent }: Pick<Rounds, 'madeCurrent'>,
  cycle: CycleId,
  env: Env,
): CurrentRoundEntry {
  const turn = (madeCurrent.get(env.process)?.turn ?? 0) + 1;
  const data = { cycle, turn };
  return stamp(env, { kind: 'round.made-current' as const, version: 1, subject: env.process, data });
}
