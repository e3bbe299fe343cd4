import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { LogIn, RefreshCw } from 'lucide-preact';
import { dateTime, number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { CountProgress } from '../../../ui/count-progress.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Pill } from '../../../ui/pill.tsx';
import type { SyncStatus } from '../../../sync/status.ts';
import { Facts } from './facts.tsx';
import { pillWords, syncProblemWords } from '../words/sync-words.ts';

export type SyncPillProps = {
  status: SyncStatus;
  timeZone: string;
  onSendNow: () => void;
  /** To the door, for whoever is no longer signed in; what is saved here stays. */
  onSignIn: () => void;
};

/** Whether everything has arrived, in words; pressing it tells more and lets one send at once. */
export function SyncPill({ status, timeZone, onSendNow, onSignIn }: SyncPillProps) {
  const [open, setOpen] = useState(false);
  const { state, text } = pillWords(status);
  const working = status.phase === 'sending' || status.phase === 'fetching';
  return (
    <>
      <Pill state={state} expanded={open} onClick={() => setOpen(true)}>
        {text}
      </Pill>
      <Dialog
        open={open}
        title={text}
        closeLabel={t`Stäng`}
        onClose={() => setOpen(false)}
        actions={
          status.problem?.kind === 'not-let-in' ? (
            <Button kind="primary" icon={LogIn} onClick={onSignIn}>
              {t`Logga in igen`}
            </Button>
          ) : (
            <Button kind="primary" icon={RefreshCw} busy={working} onClick={onSendNow}>
              {t`Skicka och hämta nu`}
            </Button>
          )
        }
      >
        <SyncDetails status={status} timeZone={timeZone} />
      </Dialog>
    </>
  );
}

function SyncDetails({ status, timeZone }: { status: SyncStatus; timeZone: string }) {
  const sent = number(status.sent);
  const total = number(status.total);
  return (
    <>
      {status.problem && <p>{syncProblemWords(status.problem)}</p>}
      {status.phase === 'sending' && status.total > 0 && (
        <CountProgress
          label={t`Skickar`}
          value={status.sent}
          max={status.total}
          text={t`${sent} av ${total}`}
        />
      )}
      <Facts
        facts={[
          {
            label: t`Sparat här, väntar på att skickas`,
            value: plural(status.pending, { one: '# post', other: '# poster' }),
          },
          {
            label: t`Sparat här, behöver hjälp`,
            value: plural(status.quarantined, { one: '# post', other: '# poster' }),
          },
          {
            label: t`Senaste kontakt med servern`,
            value: status.lastContact === null ? t`ingen än` : dateTime(status.lastContact, timeZone),
          },
        ]}
      />
    </>
  );
}
