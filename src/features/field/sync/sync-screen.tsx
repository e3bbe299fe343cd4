import { quarantineReason } from '../../../i18n/quarantine-words.ts';
import { dateTime } from '../../../i18n/format.ts';
import { tabletVocabulary } from '../../../domain/log/tablet.ts';
import type { StoredEntry } from '../../../storage/store.ts';
import { DamageNotice } from '../damage-notice.tsx';
import { useField } from '../field-context.ts';
import { useBattery } from '../use-battery.ts';
import { useLoaded, valueOf } from '../use-loaded.ts';
import { useNow } from '../use-now.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { entryWords } from '../words/entry-words.ts';
import { SyncView, type SetAside } from './sync-view.tsx';
import { useBackup } from './use-backup.ts';
import { storageRoom } from './storage-room.ts';

/** The panel behind the pill, wired. */
export function SyncScreen() {
  const { tablet, counts, status, readiness, timeZone } = useField();
  const battery = useBattery();
  const room = valueOf(useLoaded(storageRoom, 0));
  const now = useNow(1000);
  const [backup, saveBackup] = useBackup();
  const aside = valueOf(useLoaded(() => tablet.log.quarantined(), counts.quarantined)) ?? [];
  const [sending, send] = useOneAtATime(() => tablet.sync.sendNow());

  return (
    <SyncView
      damage={<DamageNotice />}
      counts={counts}
      status={status}
      lastContact={status.lastContact === null ? undefined : dateTime(status.lastContact, timeZone)}
      now={now}
      aside={aside.map(asideRow)}
      readiness={readiness}
      room={room}
      battery={battery}
      backup={backup}
      sending={sending}
      onSend={send}
      onSaveBackup={saveBackup}
    />
  );
}

function asideRow(stored: StoredEntry): SetAside {
  const entry = stored.bytes === null ? undefined : tabletVocabulary.read(stored.bytes);
  return {
    id: stored.id,
    title: entryWords(entry?.ok ? entry.value : undefined),
    reason: quarantineReason(stored.reason ?? ''),
  };
}
