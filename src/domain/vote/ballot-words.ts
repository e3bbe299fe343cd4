import * as z from 'zod/mini';
import { ContestId, CycleId, OptionId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

const counted = z.int().check(z.gte(1));
const short = z.string().check(z.minLength(1), z.maxLength(120));

export const ballotWordsKinds = {
  /**
   * What stands on the ballots of a contest, in another language; the subject is the cycle. A language that does not fit one
   * entry comes in several parts. The highest edition stands, and only as long as `original` names the contest as it is.
   */
  'ballot.translated': kind({
    data: z.strictObject({
      cycle: CycleId,
      contest: ContestId,
      /** BCP 47 tag. */
      language: z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
      edition: counted,
      part: counted,
      of: counted,
      original: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
      name: short,
      options: z.array(
        z.strictObject({ id: OptionId, title: short, text: z.string().check(z.maxLength(2000)) }),
      ),
    }),
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

type BallotWordsEntry = EntryIn<typeof ballotWordsKinds>;
export type BallotWords = BallotWordsEntry['data'] & { readonly entry: string };

/** Where a part of a contest's words in a language is kept. */
export const ballotWordsKey = (cycle: string, contest: string, language: string, part: number): string =>
  `${cycle}/${contest}/${language}/${part}`;

/** The highest edition stands; the server never lets two of one edition in. */
export function applyBallotWords(words: Map<string, BallotWords>, { id, data }: BallotWordsEntry): void {
  const key = ballotWordsKey(data.cycle, data.contest, data.language, data.part);
  const held = words.get(key);
  const newer = data.edition - (held?.edition ?? 0);
  if (newer > 0 || (newer === 0 && held && id < held.entry)) words.set(key, { ...data, entry: id });
}
