import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CalendarX } from 'lucide-preact';
import { type CancelRefusal, cancelStreetEvent } from '../../../domain/meeting/event-decisions.ts';
import { CANCEL_REASON_MAX, type PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useOffice } from '../office-context.ts';
import { counterText } from '../words/counter-words.ts';
import { saveFailure } from '../words/save-words.ts';

/** Cancels an event for a reason in words. It can be taken back. */
export function CancelDialog({ event, onClose }: { event: PlannedStreetEvent; onClose: () => void }) {
  const { office } = useOffice();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    if (busy) return;
    const decided = cancelStreetEvent(event, reason, office.log.env());
    setError(decided.ok ? undefined : refusalWords(decided.refusal));
    if (!decided.ok) return;
    setBusy(true);
    const saved = await office.log.append(decided.value);
    setBusy(false);
    if (saved.ok) onClose();
    else setFailure(saveFailure(saved.refusal.code));
  };
  const { name, kind } = event.plan;
  return (
    <Dialog
      open
      title={t`Ställ in ${name}?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Behåll träffen`}</Button>
          <Button kind="danger" icon={CalendarX} busy={busy} onClick={() => void cancel()}>
            {t`Ställ in träffen`}
          </Button>
        </>
      }
    >
      <p>
        {t`Plattorna säger det nästa gång de har nät. Det som redan är insamlat finns kvar, och det som ändå samlas in tas emot. Det går att ångra.`}
      </p>
      {kind === 'ballot-point' && (
        <p>
          {t`Räkningen väntar ändå på röststället, tills två personer har skrivit under att inget kommer därifrån.`}
        </p>
      )}
      <TextArea
        label={t`Varför?`}
        hint={t`Skälet syns på plattorna och i kalendern. Skriv inga namn på invånare.`}
        value={reason}
        onInput={(said) => {
          setReason(said);
          setError(undefined);
        }}
        rows={3}
        counter={{ limit: CANCEL_REASON_MAX, text: counterText }}
        error={error}
      />
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}

function refusalWords({ code, params }: CancelRefusal): string {
  const most = number(Number(params['most'] ?? 0));
  switch (code) {
    case 'cancel.no-reason':
      return t`Skriv varför den ställs in.`;
    case 'cancel.reason-too-long':
      return t`Skälet är för långt. Det får vara högst ${most} tecken.`;
  }
}
