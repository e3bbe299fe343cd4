import * as z from 'zod/mini';
import { type RandomBytes, mintUuid, SheetId } from '../../../domain/log/ids.ts';
import { highestOnOne } from '../../../domain/vote/ballot.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import { type Contest, optionNumbered } from '../../../domain/vote/contest.ts';
import type { Sheet } from '../../../domain/vote/paper-batch.ts';

/** A sheet while it is being typed: every vote in the order it was typed, so that the last one can be taken back. */
export const TypedSheet = z.object({
  /** The id under which it will be saved. */
  sheet: SheetId,
  /** One option id (or `#17` where no option has that number) for each vote. */
  votes: z.array(z.string()),
  /** The digits on the line that Enter has not taken yet. */
  line: z.string(),
  /** What was said instead of votes. */
  says: z.enum(['votes', 'blank', 'spoiled']),
});
export type TypedSheet = z.infer<typeof TypedSheet>;

/** The most votes that one row of an entry holds; a key that was leant on makes more. */
const VOTES_MAX = 99;

/** More digits than any number on paper has: the rest of a slip of the hand. */
const LINE_MAX = 6;

export const emptySheet = (random: RandomBytes): TypedSheet => ({
  sheet: SheetId.parse(mintUuid(random)),
  votes: [],
  line: '',
  says: 'votes',
});

/** Whether nothing has been typed: such a sheet is never saved, since a blank one is said. */
export const isUntouched = ({ votes, line, says }: TypedSheet): boolean =>
  votes.length === 0 && line === '' && says === 'votes';

export const typeDigit = (typed: TypedSheet, digit: string): TypedSheet =>
  typed.line.length < LINE_MAX ? { ...typed, line: typed.line + digit } : typed;

/** What Enter on a number met. `crowded`: more votes than an entry holds. `mixed`: 0 on a sheet that has votes, or a vote on a sheet that is called blank or spoiled. */
export type Taken = { readonly typed: TypedSheet; readonly trouble?: 'mixed' | 'crowded' };

/** Takes the number on the line: a vote for the option that carries it, or 0 for a blank sheet. */
export function takeLine(contest: Contest, typed: TypedSheet): Taken {
  const number = Number(typed.line);
  const cleared = { ...typed, line: '' };
  if (number === 0) return say(cleared, 'blank');
  return vote(cleared, optionNumbered(contest, number)?.id ?? `#${typed.line.replace(/^0+/, '')}`);
}

/** Gives an option one vote, unless the sheet has been called blank or spoiled. */
export function vote(typed: TypedSheet, option: string): Taken {
  if (typed.says !== 'votes') return { typed, trouble: 'mixed' };
  if (typed.votes.length >= VOTES_MAX) return { typed, trouble: 'crowded' };
  return { typed: { ...typed, votes: [...typed.votes, option] } };
}

/** Calls the sheet blank or spoiled. A sheet with votes on it can be spoiled, and loses them; it cannot be blank. */
export function say(typed: TypedSheet, says: 'blank' | 'spoiled'): Taken {
  if (says === 'blank' && typed.votes.length > 0) return { typed, trouble: 'mixed' };
  return { typed: { ...typed, votes: [], line: '', says } };
}

/** Takes the last thing back: a digit, what was said, or a vote. */
export function takeBack(typed: TypedSheet): TypedSheet {
  if (typed.line !== '') return { ...typed, line: typed.line.slice(0, -1) };
  if (typed.says !== 'votes') return { ...typed, says: 'votes' };
  return { ...typed, votes: typed.votes.slice(0, -1) };
}

/** Takes one vote of an option back, the last one. */
export function takeVote(typed: TypedSheet, option: string): TypedSheet {
  const at = typed.votes.lastIndexOf(option);
  return { ...typed, votes: typed.votes.filter((_, index) => index !== at) };
}

/** The marks as they are saved and judged: one for each option, in the order of their first votes. */
export function marksOf({ votes }: TypedSheet): Marks {
  const counted = new Map<string, number>();
  for (const option of votes) counted.set(option, (counted.get(option) ?? 0) + 1);
  return [...counted].map(([option, given]) => ({ option, votes: given }));
}

/** What will be saved. */
export const contentOf = (typed: TypedSheet): Sheet =>
  typed.says === 'spoiled' ? { as: 'spoiled' } : { as: 'marked', marks: marksOf(typed) };

/** A row of the sheet as it will be counted, with what is wrong at this very row. */
export type SheetRow = {
  readonly option: string;
  /** What stands on paper: the option's number, or the number that no option has. */
  readonly number: string;
  readonly title: string | undefined;
  readonly votes: number;
  readonly trouble: 'unknown' | 'too-many-on-one' | 'too-many' | undefined;
};

/** The rows of a sheet; too many votes in all are shown at the row where they became too many. */
export function rowsOf(contest: Contest, marks: Marks): readonly SheetRow[] {
  const options = new Map<string, Contest['options'][number]>(contest.options.map((each) => [each.id, each]));
  const perOption = highestOnOne(contest.method);
  let given = 0;
  return marks.map(({ option: id, votes }) => {
    const option = options.get(id);
    const before = given;
    given += votes;
    const over = given > contest.method.votes && before <= contest.method.votes;
    return {
      option: id,
      number: option ? String(option.number) : id.replace('#', ''),
      title: option?.title,
      votes,
      trouble: !option ? 'unknown' : votes > perOption ? 'too-many-on-one' : over ? 'too-many' : undefined,
    };
  });
}
