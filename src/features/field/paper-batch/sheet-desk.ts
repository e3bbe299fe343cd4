import { judge } from '../../../domain/vote/ballot.ts';
import type { Contest } from '../../../domain/vote/contest.ts';
import { enterSheet, withdrawLastSheet } from '../../../domain/vote/batch-decisions.ts';
import type { RandomBytes } from '../../../domain/log/ids.ts';
import { cell, type ReadonlyCell } from '../../../ui/cell.ts';
import type { EntryQueue } from './entry-queue.ts';
import {
  contentOf,
  emptySheet,
  isUntouched,
  marksOf,
  say,
  takeBack,
  takeLine,
  takeVote,
  type Taken,
  typeDigit,
  type TypedSheet,
  vote,
} from './typed-sheet.ts';

/** Why the last key did not do what it usually does. */
export type DeskTrouble =
  /** Enter on a sheet on which nothing has been typed. */
  | 'empty'
  /** The sheet cannot be counted: to be corrected, or saved as it is. */
  | 'invalid'
  /** Votes and "blank" or "kasserad" on one sheet. */
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
  readonly digit: (digit: string) => void;
  readonly erase: () => void;
  /** Takes the number on the line, or saves the sheet when the line is empty. */
  readonly enter: () => void;
  readonly vote: (option: string) => void;
  readonly unvote: (option: string) => void;
  readonly call: (says: 'blank' | 'spoiled') => void;
  /** Saves a sheet that cannot be counted, exactly as it lies there. */
  readonly saveAsItIs: () => void;
  /** Saves the sheet, a number on the line included. */
  readonly save: () => void;
  readonly undo: () => void;
};

/** A desk that goes on with `begun`. `changed` hears every state of the sheet, to keep it as a draft. */
export function sheetDesk(
  contest: Contest,
  queue: EntryQueue,
  random: RandomBytes,
  begun: TypedSheet,
  changed: (typed: TypedSheet) => void,
): SheetDesk {
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
    const invalid = sheet.says === 'votes' && judge(contest, marksOf(sheet)).verdict === 'invalid';
    if (queue.failure.value) trouble.value = 'stopped';
    else if (isUntouched(sheet)) trouble.value = 'empty';
    else if (invalid && !asItIs) trouble.value = 'invalid';
    else {
      const added = queue.add((held, env) =>
        enterSheet(held, { sheet: sheet.sheet, content: contentOf(sheet) }, env),
      );
      if (added?.ok) set(emptySheet(random));
      else trouble.value = added?.refusal.code === 'batch.full' ? 'full' : 'closed';
    }
  };
  const takeTyped = () => {
    if (typed.value.line !== '') take(takeLine(contest, typed.value));
    return trouble.value === undefined;
  };

  return {
    typed,
    trouble,
    digit: (digit) => set(typeDigit(typed.value, digit)),
    erase: () => set(takeBack(typed.value)),
    enter() {
      if (typed.value.line === '') save(false);
      else takeTyped();
    },
    vote: (option) => take(vote(typed.value, option)),
    unvote: (option) => set(takeVote(typed.value, option)),
    call: (says) => take(say(typed.value, says)),
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
