import { t } from '@lingui/core/macro';
import { Layers, Plus } from 'lucide-preact';
import type { State } from '../../../domain/log/fold.ts';
import { BATCH_SHEETS_MAX, type OpenedBatch, standingSheets } from '../../../domain/vote/paper-batch.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { bundleName, sheetsOf } from './batch-words.ts';
import { styleOf } from './own-batches.ts';

export type BatchListProps = {
  state: State;
  batches: readonly OpenedBatch[];
  /** Whether the round has a vote to type sheets for. */
  canOpen: boolean;
  onOpen: (batch: string) => void;
  onNew: () => void;
  onDone: () => void;
};

/** The bundles of this tablet, open ones first. */
export function BatchList({ state, batches, canOpen, onOpen, onNew, onDone }: BatchListProps) {
  return (
    <Screen
      width="wide"
      top={<TopBar back={{ label: t`Tillbaka`, onClick: onDone }} />}
      actions={
        canOpen && (
          <ActionBar>
            <Button kind="primary" size="large" wide icon={Plus} onClick={onNew}>
              {t`Öppna en ny bunt`}
            </Button>
          </ActionBar>
        )
      }
    >
      <PageHeader
        title={t`Röstsedlar på papper`}
        lead={t`Räkna en bunt för hand. Skriv sedan in sedlarna, en i taget.`}
      />
      {!canOpen && (
        <Notice kind="info" title={t`Omgången har ingen omröstning än`}>
          {t`När kommunen har lagt in förslagen och plattan har haft nät kan du skriva in röstsedlar.`}
        </Notice>
      )}
      {batches.length === 0 && canOpen && (
        <EmptyState icon={Layers} title={t`Inga buntar på den här plattan än`}>
          {t`Högst ${BATCH_SHEETS_MAX} sedlar i en bunt. Skriv buntens nummer på lappen runt den.`}
        </EmptyState>
      )}
      {batches.length > 0 && (
        <List label={t`Buntar`}>
          {batches.map((batch) => (
            <BatchRow key={batch.id} state={state} batch={batch} onOpen={onOpen} />
          ))}
        </List>
      )}
    </Screen>
  );
}

function BatchRow({
  state,
  batch,
  onOpen,
}: Pick<BatchListProps, 'state' | 'onOpen'> & { batch: OpenedBatch }) {
  const style = styleOf(state, batch);
  const { number, declared } = batch.opened;
  return (
    <ListRow
      title={bundleName(number, style?.name ?? t`okänd röstsedel`)}
      note={
        style
          ? sheetsOf(standingSheets(batch).length, declared)
          : t`Omgången finns inte på plattan. Sedlarna är kvar och skickas som vanligt.`
      }
      end={
        batch.closed ? (
          <Pill state="ok" look="bare">
            {t`stängd`}
          </Pill>
        ) : (
          <Pill state="waiting" look="bare">
            {t`öppen`}
          </Pill>
        )
      }
      onClick={style && (() => onOpen(batch.id))}
    />
  );
}
