import { t } from '@lingui/core/macro';
import { CircleCheck, TriangleAlert } from 'lucide-preact';
import { Icon } from '../../../ui/icon.tsx';
import css from './close.module.css';
import type { SumWords } from './closing-words.ts';

/** The two sums of the form, as sums, while the figures are typed. */
export function SumLines({ sums }: { sums: readonly (SumWords | undefined)[] }) {
  return (
    <section class={css['sums']} aria-label={t`Summorna`} aria-live="polite">
      {sums.map((sum) => sum && <SumBox key={sum.title} sum={sum} />)}
      {!sums.some(Boolean) && <p class={css['quiet']}>{t`Summorna visas här när allt är räknat.`}</p>}
    </section>
  );
}

export function SumBox({ sum }: { sum: SumWords }) {
  return (
    <div class={css['sum']} data-agrees={sum.agrees ? '' : undefined}>
      <p class={css['sumTitle']}>{sum.title}</p>
      <p>{sum.left}</p>
      <p>{sum.right}</p>
      <p class={css['verdict']}>
        <Icon shape={sum.agrees ? CircleCheck : TriangleAlert} /> {sum.verdict}
      </p>
    </div>
  );
}
