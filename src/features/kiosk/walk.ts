import { cell, type ReadonlyCell } from '../../ui/cell.ts';

/** The questions, one a screen, in order; the last but one looks everything through, and the last is not asked everywhere. */
const QUESTIONS = ['where', 'tell', 'name', 'review', 'contact'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Where among the questions a resident is. */
export type Walk = {
  readonly at: ReadonlyCell<Question>;
  /** Those that are asked here. */
  readonly questions: readonly Question[];
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

/** Starts at the first question. The last one is how to be reached, where that is asked. */
export function startWalk(asksContact: boolean): Walk {
  const questions = asksContact ? QUESTIONS : QUESTIONS.slice(0, -1);
  const at = cell<Question>('where');
  let editing = false;
  const step = (by: 1 | -1): boolean => {
    const next = editing ? 'review' : questions[questions.indexOf(at.value) + by];
    if (next === undefined) return false;
    editing = false;
    at.value = next;
    return true;
  };
  return {
    at,
    questions,
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
