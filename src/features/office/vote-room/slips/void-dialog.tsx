import { t } from '@lingui/core/macro';
import { Ban } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { SLIPS_REASON_MAX } from '../../../../domain/vote/slips.ts';
import { voidSlips } from '../../../../domain/vote/slips-decisions.ts';
import { number } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useOffice } from '../../office-context.ts';
import { saveFailure } from '../../words/save-words.ts';
import type { SlipRow } from './slip-rows.ts';

/** Voids a batch of slips that was lost or thrown away. Who was let in with one of them stays so. */
export function VoidDialog({ batch, onClose }: { batch: SlipRow; onClose: () => void }) {
  const { office, state } = useOffice();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const which = number(batch.number);
  const left = number(batch.tags.length - batch.used);
  const run = async () => {
    setFailure(undefined);
    const decided = voidSlips(state.voidedSlips, batch, reason, office.log.env());
    if (!decided.ok) return setError(refusalWords(decided.refusal.code));
    setBusy(true);
    const saved = await office.log.append(decided.value);
    setBusy(false);
    if (!saved.ok) return setFailure(saveFailure(saved.refusal.code));
    onClose();
    showToast({
      kind: 'done',
      text: t`Tryckning ${which} är ogiltig. Plattorna får veta det när de har nät.`,
    });
  };
  return (
    <Dialog
      open
      title={t`Göra tryckning ${which} ogiltig?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Låt koderna gälla`}</Button>
          <Button kind="primary" icon={Ban} busy={busy} onClick={() => void run()}>
            {t`Gör koderna ogiltiga`}
          </Button>
        </>
      }
    >
      <p>
        {t`${left} koder som ingen har använt slutar gälla, och det går inte att ta tillbaka. Den som redan är avprickad påverkas inte.`}
      </p>
      <TextInput
        label={t`Varför?`}
        hint={t`Till exempel ”Lådan med lappar försvann på vägen”.`}
        value={reason}
        onInput={setReason}
        error={error}
        onEnter={() => void run()}
      />
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}

function refusalWords(code: 'slips.void' | 'slips.no-reason' | 'slips.reason-too-long'): string {
  switch (code) {
    case 'slips.void':
      return t`Tryckningen är redan ogiltig.`;
    case 'slips.no-reason':
      return t`Skriv varför, så att andra förstår senare.`;
    case 'slips.reason-too-long':
      return t`Skriv kortare, högst ${SLIPS_REASON_MAX} tecken.`;
  }
}
