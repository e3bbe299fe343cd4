import { plural, t } from '@lingui/core/macro';
import type { OtherTablet, Papers, TabletFigures } from '../../../domain/vote/closing.ts';
import { closingSums } from '../../../domain/vote/closing-sums.ts';
import { number } from '../../../i18n/format.ts';

/** A sum of the form in words: both sides with what they are made of, and by how much they differ. */
export type SumWords = {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  readonly verdict: string;
  readonly agrees: boolean;
};

type Counted = {
  readonly own: TabletFigures;
  readonly others: readonly OtherTablet[];
  readonly papers: Papers;
  /** Whether votes are cast on tablets at all. */
  readonly tablets: boolean;
};

const known = (...counts: readonly number[]): boolean => counts.every((count) => count >= 0);

/** Voters let in against votes, as a sum; undefined until every figure in it has been counted. */
export function voterSum({ own, others, papers, tablets }: Counted): SumWords | undefined {
  const all = [own, ...others];
  if (!known(papers.inBox, ...all.flatMap((each) => [each.checkedIn, each.left, each.sealed])))
    return undefined;
  const { voters } = closingSums(own, others, papers);
  const sum = (of: 'checkedIn' | 'left' | 'sealed') =>
    number(all.reduce((total, each) => total + each[of], 0));
  const [checkedIn, left] = [sum('checkedIn'), sum('left')];
  const [inBox, onTablets] = [number(papers.inBox), sum('sealed')];
  const [letIn, voted] = [number(voters.letIn), number(voters.voted)];
  return {
    title: t`De som röstade`,
    left: t`${checkedIn} avprickade − ${left} som gick = ${letIn}`,
    right: tablets ? t`${inBox} i lådan + ${onTablets} på plattorna = ${voted}` : t`${inBox} i lådan`,
    ...verdict(voters.letIn, voters.voted),
  };
}

/** Papers received against papers found, as a sum; undefined until every figure in it has been counted. */
export function paperSum({ own, others, papers }: Counted): SumWords | undefined {
  if (!known(papers.received, papers.inBox, papers.spoiled, papers.unused)) return undefined;
  const sums = closingSums(own, others, papers).papers;
  const [inBox, spoiled, unused] = [number(papers.inBox), number(papers.spoiled), number(papers.unused)];
  const [received, accounted] = [number(sums.received), number(sums.accounted)];
  return {
    title: t`Sedlarna`,
    left: t`${received} mottagna`,
    right: t`${inBox} i lådan + ${spoiled} kasserade + ${unused} oanvända = ${accounted}`,
    ...verdict(sums.received, sums.accounted),
  };
}

function verdict(one: number, other: number): Pick<SumWords, 'verdict' | 'agrees'> {
  if (one === other) return { verdict: t`Stämmer`, agrees: true };
  return { verdict: plural(Math.abs(one - other), { one: 'Skiljer #', other: 'Skiljer #' }), agrees: false };
}

/** A digest so that two people can read it to each other: in groups of four. */
export const inFours = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(' ');
