import { t } from '@lingui/core/macro';
import { number } from '../../i18n/format.ts';
import type { OutcomeTeller } from '../../i18n/outcome-words.ts';
import type { ContestView } from './view/contest-view.ts';
import css from './budget-line.module.css';

const TONES = ['lake', 'clay', 'ochre', 'plum', 'moss'] as const;
/** A part narrower than this, in per cent of the bar, has no room for its number on a telephone. */
const NUMBERED = 7;

type BudgetLineProps = { contest: ContestView; teller: OutcomeTeller; dir: 'ltr' | 'rtl' };

/** What the money went to: one bar, a part for each proposal in the order they were chosen, and the sums in words. */
export function BudgetLine({ contest, teller, dir }: BudgetLineProps) {
  const { budget, cost, toFind } = contest;
  const [spent, left, whole] = [teller.money(cost), teller.money(budget - cost), teller.money(budget)];
  const missing = teller.money(toFind);
  return (
    <div class={css['line']}>
      <svg
        class={css['bar']}
        role="img"
        aria-label={t`${spent} av ${whole} går till förslag som röstades fram.`}
        width="100%"
        height="36"
      >
        {partsOf(contest, dir).map(({ place, from, width, tone }) => (
          <g key={place}>
            <rect class={css['part']} data-tone={tone} x={`${from}%`} width={`${width}%`} height="36" />
            {width >= NUMBERED && (
              <text class={css['number']} x={`${from + width / 2}%`} y="25">
                {number(place)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p class={css['sums']}>
        <span>{t`${spent} till förslag`}</span>
        <span>{toFind > 0 ? t`${missing} saknas` : t`${left} kvar av ${whole}`}</span>
      </p>
    </div>
  );
}

/** Where each winner's part begins and how long it is, in per cent from the left. */
function partsOf({ winners, budget, cost }: ContestView, dir: 'ltr' | 'rtl') {
  const whole = Math.max(1, budget, cost);
  let before = 0;
  return winners.map((winner, at) => {
    const [start, width] = [hundredths(before / whole), hundredths(winner.cost / whole)];
    before += winner.cost;
    return {
      place: at + 1,
      from: dir === 'ltr' ? start : hundredths(1 - before / whole),
      width,
      tone: TONES[at % TONES.length],
    };
  });
}

const hundredths = (share: number): number => Math.round(share * 10_000) / 100;
