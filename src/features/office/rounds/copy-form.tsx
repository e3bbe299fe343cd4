import { t } from '@lingui/core/macro';
import { Copy } from 'lucide-preact';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Safeguard } from '../../../domain/cycle/safeguard.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { day } from '../../../i18n/format.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { phasesRoom } from '../cycle/rooms/phases-room.tsx';
import type { FieldFault } from '../cycle/rooms/room-spec.ts';
import { to } from '../place.ts';
import form from '../shell/form.module.css';
import type { CopyDraft } from './copy-draft.ts';

export type CopyFormProps = {
  draft: CopyDraft;
  held: Cycle;
  onChange: (part: Partial<CopyDraft>) => void;
  faults: readonly FieldFault[];
  /** The retention plan of the old round, where one is adopted. */
  plan: Safeguard | undefined;
  failure: string | undefined;
  busy: boolean;
  onSave: () => void;
};

/** What a new round has of its own: its name, which one it is, and its days. */
export function CopyForm({ draft, held, onChange, faults, plan, failure, busy, onSave }: CopyFormProps) {
  const at = (field: string) => faults.find((fault) => fault.at === field)?.text;
  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <TextInput
        label={t`Omgångens namn`}
        value={draft.name}
        onInput={(name) => onChange({ name })}
        error={at('name')}
      />
      <div class={form['pair']}>
        <TextInput
          label={t`Vilken omgång är det?`}
          inputMode="numeric"
          value={draft.number}
          onInput={(number) => onChange({ number })}
          error={at('number')}
        />
        <TextInput
          label={t`Hur många omgångar är lovade?`}
          inputMode="numeric"
          value={draft.of}
          onInput={(of) => onChange({ of })}
          error={at('of')}
        />
      </div>
      <section class={form['group']} aria-labelledby="new-days">
        <div>
          <h2 class={form['legend']} id="new-days">
            {t`Stegens dagar`}
          </h2>
          <p>{t`Samma dagar ett år senare. Gå igenom dem: veckodagarna har flyttat sig.`}</p>
        </div>
        <phasesRoom.Form draft={draft} onChange={onChange} at={at} cycle={held} />
      </section>
      {plan && (
        <Checkbox
          label={t`Gallringsplanen gäller även den nya omgången`}
          hint={dotted(plan.by, day(plan.day), ...(plan.caseNumber === undefined ? [] : [plan.caseNumber]))}
          checked={draft.retention}
          onChange={(retention) => onChange({ retention })}
        />
      )}
      {at('') && <Notice kind="problem" live="now" title={at('')} />}
      {failure && <Notice kind="problem" live="now" title={failure} />}
      <div class={form['actions']}>
        <Button kind="primary" type="submit" icon={Copy} busy={busy}>
          {t`Lägg in omgången`}
        </Button>
        <LinkButton kind="quiet" href={to.rounds}>{t`Till omgångarna`}</LinkButton>
      </div>
    </form>
  );
}
