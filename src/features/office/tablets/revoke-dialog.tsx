import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Ban } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { tabletName } from './tablet-table.tsx';
import type { Tablet } from './tablet-list.ts';

/** The longest reason that an entry takes. */
const REASON_MAX = 500;

export type RevokeDialogProps = {
  tablet: Tablet;
  busy: boolean;
  failure: string | undefined;
  onRevoke: (reason: string) => void;
  onClose: () => void;
};

/** Asks why a tablet is shut out, and says what that means for what it holds. */
export function RevokeDialog({ tablet, busy, failure, onRevoke, onClose }: RevokeDialogProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const name = tabletName(tablet);
  const send = () => {
    const given = reason.trim();
    if (given === '') return setError(t`Skriv varför, så att andra förstår senare.`);
    if (given.length > REASON_MAX) return setError(t`Skriv kortare, högst ${REASON_MAX} tecken.`);
    setError(undefined);
    onRevoke(given);
  };
  return (
    <Dialog
      open
      title={t`Spärra ${name}?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Låt den vara`}</Button>
          <Button kind="danger" icon={Ban} busy={busy} onClick={send}>
            {t`Spärra plattan`}
          </Button>
        </>
      }
    >
      <p>
        {t`Gör det när plattan är stulen, borttappad eller inte längre er. Det som redan har kommit fram är kvar. Det som plattan skickar från och med nu läggs åt sidan, och ni bestämmer om det ska släppas in.`}
      </p>
      <TextInput
        label={t`Varför?`}
        hint={t`Till exempel ”Glömd på bussen 12 maj”.`}
        value={reason}
        onInput={setReason}
        error={error}
        onEnter={send}
      />
      <p>{t`Det här behöver nät och går inte att ångra. Plattan kan tas med igen med en ny kod.`}</p>
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
