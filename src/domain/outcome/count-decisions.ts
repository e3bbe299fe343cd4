import type { Voting } from '../cycle/voting.ts';
import { type Env, stamp } from '../log/entry.ts';
import { type CountId, type CycleId, type KeyId, RunId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { Manifest } from '../vote/manifest.ts';
import type { Opening } from '../vote/opening.ts';
import { samePerson } from '../vote/person.ts';
import { currentRun, isConfirmed, type SetAsideRun } from '../vote/set-aside.ts';
import { type Count, COUNT_REASON_MAX, type CountEntry, FAILED_MAX, type OpenedPart } from './count.ts';
import { addsUp, type CountSums } from './count-sums.ts';
import { countsOf, isApproved, listOf, openedOf, publishedOf } from './count-standing.ts';

/** What bears on beginning a count. */
export type BeforeCount = {
  readonly cycle: CycleId;
  readonly voting: Voting;
  readonly manifest: Manifest;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly setAsideRuns: ReadonlyMap<string, SetAsideRun>;
  readonly counts: ReadonlyMap<string, Count>;
};

export type CountObstacle = Refusal<
  'count.vote-not-open' | 'count.nothing' | 'count.incomplete' | 'count.double-votes'
>;

/** Everything that must be done before the votes may be counted, as one list to work through. */
export function obstaclesToCount(known: BeforeCount): readonly CountObstacle[] {
  const { cycle, manifest, openings, setAsideRuns } = known;
  if (!openings.has(cycle)) return [refuse('count.vote-not-open').refusal];
  const found: CountObstacle[] = [];
  if (manifest.points.length === 0) found.push(refuse('count.nothing').refusal);
  const held = manifest.points
    .flatMap(({ items }) => items)
    .filter(({ stage }) => stage === 'missing' || stage === 'differs');
  if (held.length > 0) found.push(refuse('count.incomplete', { held: held.length }).refusal);
  const run = currentRun(setAsideRuns, cycle);
  if (mayVoteTwice(known.voting) && !(run && isConfirmed(run)))
    found.push(refuse('count.double-votes').refusal);
  return found;
}

/** Whether a round knows its voters well enough to find anybody who voted twice. */
export const mayVoteTwice = (voting: Pick<Voting, 'tablets' | 'checkIn'>): boolean =>
  voting.tablets || voting.checkIn !== 'attested';

export type StartRefusal = CountObstacle | Refusal<'count.no-reason' | 'count.reason-too-long'>;

/** Begins a count. Refuses while anything hinders it; and a count beside an earlier one without the reason for it. */
export function startCount(
  known: BeforeCount,
  command: { readonly count: CountId; readonly reason?: string | undefined },
  env: Env,
): Result<readonly CountEntry[], StartRefusal> {
  const [obstacle] = obstaclesToCount(known);
  if (obstacle) return { ok: false, refusal: obstacle };
  const { cycle } = known;
  const number = (countsOf(known.counts, cycle).at(-1)?.started.number ?? 0) + 1;
  const reason = command.reason?.trim() ?? '';
  if (number > 1 && reason === '') return refuse('count.no-reason');
  if (reason.length > COUNT_REASON_MAX) return refuse('count.reason-too-long', { most: COUNT_REASON_MAX });
  const run = mayVoteTwice(known.voting) ? currentRun(known.setAsideRuns, cycle) : undefined;
  const data = {
    cycle,
    count: command.count,
    number,
    ...(reason !== '' && { reason }),
    ...(run && { run: RunId.parse(run.id) }),
  };
  return accept([stamp(env, { kind: 'count.started' as const, version: 1, subject: cycle, data })]);
}

export type PhaseRefusal = Refusal<
  | 'count.overtaken'
  | 'count.not-started'
  | 'count.listed'
  | 'count.not-listed'
  | 'count.opened'
  | 'count.not-opened'
  | 'count.tallied'
  | 'count.not-tallied'
  | 'count.does-not-add-up'
  | 'result.other-result'
  | 'result.approved-by-you'
  | 'result.no-witness-here'
  | 'result.same-person'
  | 'result.not-approved'
  | 'result.packed-otherwise'
  | 'result.published'
>;

/** A count, among those of its cycle: only the last one may go on. */
export type Counting = { readonly count: Count; readonly counts: ReadonlyMap<string, Count> };

const halted = ({
  count,
  counts,
}: Counting): Refusal<'count.not-started' | 'count.overtaken'> | undefined => {
  if (!count.started) return refuse('count.not-started').refusal;
  return countsOf(counts, count.cycle).at(-1)?.id === count.id
    ? undefined
    : refuse('count.overtaken').refusal;
};

const about = ({ cycle, id }: Count) => ({ cycle, count: id });

/** Tells the list of what will be opened, in parts of hashes that are base64url. Refuses a second list. */
export function listInners(
  counting: Counting,
  command: { readonly root: string; readonly inners: number; readonly parts: readonly string[] },
  env: Env,
): Result<readonly CountEntry[], PhaseRefusal> {
  const refusal = halted(counting);
  if (refusal) return { ok: false, refusal };
  if (listOf(counting.count)) return refuse('count.listed');
  const { root, inners, parts } = command;
  const all = parts.length === 0 ? [''] : parts;
  return accept(
    all.map((hashes, at) => {
      const data = { ...about(counting.count), part: at + 1, of: all.length, root, inners, hashes };
      return stamp(env, { kind: 'inners.listed' as const, version: 1, subject: data.cycle, data });
    }),
  );
}

/** Tells what came of opening the list. Refuses before there is a list, and a second telling. */
export function recordOpening(
  counting: Counting,
  command: {
    readonly key: KeyId;
    readonly shares: readonly number[];
    readonly opened: number;
    readonly failed: OpenedPart['failed'];
  },
  env: Env,
): Result<readonly CountEntry[], PhaseRefusal> {
  const refusal = halted(counting);
  if (refusal) return { ok: false, refusal };
  if (!listOf(counting.count)) return refuse('count.not-listed');
  if (openedOf(counting.count)) return refuse('count.opened');
  const { failed, shares, ...told } = command;
  const of = Math.max(1, Math.ceil(failed.length / FAILED_MAX));
  return accept(
    Array.from({ length: of }, (_, at) => {
      const own = failed.slice(at * FAILED_MAX, (at + 1) * FAILED_MAX);
      const data = { ...about(counting.count), ...told, shares: [...shares], part: at + 1, of, failed: own };
      return stamp(env, { kind: 'count.opened' as const, version: 1, subject: data.cycle, data });
    }),
  );
}

/**
 * Tells that everything is counted, and the digest of the result. Refuses sums in which something disappeared, and, where
 * votes are sealed, before they were opened.
 */
export function recordTally(
  counting: Counting,
  command: { readonly sealed: boolean; readonly digest: string; readonly sums: CountSums },
  env: Env,
): Result<readonly CountEntry[], PhaseRefusal> {
  const refusal = halted(counting);
  if (refusal) return { ok: false, refusal };
  const { count } = counting;
  if (command.sealed && !openedOf(count)) return refuse('count.not-opened');
  if (count.tallied) return refuse('count.tallied');
  if (!addsUp(command.sums)) return refuse('count.does-not-add-up');
  const data = { ...about(count), digest: command.digest, sums: command.sums };
  return accept([stamp(env, { kind: 'count.tallied' as const, version: 1, subject: data.cycle, data })]);
}

/**
 * Agrees to publish the result of this digest. Refuses another digest than was told, the same member again, and a
 * witness where the round wants two members or who is the member.
 */
export function approveResult(
  counting: Counting,
  command: {
    readonly digest: string;
    readonly member: string;
    readonly witness?: string | undefined;
    readonly secondPerson: Voting['secondPerson'];
  },
  env: Env,
): Result<readonly CountEntry[], PhaseRefusal> {
  const refusal = halted(counting);
  if (refusal) return { ok: false, refusal };
  const { count } = counting;
  const witness = command.witness?.trim() ?? '';
  if (!count.tallied) return refuse('count.not-tallied');
  if (count.tallied.digest !== command.digest) return refuse('result.other-result');
  if (witness !== '' && command.secondPerson === 'member') return refuse('result.no-witness-here');
  if (witness !== '' && samePerson(witness, command.member))
    return refuse('result.same-person', { name: witness });
  const own = [...count.approvals.values()].some(
    ({ author, digest }) => author === env.author && digest === command.digest,
  );
  if (own && witness === '') return refuse('result.approved-by-you');
  const data = { ...about(count), digest: command.digest, ...(witness !== '' && { witness }) };
  return accept([stamp(env, { kind: 'result.approved' as const, version: 1, subject: data.cycle, data })]);
}

/**
 * Makes the result public: the gzipped file in pieces. `there` is what stands already of a publication that was broken off,
 * by its part: only what is missing is told. Refuses before two people have agreed to this very file, and pieces that do
 * not go together with those that stand, since programs pack the same text in different ways.
 */
export function publishResult(
  counting: Counting,
  command: {
    readonly digest: string;
    readonly chunks: readonly string[];
    readonly there?: ReadonlyMap<number, string> | undefined;
  },
  env: Env,
): Result<readonly CountEntry[], PhaseRefusal> {
  const refusal = halted(counting);
  if (refusal) return { ok: false, refusal };
  const { count } = counting;
  const { digest, chunks, there = new Map<number, string>() } = command;
  if (!isApproved(count)) return refuse('result.not-approved');
  if (count.tallied?.digest !== digest) return refuse('result.other-result');
  if (publishedOf(count)) return refuse('result.published');
  if ([...there].some(([part, chunk]) => chunks[part - 1] !== chunk))
    return refuse('result.packed-otherwise');
  return accept(
    chunks.flatMap((chunk, at) => {
      if (there.has(at + 1)) return [];
      const data = { ...about(count), part: at + 1, of: chunks.length, digest, chunk };
      return [stamp(env, { kind: 'result.published' as const, version: 1, subject: data.cycle, data })];
    }),
  );
}
