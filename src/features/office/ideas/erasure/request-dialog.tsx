import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { REQUEST_WAYS, type RequestWay } from '../../../../domain/ideas/erasure.ts';
import { Button } from '../../../../ui/button.tsx';
import { ChoiceList } from '../../../../ui/choice-list.tsx';
import { DateTimeInput } from '../../../../ui/date-time-input.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import form from '../../shell/form.module.css';
import { wayName } from './erasure-words.ts';

export type RequestDialogProps = {
  today: string;
  /** Resolves to why it was not saved. */
  onSave: (day: string, way: RequestWay) => Promise<string | undefined>;
  onClose: () => void;
};

/** Somebody asked for an idea to be erased: when and how, and not who. */
export function RequestDialog({ today, onSave, onClose }: RequestDialogProps) {
  const [day, setDay] = useState(today);
  const [way, setWay] = useState<RequestWay>('visit');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const why = await onSave(day, way);
    setBusy(false);
    if (why === undefined) onClose();
    else setError(why);
  };
  return (
    <Dialog
      open
      title={t`Begäran om radering`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t`Spara begäran`}
        </Button>
      }
    >
      <div class={form['group']}>
        <p>
          {t`Den som har kvittot kan be att idén raderas. Skriv inte vem det är: kvittokoden räcker. En samordnare beslutar.`}
        </p>
        <DateTimeInput
          type="date"
          label={t`Vilken dag kom begäran?`}
          value={day}
          onInput={setDay}
          max={today}
          error={error}
        />
        <ChoiceList
          label={t`Hur kom den?`}
          layout="grid"
          value={way}
          onChange={(value) => setWay(REQUEST_WAYS.find((each) => each === value) ?? way)}
          options={REQUEST_WAYS.map((value) => ({ value, label: wayName(value) }))}
        />
      </div>
    </Dialog>
  );
}
