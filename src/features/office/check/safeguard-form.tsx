import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { FilePlus2, Stamp } from 'lucide-preact';
import { type Safeguard, SAFEGUARD_TEXT_MAX, type SafeguardName } from '../../../domain/cycle/safeguard.ts';
import { adoptSafeguard, faultsInSafeguard } from '../../../domain/cycle/safeguard-decisions.ts';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { DateTimeInput } from '../../../ui/date-time-input.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { focusFirstFault } from '../cycle/focus-first-fault.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import form from '../shell/form.module.css';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { useSafeguardDraft } from './safeguard-draft.ts';
import { proposedText } from './safeguard-proposal.ts';
import { adoptFault, type SafeguardField } from './safeguard-words.ts';

const counted = (used: number, limit: number): string => {
  const [length, most] = [number(used), number(limit)];
  return used > limit ? t`${length} av ${most} tecken, för långt` : t`${length} av ${most} tecken`;
};

/** A safeguard as it is written in: its text, who adopted it and when. */
export function SafeguardForm({ about, held }: { about: SafeguardName; held: Safeguard | undefined }) {
  const { office, state, today } = useOffice();
  const cycle = useCycle();
  const { route } = useLocation();
  const serial = useSerial(office.sync);
  const { draft, change, done } = useSafeguardDraft(about, held);
  const [tried, setTried] = useState(false);
  if (!draft) return <LoadingState what={t`Hämtar det du skrev sist`} />;

  const known = { safeguards: state.safeguards, today };
  const command = { ...draft, cycle: cycle.id, about };
  const busy = serial.state.step === 'sending';
  const faults = tried && !busy ? faultsInSafeguard(known, command).map(adoptFault) : [];
  const at = (field: SafeguardField) => faults.find((fault) => fault.at === field)?.text;
  // Somebody else adopted another version since this was begun: what is here would replace it unread.
  const overtaken = !busy && draft.onto !== (held?.revision ?? 0);

  const adopt = async () => {
    setTried(true);
    const decided = adoptSafeguard(known, command, office.log.env());
    if (!decided.ok) return focusFirstFault();
    if (busy || !(await serial.send(JSON.stringify(draft), () => decided.value))) return;
    await done();
    showToast({ kind: 'done', text: t`Texten är inskriven som antagen.` });
    route(to.check);
  };

  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void adopt();
      }}
    >
      {overtaken && (
        <Notice
          kind="warning"
          live="polite"
          title={t`Någon annan har skrivit in en ny version medan du skrev`}
          actions={
            <Button onClick={() => change({ onto: held?.revision ?? 0 })}>
              {t`Behåll det jag har skrivit`}
            </Button>
          }
        >
          <p dir="auto">{held?.text}</p>
        </Notice>
      )}
      {draft.text === '' && (
        <div>
          <Button icon={FilePlus2} onClick={() => change({ text: proposedText(about, cycle) })}>
            {t`Börja med ett förslag`}
          </Button>
        </div>
      )}
      <TextArea
        label={t`Text`}
        rows={12}
        value={draft.text}
        onInput={(text) => change({ text })}
        counter={{ limit: SAFEGUARD_TEXT_MAX.text, text: counted }}
        error={at('text')}
      />
      {draft.text.includes('[') && (
        <Notice kind="info" title={t`Fyll i det som står inom hakparentes, eller ta bort det`} />
      )}
      <TextInput
        label={t`Antagen av`}
        hint={t`Namn eller befattning, till exempel ”Arkivarien”.`}
        value={draft.by}
        onInput={(by) => change({ by })}
        error={at('by')}
      />
      <div class={form['pair']}>
        <DateTimeInput
          label={t`Dag`}
          type="date"
          max={today}
          value={draft.day}
          onInput={(day) => change({ day })}
          error={at('day')}
        />
        <TextInput
          label={t`Diarienummer`}
          optional={t`valfritt`}
          value={draft.caseNumber}
          onInput={(caseNumber) => change({ caseNumber })}
          error={at('caseNumber')}
        />
      </div>
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
      <div class={form['actions']}>
        <Button kind="primary" type="submit" icon={Stamp} busy={busy} disabled={overtaken}>
          {t`Skriv in som antagen`}
        </Button>
      </div>
    </form>
  );
}
