import { t } from '@lingui/core/macro';
import type { Option } from '../../../domain/vote/contest.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import { Quantity } from '../../../ui/quantity.tsx';
import { votesOn } from './choices.ts';
import { votesWords } from './method-words.ts';
import type { OptionActs } from './option-card.tsx';

export type OptionPointsProps = Pick<OptionActs, 'onGive' | 'onTake'> & {
  option: Option;
  marks: Marks;
  perOption: number;
};

/** More round marks than this are no longer counted at a glance. */
const MARKS_AT_A_GLANCE = 5;

/** Less, how many, more: votes on one proposal. One too many is passed on, and explained. */
export function OptionPoints({ option, marks, perOption, onGive, onTake }: OptionPointsProps) {
  const votes = votesOn(marks, option.id);
  const { title } = option;
  return (
    <Quantity
      value={votes}
      onChange={(next) => (next > votes ? onGive : onTake)(option.id)}
      lessLabel={t`En röst mindre på ${title}`}
      moreLabel={t`En röst till på ${title}`}
      text={votesWords(votes)}
      marks={perOption <= MARKS_AT_A_GLANCE ? perOption : undefined}
    />
  );
}
