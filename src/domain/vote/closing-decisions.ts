import type { CycleId, StreetEventId } from '../log/ids.ts';
import { type Env, stamp } from '../log/entry.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { Bag } from './bag.ts';
import type { CheckIn } from './check-in.ts';
import { agree, closingSums, figuresOf } from './closing-sums.ts';
import {
  type BallotPoint,
  CLOSING_NOTE_MAX,
  closingBy,
  type ClosingEntry,
  type ClosingForm,
  SEAL_MAX,
  SEALS_MAX,
  standingClosings,
} from './closing.ts';
import type { PaperBatch } from './paper-batch.ts';
import { samePerson, SIGNED_NAME_MAX } from './person.ts';

export type ClosePointRefusal = Refusal<
  | 'closing.already-closed'
  | 'closing.voter-waiting'
  | 'closing.open-bag'
  | 'closing.open-batch'
  | 'closing.bad-count'
  | 'closing.tablet-twice'
  | 'closing.blank-above-box'
  | 'closing.seal-used'
  | 'closing.bad-seal'
  | 'closing.numbers-differ'
  | 'closing.no-note'
  | 'closing.note-too-long'
  | 'closing.no-signer'
  | 'closing.same-person'
  | 'closing.name-too-long'
>;

/** What the tablet knows when a point is closed on it. */
export type AtClosing = {
  readonly checkIns: ReadonlyMap<string, CheckIn>;
  readonly bags: ReadonlyMap<string, Bag>;
  readonly batches: ReadonlyMap<string, PaperBatch>;
  readonly points: ReadonlyMap<string, BallotPoint>;
  /** Whether somebody who was checked in still holds the tablet. */
  readonly voterWaiting: boolean;
  /** Envelopes in the open bag: it is sealed first. */
  readonly openBag: number;
  /** The number on this tablet. */
  readonly tablet: number;
};

/**
 * Closes a ballot point on this tablet: with the form, for the whole point; without, it only packs up. Refuses while a
 * voter, an open bag or a reading of a bundle is unfinished; figures that are no counts; a tablet named twice; a seal
 * known from another point; fewer than two different signers; and sums that do not agree, unless they were counted once
 * more and a note says why. Figures are never corrected.
 */
export function closePoint(
  known: AtClosing,
  command: {
    readonly cycle: CycleId;
    readonly event: StreetEventId;
    readonly digest: string;
    readonly form?: ClosingForm | undefined;
  },
  env: Env,
): Result<readonly ClosingEntry[], ClosePointRefusal> {
  const { cycle, event, digest, form } = command;
  const point = known.points.get(event);
  if (closingBy(point, env.author)) return refuse('closing.already-closed');
  if (known.voterWaiting) return refuse('closing.voter-waiting');
  if (known.openBag > 0) return refuse('closing.open-bag', { envelopes: known.openBag });
  const figures = figuresOf(known, event, env.author);
  const wrong = form && faultIn(known, event, form, env.author);
  if (wrong) return { ok: false, refusal: wrong };
  const round = (point?.reopened ?? 0) + 1;
  const data = { cycle, round, figures, digest, ...(form && { form }) };
  return accept([stamp(env, { kind: 'point.closed' as const, version: 1, subject: event, data })]);
}

function faultIn(
  known: AtClosing,
  event: string,
  form: ClosingForm,
  author: string,
): ClosePointRefusal | undefined {
  const no = (code: ClosePointRefusal['code'], params: ClosePointRefusal['params'] = {}) =>
    refuse(code, params).refusal;
  const open = [...known.batches.values()].find(
    (batch) => batch.opened?.event === event && batch.author === author && !batch.closed && !batch.discarded,
  );
  if (open) return no('closing.open-batch', { number: open.opened?.number ?? 0 });
  const counts = [...Object.values(form.papers), ...form.others.flatMap(countsOf)];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) return no('closing.bad-count');
  const numbers = [known.tablet, ...form.others.map(({ tablet }) => tablet)];
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice !== undefined) return no('closing.tablet-twice', { tablet: twice });
  if (form.papers.blank > form.papers.inBox) return no('closing.blank-above-box');
  if (form.seals.length > SEALS_MAX || form.seals.some((each) => each.length > SEAL_MAX))
    return no('closing.bad-seal', { most: SEAL_MAX });
  const seal = usedSeal(known.points, event, form.seals);
  if (seal !== undefined) return no('closing.seal-used', { seal });
  const figures = figuresOf(known, event, author);
  const sums = closingSums(figures, form.others, form.papers);
  if (!agree(sums)) {
    if (!form.recounted) return no('closing.numbers-differ', { ...sums.voters, ...sums.papers });
    if ((form.note ?? '').trim() === '') return no('closing.no-note');
  }
  if ((form.note ?? '').length > CLOSING_NOTE_MAX)
    return no('closing.note-too-long', { most: CLOSING_NOTE_MAX });
  const [first = '', second = ''] = form.signers;
  if (first.trim() === '' || second.trim() === '') return no('closing.no-signer');
  if (form.signers.some((name) => name.length > SIGNED_NAME_MAX))
    return no('closing.name-too-long', { most: SIGNED_NAME_MAX });
  return samePerson(first, second) ? no('closing.same-person', { name: first }) : undefined;
}

const countsOf = ({ checkedIn, left, sealed }: ClosingForm['others'][number]): readonly number[] => [
  checkedIn,
  left,
  sealed,
  checkedIn - left,
];

function usedSeal(
  points: ReadonlyMap<string, BallotPoint>,
  event: string,
  seals: readonly string[],
): string | undefined {
  const elsewhere = new Set<string>();
  for (const point of points.values()) {
    if (point.id === event) continue;
    for (const { form } of standingClosings(point)) for (const seal of form?.seals ?? []) elsewhere.add(seal);
  }
  return seals.find((seal, at) => elsewhere.has(seal) || seals.indexOf(seal) !== at);
}

/** Lets a closed point go on. Refuses one that is not closed, and a reason that is empty or too long. */
export function reopenPoint(
  point: BallotPoint | undefined,
  event: StreetEventId,
  reason: string,
  env: Env,
): Result<
  readonly ClosingEntry[],
  Refusal<'closing.not-closed' | 'closing.no-reason' | 'closing.reason-too-long'>
> {
  const round = Math.max(0, ...standingClosings(point).map((closing) => closing.round));
  if (round === 0) return refuse('closing.not-closed');
  if (reason.trim() === '') return refuse('closing.no-reason');
  if (reason.length > 500) return refuse('closing.reason-too-long', { most: 500 });
  const data = { round, reason };
  return accept([stamp(env, { kind: 'point.reopened' as const, version: 1, subject: event, data })]);
}
