import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** The longest reason that an entry takes. */
const REASON_MAX = 500;

export type SettleDialogProps = {
  act: 'release' | 'reject';
  busy: boolean;
  failure: string | undefined;
  /** With the reason, for a rejection. */
  onSettle: (reason: string) => void;
  onClose: () => void;
};

/** Asks once more, and for the reason when something is to stay outside. */
export function SettleDialog({ act, busy, failure, onSettle, onClose }: SettleDialogProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const settle = () => {
    const given = reason.trim();
    if (act === 'reject' && given === '') return setError(t`Skriv varför, så att andra förstår senare.`);
    if (given.length > REASON_MAX) return setError(t`Skriv kortare, högst ${REASON_MAX} tecken.`);
    setError(undefined);
    onSettle(given);
  };
  return (
    <Dialog
      open
      title={act === 'release' ? t`Släpp in posten?` : t`Avvisa posten?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Låt den ligga`}</Button>
          <Button kind={act === 'release' ? 'primary' : 'danger'} busy={busy} onClick={settle}>
            {act === 'release' ? t`Släpp in posten` : t`Avvisa posten`}
          </Button>
        </>
      }
    >
      {act === 'release' ? (
        <p>{t`Den räknas in som alla andra, och märks med att den har släppts in. Det går inte att ångra.`}</p>
      ) : (
        <>
          <p>{t`Den räknas inte in. Innehållet sparas med ditt skäl, och den kan släppas in senare.`}</p>
          <TextInput label={t`Varför?`} value={reason} onInput={setReason} error={error} onEnter={settle} />
        </>
      )}
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
