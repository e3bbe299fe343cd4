import type { SharesOutcome } from '../../../../count/equal-shares.ts';
import type { Outcome } from '../../../../count/outcome.ts';
import { countBy, type Rule } from '../../../../count/rule.ts';
import type { Tally } from '../../../../count/tally.ts';
import type { Tie } from '../../../../count/ties.ts';

type Step = 'cost' | 'votes';

/**
 * The ties that only lots can settle and that may change what is funded, by the ids of the equals: none says that the
 * result is the same however lots would fall. Where a rule cannot say whether a tie mattered, it may have.
 */
export function tiesForLots(
  tally: Tally,
  rule: Rule,
  steps: readonly Step[],
): readonly (readonly string[])[] {
  const ids = tally.ids.toSorted();
  const [first, last] = [ids, ids.toReversed()].map((drawn) =>
    countBy(tally, rule, { by: [...steps, 'draw'], drawn }),
  );
  if (!first || !last) return [];
  const place = new Map(tally.ids.map((id, at) => [id, at]));
  const signOf = (id: string): string =>
    steps.map((step) => (step === 'cost' ? tally.costs : tally.votes)[place.get(id) ?? -1]).join();
  const isLeft = (between: readonly string[]) => new Set(between.map(signOf)).size < between.length;
  const hang = new Map(
    [...tiesIn(first), ...tiesIn(last)]
      .filter(isLeft)
      .map((between) => [between.toSorted().join(), between.toSorted()]),
  );
  if (hang.size > 0) return [...hang.values()];
  // Should two orders of lots part though no tie says so, whoever is funded by one of them alone is asked about.
  const parted = [...new Set([...first.winners, ...last.winners])].filter(
    (id) => first.winners.includes(id) !== last.winners.includes(id),
  );
  return parted.length > 0 ? [parted.toSorted()] : [];
}

/** Every tie of a count that may have mattered, those of the runs that do not stand among them. */
const tiesIn = (outcome: Outcome | SharesOutcome): readonly (readonly string[])[] => [
  ...outcome.ties.filter(mayMatter).map(({ between }) => between),
  ...('passingTies' in outcome ? outcome.passingTies.map(({ between }) => between) : []),
];

const mayMatter = ({ by, mattered }: Tie): boolean => mattered !== false && by !== 'all-funded';
