import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Ticket } from 'lucide-preact';
import { SLIPS_MAX } from '../../../../domain/vote/slips.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';

/** What is to be drawn. Empty texts stand for "anywhere" and "whoever checks in chooses". */
export type SlipsOrder = { readonly count: number; readonly event: string; readonly style: string };

type Choice = { readonly value: string; readonly label: string };

export type SlipsFormProps = {
  points: readonly Choice[];
  styles: readonly Choice[];
  busy: boolean;
  /** Why nothing was drawn. */
  failure: string | undefined;
  onDraw: (order: SlipsOrder) => void;
};

/** How many slips, where they are handed out, and what they are good for. */
export function SlipsForm({ points, styles, busy, failure, onDraw }: SlipsFormProps) {
  const [typed, setTyped] = useState('');
  const [event, setEvent] = useState('');
  const [style, setStyle] = useState('');
  const [checked, setChecked] = useState(false);
  const count = /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  const fits = count >= 1 && count <= SLIPS_MAX;
  const most = plural(SLIPS_MAX, { one: '# kod', other: '# koder' });
  return (
    <Card
      title={t`Tryck röstkoder`}
      note={t`Varje kod dras för sig och finns bara på sin lapp. Här sparas ett märke som känner igen koden, inte koden själv.`}
    >
      <form
        class={form['form']}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          setChecked(true);
          if (fits && !busy) onDraw({ count, event, style });
        }}
      >
        <TextInput
          label={t`Hur många?`}
          hint={t`Högst ${most} åt gången. Tryck några fler än ni väntar: skadade lappar går inte att trycka om.`}
          inputMode="numeric"
          size={6}
          value={typed}
          onInput={setTyped}
          error={checked && !fits ? t`Skriv ett antal från 1 till ${SLIPS_MAX}.` : undefined}
        />
        <div class={form['pair']}>
          <Select
            label={t`Var delas de ut?`}
            value={event}
            onChange={setEvent}
            prompt={t`Var som helst, eller skickas hem`}
            options={points}
          />
          {styles.length > 1 && (
            <Select
              label={t`Vilken röstsedel gäller de?`}
              value={style}
              onChange={setStyle}
              prompt={t`Bestäms när någon prickas av`}
              options={styles}
            />
          )}
        </div>
        {failure && <Notice kind="problem" live="now" title={failure} />}
        <div class={form['actions']}>
          <Button kind="primary" type="submit" icon={Ticket} busy={busy}>
            {t`Dra koderna`}
          </Button>
        </div>
      </form>
    </Card>
  );
}
