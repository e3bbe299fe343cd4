import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CalendarPlus } from 'lucide-preact';
import type { DecisionRevision } from '../../../domain/outcome/decision-standing.ts';
import { day as dayWords } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { DateTimeInput } from '../../../ui/date-time-input.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useOffice } from '../office-context.ts';
import form from '../shell/form.module.css';
import { earliestForce, forceHint } from './decision-words.ts';
import { faultWords, fieldFault } from './fault-words.ts';
import { useAmend } from './use-amend.ts';

/** Adds what came later to a decision: reported, on the notice board, in force. What is known already is not touched here. */
export function DaysDialog({ held, onClose }: { held: DecisionRevision; onClose: () => void }) {
  const { today } = useOffice();
  const [days, setDays] = useState({ reported: '', noticed: '', inForce: '' });
  const { amend, faults, failure, busy } = useAmend(held, t`Dagen är inskriven.`, onClose);
  const { by } = held;
  const noticed = held.noticed ?? days.noticed;
  const early = noticed !== '' && days.inForce !== '' && days.inForce < earliestForce(noticed);
  const earliest = noticed === '' ? '' : dayWords(earliestForce(noticed));
  const save = () =>
    amend({
      by: by.kind === 'delegate' && days.reported !== '' ? { ...by, reported: days.reported } : by,
      ...(days.noticed !== '' && { noticed: days.noticed }),
      ...(days.inForce !== '' && { inForce: days.inForce }),
    });
  const unchanged = faults.find(({ code }) => code === 'decision.unchanged');
  return (
    <Dialog
      open
      title={t`Lägg till en dag`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Avbryt`}</Button>
          <Button kind="primary" icon={CalendarPlus} busy={busy} onClick={save}>
            {t`Skriv in`}
          </Button>
        </>
      }
    >
      <p>{t`Fyll i det som har hänt. Resten kan läggas till senare.`}</p>
      <div class={form['group']}>
        {by.kind === 'delegate' && by.reported === undefined && (
          <DateTimeInput
            label={t`Anmält till nämnden`}
            optional={t`valfritt`}
            type="date"
            max={today}
            value={days.reported}
            onInput={(reported) => setDays({ ...days, reported })}
            error={fieldFault(faults, 'reported')}
          />
        )}
        {held.noticed === undefined && (
          <DateTimeInput
            label={t`Anslaget`}
            optional={t`valfritt`}
            hint={t`När det stod på anslagstavlan att protokollet är justerat.`}
            type="date"
            max={today}
            value={days.noticed}
            onInput={(value) => setDays({ ...days, noticed: value })}
            error={fieldFault(faults, 'noticed')}
          />
        )}
        {held.inForce === undefined && (
          <DateTimeInput
            label={t`Laga kraft`}
            optional={t`valfritt`}
            hint={noticed === '' ? t`När det inte längre kan överklagas.` : forceHint(noticed)}
            type="date"
            max={today}
            value={days.inForce}
            onInput={(inForce) => setDays({ ...days, inForce })}
            error={fieldFault(faults, 'inForce')}
          />
        )}
      </div>
      {early && (
        <Notice kind="warning" live="polite" title={t`Det är tidigare än ${earliest}`}>
          {t`Är beslutet sådant att det kan överklagas får det inte laga kraft förrän tre veckor efter anslaget.`}
        </Notice>
      )}
      {unchanged && <Notice kind="problem" live="now" title={faultWords(unchanged)} />}
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
