import { cell, type ReadonlyCell } from '../../ui/cell.ts';

/** The questions, one a screen, in order; the last one looks everything through. */
export const QUESTIONS = ['where', 'tell', 'name', 'review'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Where among the questions a resident is. */
export type Walk = {
  readonly at: ReadonlyCell<Question>;
  /**
   * On from a question: to the next one, or back to the last screen when a single answer was being changed. A second
   * tap on a question that is already behind does nothing.
   */
  readonly forward: (from: Question) => void;
  /** One question back; false at the first one, where the way leads out. */
  readonly back: () => boolean;
  /** From the last screen to one answer. */
  readonly edit: (question: Question) => void;
};

/** Starts at the first question. */
export function startWalk(): Walk {
  const at = cell<Question>('where');
  let editing = false;
  const step = (by: 1 | -1): boolean => {
    const next = editing ? 'review' : QUESTIONS[QUESTIONS.indexOf(at.value) + by];
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
