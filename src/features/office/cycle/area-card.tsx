import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { money, number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { allMoney, areaMoney } from './money.ts';
import css from './cycle.module.css';

/** The areas as a tree, who lives there and what money is set aside. */
export function AreaCard({ cycle }: { cycle: Cycle }) {
  const rows = areaMoney(cycle);
  const both = cycle.pots.some((pot) => pot.money === 'running');
  const counted = cycle.areas.some((area) => area.population !== undefined);
  const shown = (amount: number) => (amount === 0 ? '' : money(amount, cycle.currency));
  return (
    <Card title={t`Områden och pengar`}>
      <div class={css['scroll']}>
        <table class={css['areas']}>
          <thead>
            <tr>
              <th scope="col">{t`Område`}</th>
              {counted && (
                <th scope="col" class={css['figure']}>
                  {t`Invånare`}
                </th>
              )}
              <th scope="col" class={css['figure']}>
                {t`Investering`}
              </th>
              {both && (
                <th scope="col" class={css['figure']}>
                  {t`Drift`}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ area, depth, investment, running }) => (
              <tr key={area.id}>
                <th scope="row" style={{ '--depth': depth }}>
                  {area.name}
                </th>
                {counted && (
                  <td class={css['figure']}>
                    {area.population === undefined ? '' : number(area.population)}
                  </td>
                )}
                <td class={css['figure']}>{shown(investment)}</td>
                {both && <td class={css['figure']}>{shown(running)}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t`Tillsammans`}</th>
              <td colSpan={1 + Number(counted) + Number(both)} class={css['figure']}>
                {money(allMoney(cycle), cycle.currency)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}
