import { enterSheet, withdrawLastSheet } from '../../../domain/vote/batch-decisions.ts';
import type { RandomBytes } from '../../../domain/log/ids.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { SHEET_REASON_MAX } from '../../../domain/vote/sheet.ts';
import { cell, type ReadonlyCell } from '../../../ui/cell.ts';
import type { EntryQueue } from './entry-queue.ts';
import {
  callBlank,
  callSheet,
  contentOf,
  emptySheet,
  invalidIn,
  isAnswered,
  isUntouched,
  takeBack,
  takeLine,
  takeVote,
  type Taken,
  typeDigit,
  typeTimes,
  type TypedSheet,
  unansweredIn,
  vote,
} from './typed-sheet.ts';

/** Why the last key did not do what it usually does. */
export type DeskTrouble =
  /** Enter on a sheet on which nothing has been typed. */
  | 'empty'
  /** A question of the sheet has not been read: a blank one is said. */
  | 'unanswered'
  /** The sheet cannot be counted: to be corrected, or saved as it is. */
  | 'invalid'
  /** Called invalid as a whole, and no word why, or too many. */
  | 'no-reason'
  /** Votes and "blank", "ogiltig" or "kasserad" on one sheet. */
  | 'mixed'
  /** More votes than a sheet can be saved with. */
  | 'crowded'
  /** An earlier sheet could not be saved; nothing goes past it. */
  | 'stopped'
  /** The bundle holds as many sheets as a bundle may. */
  | 'full'
  | 'closed'
  | 'nothing-to-undo';

/** Where sheets are typed, one after another: every key goes here, and every saved sheet leaves an empty one. */
export type SheetDesk = {
  readonly typed: ReadonlyCell<TypedSheet>;
  readonly trouble: ReadonlyCell<DeskTrouble | undefined>;
  /** A digit of a number; on a sheet that is called invalid, the number of a reason. */
  readonly digit: (digit: string) => void;
  /** The votes that follow go on the number before, where votes may be stacked. */
  readonly times: () => void;
  readonly erase: () => void;
  /** Takes the number on the line; on an empty line goes to the next question, or saves the sheet. */
  readonly enter: () => void;
  readonly goTo: (question: number) => void;
  readonly vote: (option: string) => void;
  readonly unvote: (question: number, option: string) => void;
  readonly call: (says: 'blank' | 'invalid' | 'spoiled') => void;
  readonly because: (reason: string) => void;
  /** Forgets what has been typed on this sheet: it is of another style, and not entered here. */
  readonly layAside: () => void;
  /** Saves a sheet that cannot be counted, exactly as it lies there. */
  readonly saveAsItIs: () => void;
  /** Saves the sheet, a number on the line included. */
  readonly save: () => void;
  readonly undo: () => void;
};

export type SheetDeskParts = {
  readonly questions: readonly Question[];
  /** Why a sheet is invalid as a whole, by the digits 1, 2, 3 ... */
  readonly reasons: readonly string[];
  readonly queue: EntryQueue;
  readonly random: RandomBytes;
  /** The sheet to go on with. */
  readonly begun: TypedSheet;
  /** Hears every state of the sheet, to keep it as a draft. */
  readonly changed: (typed: TypedSheet) => void;
};

const isReason = (reason: string): boolean =>
  reason.trim() !== '' && reason.trim().length <= SHEET_REASON_MAX;

export function sheetDesk({ questions, reasons, queue, random, begun, changed }: SheetDeskParts): SheetDesk {
  const typed = cell(begun);
  const trouble = cell<DeskTrouble | undefined>(undefined);
  const set = (next: TypedSheet, why?: DeskTrouble) => {
    typed.value = next;
    trouble.value = why;
    changed(next);
  };
  const take = (taken: Taken) => set(taken.typed, taken.trouble);

  const save = (asItIs: boolean) => {
    const sheet = typed.value;
    const unanswered = unansweredIn(sheet);
    if (queue.failure.value) trouble.value = 'stopped';
    else if (isUntouched(sheet)) trouble.value = 'empty';
    else if (unanswered !== undefined) set({ ...sheet, at: unanswered }, 'unanswered');
    else if (sheet.says === 'invalid' && !isReason(sheet.reason)) trouble.value = 'no-reason';
    else if (!asItIs && invalidIn(questions, sheet).length > 0) trouble.value = 'invalid';
    else {
      const added = queue.add((held, env) =>
        enterSheet(held, { sheet: sheet.sheet, content: contentOf(sheet) }, env),
      );
      if (added?.ok) set(emptySheet(questions, random, sheet.aside));
      else trouble.value = added?.refusal.code === 'batch.full' ? 'full' : 'closed';
    }
  };
  const takeTyped = () => {
    if (typed.value.line !== '') take(takeLine(questions, typed.value));
    return trouble.value === undefined;
  };
  const because = (reason: string) => {
    if (typed.value.says === 'invalid') set({ ...typed.value, reason });
  };

  return {
    typed,
    trouble,
    digit(digit) {
      if (typed.value.says === 'invalid') {
        const reason = reasons[Number(digit) - 1];
        if (reason !== undefined) because(reason);
      } else set(typeDigit(typed.value, digit));
    },
    times: () => set(typeTimes(typed.value, questions)),
    erase: () => set(takeBack(typed.value)),
    enter() {
      const { line, at, says, answers } = typed.value;
      const [answer, next] = answers.slice(at);
      if (line !== '') takeTyped();
      else if (says === 'votes' && answer && isAnswered(answer) && next) set({ ...typed.value, at: at + 1 });
      else save(false);
    },
    goTo: (question) => set({ ...typed.value, at: question }),
    vote: (option) => take(vote(typed.value, option)),
    unvote: (question, option) => set(takeVote(typed.value, question, option)),
    call(says) {
      if (says === 'blank') take(callBlank(typed.value));
      else set(callSheet(typed.value, says));
    },
    because,
    layAside: () => set(emptySheet(questions, random, typed.value.aside + 1)),
    saveAsItIs: () => save(true),
    save() {
      if (typed.value.line === '' || takeTyped()) save(false);
    },
    undo() {
      const undone = queue.add(withdrawLastSheet);
      trouble.value = undone?.ok ? undefined : 'nothing-to-undo';
    },
  };
}
