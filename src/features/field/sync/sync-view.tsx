import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { Send } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import type { Counts } from '../../../storage/store.ts';
import type { SyncStatus } from '../../../sync/status.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CountProgress } from '../../../ui/count-progress.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import { ReadyCard } from '../ready-card.tsx';
import type { Battery } from '../use-battery.ts';
import type { Readiness } from '../verify-ready.ts';
import { syncPill } from '../words/sync-words.ts';
import { BackupCard } from './backup-card.tsx';
import { DeviceCard } from './device-card.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import css from './sync.module.css';
import type { BackupStage } from './use-backup.ts';
import type { StorageRoom } from './storage-room.ts';

/** An entry that lies in quarantine, in words. */
export type SetAside = { readonly id: string; readonly title: string; readonly reason: string };

export type SyncViewProps = {
  /** What is damaged on the tablet, if anything is. */
  damage?: ComponentChildren;
  counts: Counts;
  status: SyncStatus;
  /** When the server last answered, in words; undefined when it never has. */
  lastContact: string | undefined;
  now: string;
  aside: readonly SetAside[];
  readiness: Readiness | undefined;
  room: StorageRoom | undefined;
  battery: Battery | undefined;
  backup: BackupStage;
  sending: boolean;
  onSend: () => void;
  onSaveBackup: () => void;
};

/** Everything about what has been sent and what has not, in figures that add up. */
export function SyncView(props: SyncViewProps) {
  const { counts, status, aside } = props;
  const pill = syncPill(status);
  return (
    <Screen
      top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide icon={Send} busy={props.sending} onClick={props.onSend}>
            {t`Skicka nu`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        title={t`Sparat och skickat`}
        lead={t`Allt som skrivs sparas först på plattan och skickas sedan till kommunen. Det ligger kvar på plattan tills det säkert är framme. Varje idé, besökare och sedel räknas som en post.`}
        state={<Pill state={pill.state}>{pill.text}</Pill>}
      />
      {props.damage}
      {status.problem && <ProblemNotice problem={status.problem} retryAt={status.retryAt} now={props.now} />}
      <Card>
        {status.phase === 'sending' && status.total > 0 && (
          <CountProgress
            label={t`Skickar`}
            value={status.sent}
            max={status.total}
            text={t`${number(status.sent)} av ${number(status.total)}`}
          />
        )}
        {status.phase === 'fetching' && <CountProgress label={t`Hämtar från kontoret`} max={1} text="" />}
        <dl class={css['figures']}>
          <Figure label={t`Väntar på plattan`} value={counts.pending} />
          <Figure label={t`Framme hos kommunen`} value={counts.acknowledged} />
          <Figure label={t`Behöver hjälp`} value={counts.quarantined} />
        </dl>
        <p class={css['contact']}>
          {props.lastContact === undefined
            ? t`Plattan har inte haft kontakt med kommunens server än.`
            : t`Senaste kontakt: ${props.lastContact}`}
        </p>
      </Card>
      {aside.length > 0 && (
        <Card
          title={t`Behöver hjälp`}
          note={t`Kontoret har fått de här posterna men lagt dem åt sidan. De ligger kvar på plattan. En samordnare avgör vad som händer med dem.`}
        >
          <List look="plain" label={t`Behöver hjälp`}>
            {aside.map((each) => (
              <ListRow key={each.id} title={each.title} note={each.reason} />
            ))}
          </List>
        </Card>
      )}
      <ReadyCard readiness={props.readiness} />
      <DeviceCard room={props.room} battery={props.battery} />
      <BackupCard stage={props.backup} onSave={props.onSaveBackup} />
    </Screen>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div class={css['figure']}>
      <dt>{label}</dt>
      <dd>{number(value)}</dd>
    </div>
  );
}
