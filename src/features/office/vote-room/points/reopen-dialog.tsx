import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { DoorOpen } from 'lucide-preact';
import { StreetEventId } from '../../../../domain/log/ids.ts';
import { reopenPoint } from '../../../../domain/vote/closing-decisions.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useOffice } from '../../office-context.ts';
import { saveFailure } from '../../words/save-words.ts';

/** The longest reason that an entry takes. */
const REASON_MAX = 500;

/** Lets a closed ballot point go on, with a reason. Its closings then stand no more, and it is closed anew. */
export function ReopenDialog({ event, name, onClose }: { event: string; name: string; onClose: () => void }) {
  const { office, state } = useOffice();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const reopen = async () => {
    setFailure(undefined);
    const id = StreetEventId.parse(event);
    const decided = reopenPoint(state.points.get(event), id, reason, office.log.env());
    if (!decided.ok) return setError(refusalWords(decided.refusal.code));
    setBusy(true);
    const saved = await office.log.append(decided.value);
    setBusy(false);
    if (!saved.ok) return setFailure(saveFailure(saved.refusal.code));
    onClose();
    showToast({ kind: 'done', text: t`${name} är öppet igen. Plattorna får veta det när de har nät.` });
  };
  return (
    <Dialog
      open
      title={t`Öppna ${name} igen?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Låt det vara stängt`}</Button>
          <Button kind="primary" icon={DoorOpen} busy={busy} onClick={() => void reopen()}>
            {t`Öppna röststället igen`}
          </Button>
        </>
      }
    >
      <p>
        {t`Stängningen gäller då inte längre, och röststället stängs på nytt med ett nytt formulär. Det gamla finns kvar i loggen.`}
      </p>
      <TextInput
        label={t`Varför?`}
        hint={t`Skälet publiceras. Till exempel ”Två siffror hade bytt plats i formuläret”.`}
        value={reason}
        onInput={setReason}
        error={error}
        onEnter={() => void reopen()}
      />
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}

function refusalWords(code: 'closing.not-closed' | 'closing.no-reason' | 'closing.reason-too-long'): string {
  switch (code) {
    case 'closing.not-closed':
      return t`Röststället är inte stängt.`;
    case 'closing.no-reason':
      return t`Skriv varför, så att andra förstår senare.`;
    case 'closing.reason-too-long':
      return t`Skriv kortare, högst ${REASON_MAX} tecken.`;
  }
}
