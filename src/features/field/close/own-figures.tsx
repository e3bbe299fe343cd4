import { t } from '@lingui/core/macro';
import type { TabletFigures } from '../../../domain/vote/closing.ts';
import { number } from '../../../i18n/format.ts';
import css from './close.module.css';

/** What this tablet did at the point, in figures that are read aloud across a table. */
export function OwnFigures({ own, tablets }: { own: TabletFigures; tablets: boolean }) {
  return (
    <dl class={css['own']} aria-label={t`Den här plattans siffror`}>
      <Own value={own.checkedIn} words={t`Avprickade`} />
      <Own value={own.left} words={t`Gick utan att rösta`} />
      {tablets && <Own value={own.sealed} words={t`Förseglade röster`} />}
    </dl>
  );
}

function Own({ value, words }: { value: number; words: string }) {
  return (
    <div class={css['figure']}>
      <dt class={css['words']}>{words}</dt>
      <dd class={css['value']}>{number(value)}</dd>
    </div>
  );
}
