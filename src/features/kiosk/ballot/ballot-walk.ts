import { cell, type ReadonlyCell } from '../../../ui/cell.ts';

/** Where a voter is: before the first question, at one of them (from 0), or looking all through. */
export type BallotPlace = 'welcome' | number | 'review';

/** The way through a ballot. */
export type BallotWalk = {
  readonly at: ReadonlyCell<BallotPlace>;
  /** On from a place: to the next, or back to the review when one answer was being changed. A second tap does nothing. */
  readonly forward: (from: BallotPlace) => void;
  /** One place back; false at the first, where the way leads out. */
  readonly back: () => boolean;
  /** From the review to one question. */
  readonly edit: (question: number) => void;
};

/** Starts at the welcome, or for whoever has let themselves in at the first question. */
export function startBallotWalk(questions: number, first: 'welcome' | 'question'): BallotWalk {
  const asked = Array.from({ length: questions }, (_, question) => question);
  const places: readonly BallotPlace[] = [...(first === 'welcome' ? [first] : []), ...asked, 'review'];
  const at = cell<BallotPlace>(places[0] ?? 'review');
  let editing = false;
  const step = (by: 1 | -1): boolean => {
    const next = editing ? 'review' : places[places.indexOf(at.value) + by];
    if (next === undefined) return false;
    editing = false;
    at.value = next;
    return true;
  };
  return {
    at,
    forward(from) {
      if (at.value === from) step(1);
    },
    back: () => step(-1),
    edit(question) {
      editing = true;
      at.value = question;
    },
  };
}
