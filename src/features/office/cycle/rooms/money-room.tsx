import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { amountIn } from '../../../../domain/cycle/amount.ts';
import { AreaId } from '../../../../domain/log/ids.ts';
import { money } from '../../../../i18n/format.ts';
import { Select } from '../../../../ui/select.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { areaOptions } from '../../words/area-options.ts';
import { areaName } from '../../words/names.ts';
import { type FieldFault, type RoomFormProps, type RoomSpec, written } from './room-spec.ts';
import { Rows } from './rows.tsx';

const Draft = z.object({
  pots: z.array(
    z.object({
      area: z.string(),
      amount: z.string(),
      money: z.enum(['investment', 'running']),
      purpose: z.string(),
    }),
  ),
});
type Draft = z.infer<typeof Draft>;

function Form({ draft, onChange, at, cycle }: RoomFormProps<Draft>) {
  const areas = areaOptions(cycle);
  const sum = draft.pots.reduce((total, { amount }) => total + (amountIn(amount) ?? 0), 0);
  const whole = money(sum, cycle.currency);
  return (
    <>
      <p>{t`Tillsammans ${whole}.`}</p>
      <Rows
        rows={draft.pots}
        onChange={(pots) => onChange({ pots })}
        fresh={() => ({ area: '', amount: '', money: 'investment' as const, purpose: '' })}
        addLabel={t`Lägg till en pott`}
        nameOf={({ area, purpose }, row) => areaName(cycle, area) ?? (purpose || t`pott ${row + 1}`)}
      >
        {(pot, change, row) => (
          <>
            <div class={form['pair']}>
              <Select
                label={t`Område`}
                prompt={t`Välj`}
                value={pot.area}
                onChange={(area) => change({ area })}
                options={areas}
                error={at(`${row}/area`)}
              />
              <TextInput
                label={t`Belopp`}
                inputMode="numeric"
                suffix={cycle.currency === 'SEK' ? t`kr` : '€'}
                value={pot.amount}
                onInput={(amount) => change({ amount })}
                error={at(`${row}/amount`)}
              />
              <Select
                label={t`Slags pengar`}
                value={pot.money}
                onChange={(value) => change({ money: value === 'running' ? 'running' : 'investment' })}
                options={[
                  { value: 'investment', label: t`investering` },
                  { value: 'running', label: t`drift` },
                ]}
              />
              <TextInput
                label={t`Avsedda för`}
                optional={t`valfritt`}
                hint={t`Till exempel ”tillägg för utsatta områden” eller ”skolor”.`}
                value={pot.purpose}
                onInput={(purpose) => change({ purpose })}
                error={at(`${row}/purpose`)}
              />
            </div>
          </>
        )}
      </Rows>
    </>
  );
}

/** The pots: money set aside for an area, for everything or for something of its own. */
export const moneyRoom: RoomSpec<Draft> = {
  parts: ['pots'],
  frozen: ['pots'],
  schema: Draft,
  Form,
  read: ({ pots }) => ({
    pots: pots.map(({ area, amount, money: slag, purpose }) => ({
      area,
      amount: String(amount),
      money: slag,
      purpose: purpose ?? '',
    })),
  }),
  write({ pots }, cycle) {
    const faults = pots.flatMap(({ area, amount, purpose }, row): FieldFault[] => {
      const own: FieldFault[] = [];
      const read = amountIn(amount);
      if (areaName(cycle, area) === undefined) own.push({ at: `${row}/area`, text: t`Välj ett område.` });
      if (read === undefined)
        own.push({
          at: `${row}/amount`,
          text: t`Skriv ett belopp i hela kronor eller euro, till exempel 250 000.`,
        });
      else if (read === 0)
        own.push({
          at: `${row}/amount`,
          text: t`Noll går inte att rösta om. Skriv hur mycket som är avsatt, eller ta bort potten.`,
        });
      if (purpose.trim().length > 120) own.push({ at: `${row}/purpose`, text: t`Högst 120 tecken.` });
      return own;
    });
    return written(faults, () => ({
      pots: pots.map(({ area, amount, money: slag, purpose }) => ({
        area: AreaId.parse(area),
        amount: amountIn(amount) ?? 0,
        money: slag,
        ...(purpose.trim() !== '' && { purpose: purpose.trim() }),
      })),
    }));
  },
};
