import * as z from 'zod/mini';
import { ContestId, StyleId } from '../log/ids.ts';

/** A set of contests that one voter may vote in; a ballot sheet, or one walk through the kiosk. */
export const BallotStyle = z.strictObject({
  id: StyleId,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  contests: z.array(ContestId).check(z.minLength(1), z.maxLength(20)),
});
export type BallotStyle = z.infer<typeof BallotStyle>;

/** How a round votes. A village needs none of the safeguards for a city: see `onPaper`. */
export const Voting = z.strictObject({
  /** Whether votes are cast on tablets too, sealed to a count key. Without, all is paper. */
  tablets: z.boolean(),
  /** How a voter is let in: a person vouches; a code from a slip; or name and birth date. */
  checkIn: z.enum(['attested', 'slip', 'register']),
  /** What stands when one voter cast on two tablets: one of the votes, drawn by its seal's hash; or none. */
  doubleVotes: z.enum(['lowest-hash', 'both-void']),
  /** How paper is typed in: twice, by two people who do not see each other's; or read aloud, typed and witnessed. */
  paperEntry: z.enum(['blind', 'aloud']),
  /** Who the second of two people may be: another signed-in member only, or any named person in the room. */
  secondPerson: z.enum(['member', 'witness']),
  styles: z.array(BallotStyle).check(z.maxLength(500)),
});
export type Voting = z.infer<typeof Voting>;

/** A round on paper alone, in one evening: no key, no roll; and a ballot style for each contest. */
export const onPaper = (contests: readonly { readonly id: ContestId; readonly name: string }[]): Voting => ({
  tablets: false,
  checkIn: 'attested',
  doubleVotes: 'lowest-hash',
  paperEntry: 'aloud',
  secondPerson: 'witness',
  styles: contests.map(({ id, name }) => ({ id: StyleId.parse(id), name, contests: [id] })),
});
