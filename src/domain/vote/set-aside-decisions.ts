import { type Env, stamp } from '../log/entry.ts';
import type { CycleId, RunId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { Reconciled } from './double-votes.ts';
import { samePerson } from './person.ts';
import {
  ASIDE_MAX,
  currentRun,
  isConfirmed,
  isWhole,
  type SetAsideEntry,
  type SetAsideRun,
} from './set-aside.ts';

/**
 * Records what a run found, in as many parts as it takes. Refuses once a run over these very envelopes has been
 * confirmed: it is repeated only when envelopes have come since.
 */
export function proposeSetAside(
  runs: ReadonlyMap<string, SetAsideRun>,
  command: {
    readonly run: RunId;
    readonly cycle: CycleId;
    readonly policy: 'lowest-hash' | 'both-void';
    readonly envelopes: number;
    readonly digest: string;
    readonly found: Pick<Reconciled, 'aside' | 'paperTwice'>;
    readonly unopenable: readonly string[];
  },
  env: Env,
): Result<readonly SetAsideEntry[], Refusal<'set-aside.confirmed'>> {
  const { run, found, unopenable, ...about } = command;
  const standing = currentRun(runs, command.cycle);
  const known = standing?.parts.get(1);
  const more = known !== undefined && command.envelopes > known.envelopes && command.digest !== known.digest;
  if (standing && isConfirmed(standing) && !more) return refuse('set-aside.confirmed');
  const of = Math.max(
    1,
    Math.ceil(found.aside.length / ASIDE_MAX),
    Math.ceil(unopenable.length / ASIDE_MAX),
    Math.ceil(found.paperTwice.length / 50),
  );
  const slice = <Item>(items: readonly Item[], part: number, most: number): Item[] =>
    items.slice((part - 1) * most, part * most);
  const parts = Array.from({ length: of }, (_, at) => at + 1);
  return accept(
    parts.map((part) =>
      stamp(env, {
        kind: 'votes.set-aside' as const,
        version: 1,
        subject: run,
        data: {
          ...about,
          part,
          of,
          aside: slice(found.aside, part, ASIDE_MAX),
          unopenable: slice(unopenable, part, ASIDE_MAX),
          paperTwice: slice(found.paperTwice, part, 50).map((checkIns) => checkIns.slice(0, 20)),
        },
      }),
    ),
  );
}

export type ConfirmRefusal = Refusal<
  'set-aside.confirmed' | 'set-aside.not-whole' | 'set-aside.second-person' | 'set-aside.same-person'
>;

/**
 * Confirms a run, by somebody else than who made it. Refuses one that is confirmed or not all here, and the same member
 * again; with a named witness that is allowed where the round allows witnesses, unless the witness is the member.
 */
export function confirmSetAside(
  run: SetAsideRun,
  command: {
    readonly witness?: string | undefined;
    /** The signed-in member's own name. */
    readonly member: string;
    readonly witnessAllowed: boolean;
  },
  env: Env,
): Result<readonly SetAsideEntry[], ConfirmRefusal> {
  if (isConfirmed(run)) return refuse('set-aside.confirmed');
  const first = run.parts.get(1);
  if (!first || !isWhole(run)) return refuse('set-aside.not-whole');
  const witness = command.witness?.trim();
  if (first.author === env.author && !(witness && command.witnessAllowed))
    return refuse('set-aside.second-person');
  if (witness && samePerson(witness, command.member))
    return refuse('set-aside.same-person', { name: witness });
  const data = { cycle: first.cycle, digest: first.digest, ...(witness && { witness }) };
  return accept([stamp(env, { kind: 'set-aside.confirmed' as const, version: 1, subject: run.id, data })]);
}
