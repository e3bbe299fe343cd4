import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { Author } from '../../../../domain/log/entry.ts';
import type { State } from '../../../../domain/log/state.ts';
import { byWeight } from '../../../../domain/proposal/comparison.ts';
import { proposalsOf, stateOf } from '../../../../domain/proposal/proposal-standing.ts';
import { proposalTitle } from '../proposal-rows.ts';
import { type Assessed, assessedAs, isMine } from './assessed.ts';

/** A proposal as an assessor sees it. */
export type AssessRow = Assessed & {
  readonly id: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
};

/** The proposals of the round that still go on, by id. */
export function assessRows(
  cycle: Cycle,
  state: Pick<State, 'proposals' | 'assessments'>,
  reader: Author,
): readonly AssessRow[] {
  return proposalsOf(state.proposals, cycle.id)
    .filter((proposal) => stateOf(proposal) !== 'ended')
    .map((proposal) => {
      const title = proposalTitle(cycle, proposal);
      return {
        id: proposal.id,
        title: title?.text,
        language: title?.language,
        ...assessedAs(cycle, state.assessments.get(proposal.id), reader),
      };
    });
}

/** The work of an assessor: what to do first, what to talk about, what waits, and what is done, the best first. */
export type AssessQueue = Readonly<Record<'mine' | 'apart' | 'waiting' | 'done', readonly AssessRow[]>>;

export function queueOf(rows: readonly AssessRow[], mayAssess: boolean): AssessQueue {
  const mine = mayAssess ? rows.filter(isMine) : [];
  const rest = rows.filter((row) => !mine.includes(row));
  return {
    // What somebody else waits for comes first.
    mine: mine.toSorted((a, b) => b.finished.length - a.finished.length),
    apart: rest.filter(({ state }) => state === 'apart'),
    waiting: rest.filter(({ state }) => state === 'waiting' || state === 'none'),
    done: rest
      .filter(({ state }) => state === 'agreed' || state === 'talked')
      .toSorted((a, b) => (a.sum && b.sum ? byWeight(a.sum, b.sum) : a.sum ? -1 : 1)),
  };
}

/** What to assess after this one. */
export const nextFor = (queue: AssessQueue, id: string): string | undefined =>
  queue.mine.find((row) => row.id !== id)?.id;
