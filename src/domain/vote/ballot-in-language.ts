import { textKey } from '../translation/text-key.ts';
import { type BallotWords, ballotWordsKey } from './ballot-words.ts';
import type { Contest } from './contest.ts';

/** Names what stands on the ballots of a contest, so that a translation is seen to be of exactly that. */
export function contestOriginal({ name, options }: Contest): string {
  const texts = options.map(({ id, title, text }) => [id, title, text]).sort(byId);
  return textKey('', JSON.stringify([name, texts]));
}

const byId = ([a = '']: readonly string[], [b = '']: readonly string[]): number => (a < b ? -1 : 1);

/**
 * A contest with its name, and its options with title and text, in another language; everything else as it is. Undefined
 * where it has not been put into the language whole, or says something else since then: nobody votes on half a ballot.
 */
export function contestIn<Held extends Contest>(
  contest: Held,
  words: ReadonlyMap<string, BallotWords>,
  cycle: string,
  language: string,
): Held | undefined {
  const first = words.get(ballotWordsKey(cycle, contest.id, language, 1));
  if (!first || first.original !== contestOriginal(contest)) return undefined;
  const parts = Array.from({ length: first.of }, (_, at) =>
    words.get(ballotWordsKey(cycle, contest.id, language, at + 1)),
  );
  const said = new Map(
    parts.flatMap((part) =>
      part?.edition === first.edition ? part.options.map((option) => [option.id, option] as const) : [],
    ),
  );
  if (!contest.options.every(({ id }) => said.has(id))) return undefined;
  const options = contest.options.map((option) => ({ ...option, ...said.get(option.id) }));
  return { ...contest, name: first.name, options };
}
