import { t } from '@lingui/core/macro';
import { Check, Eraser, Eye, HeartHandshake } from 'lucide-preact';
import { dateTime, day } from '../../../../i18n/format.ts';
import type { SyncStatus } from '../../../../sync/status.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { LoadingState } from '../../../../ui/loading-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useTimeZone } from '../../office-context.ts';
import { syncProblemWords } from '../../words/sync-words.ts';
import css from '../ideas.module.css';
import type { SealedRow } from './concern-rows.ts';

export type SealedCardProps = {
  rows: readonly SealedRow[];
  /** Whether everything has been fetched, and why not. */
  complete: boolean;
  problem: SyncStatus['problem'];
  onRead: (id: string) => void;
  onHandled: (id: string) => void;
  /** Undefined for those who may not. */
  onRemove: ((id: string) => void) | undefined;
};

/** What is sealed: for whoever it is sealed to the way to read it, for the others that it is there and how it stands. */
export function SealedCard({ rows, complete, problem, ...acts }: SealedCardProps) {
  return (
    <Card title={t`Förseglat`}>
      {rows.length > 0 ? (
        <List label={t`Förseglat`} look="plain">
          {rows.map((row) => (
            <Row key={row.id} row={row} {...acts} />
          ))}
        </List>
      ) : complete ? (
        <EmptyState icon={HeartHandshake} title={t`Inget är förseglat`}>
          {t`Sortera något som oro i listan över idéer, så hamnar det här.`}
        </EmptyState>
      ) : problem ? (
        <Notice kind="warning" title={t`Allt är inte hämtat än`}>
          {syncProblemWords(problem)}
        </Notice>
      ) : (
        <LoadingState what={t`Hämtar från servern`} />
      )}
    </Card>
  );
}

type RowProps = Pick<SealedCardProps, 'onRead' | 'onHandled' | 'onRemove'> & { row: SealedRow };

function Row({ row: { id, at, reader, mine, handled }, onRead, onHandled, onRemove }: RowProps) {
  const timeZone = useTimeZone();
  const sealed = dateTime(at, timeZone);
  const done = handled === undefined ? undefined : day(handled);
  return (
    <ListRow
      dense
      title={t`Förseglad ${sealed}`}
      note={
        <>
          <bdi>{mine ? t`Till dig` : t`Till ${reader}`}</bdi>
          {'. '}
          {done === undefined ? t`Väntar.` : t`Omhändertagen ${done}.`}
        </>
      }
      end={
        <div class={css['rowActs']}>
          {mine && (
            <Button icon={Eye} onClick={() => onRead(id)}>
              {t`Läs`}
            </Button>
          )}
          {mine && handled === undefined && (
            <Button kind="quiet" icon={Check} onClick={() => onHandled(id)}>
              {t`Omhändertagen`}
            </Button>
          )}
          {handled !== undefined && onRemove && (
            <Button kind="quiet" icon={Eraser} onClick={() => onRemove(id)}>
              {t`Radera`}
            </Button>
          )}
        </div>
      }
    />
  );
}
