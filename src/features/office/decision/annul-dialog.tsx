import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Ban } from 'lucide-preact';
import type { DecisionRevision } from '../../../domain/outcome/decision-standing.ts';
import { Button } from '../../../ui/button.tsx';
import { DateTimeInput } from '../../../ui/date-time-input.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useOffice } from '../office-context.ts';
import { fieldFault } from './fault-words.ts';
import { useAmend } from './use-amend.ts';

/** Tells that a decision does not stand any more: it was set aside, replaced, or recorded by mistake. */
export function AnnulDialog({ held, onClose }: { held: DecisionRevision; onClose: () => void }) {
  const { today } = useOffice();
  const [annulled, setAnnulled] = useState({ day: today, note: '' });
  const { amend, faults, failure, busy } = useAmend(held, t`Beslutet gäller inte längre.`, onClose);
  return (
    <Dialog
      open
      title={t`Gäller beslutet inte längre?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Avbryt`}</Button>
          <Button kind="danger" icon={Ban} busy={busy} onClick={() => amend({ annulled })}>
            {t`Skriv in att det inte gäller`}
          </Button>
        </>
      }
    >
      <p>
        {t`När en domstol har upphävt det, nämnden har ersatt det, eller det skrevs in av misstag. Beslutet och varför det inte gäller syns fortfarande för alla.`}
      </p>
      <DateTimeInput
        label={t`Från vilken dag?`}
        type="date"
        max={today}
        value={annulled.day}
        onInput={(day) => setAnnulled({ ...annulled, day })}
        error={fieldFault(faults, 'annulledDay')}
      />
      <TextArea
        label={t`Varför?`}
        rows={3}
        value={annulled.note}
        onInput={(note) => setAnnulled({ ...annulled, note })}
        error={fieldFault(faults, 'annulledNote')}
      />
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
