import { t } from '@lingui/core/macro';
import { Layers, Plus } from 'lucide-preact';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import type { Bundle } from '../../../domain/vote/bundle.ts';
import { BATCH_SHEETS_MAX, standingSheets } from '../../../domain/vote/paper-batch.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill, type PillState } from '../../../ui/pill.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { bundleName, sheetsOf } from './batch-words.ts';
import { styleOf } from './own-batches.ts';
import { currentReading } from './own-bundles.ts';

export type BatchListProps = {
  state: State;
  bundles: readonly Bundle[];
  /** The round that sheets can be typed for now. */
  round: Cycle | undefined;
  onOpen: (batch: string) => void;
  onNew: () => void;
  onDone: () => void;
};

/** The bundles of this tablet, those that need somebody first. */
export function BatchList({ state, bundles, round, onOpen, onNew, onDone }: BatchListProps) {
  const canOpen = (round?.voting.styles.length ?? 0) > 0;
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
      <PageHeader title={t`Röstsedlar på papper`} lead={round && leadOf(round)} />
      {!canOpen && (
        <Notice kind="info" title={t`Omgången har ingen omröstning än`}>
          {t`När kommunen har lagt in förslagen och plattan har haft nät kan du skriva in röstsedlar.`}
        </Notice>
      )}
      {bundles.length === 0 && canOpen && (
        <EmptyState icon={Layers} title={t`Inga buntar på den här plattan än`}>
          {t`Högst ${BATCH_SHEETS_MAX} sedlar i en bunt. Skriv buntens nummer på lappen runt den.`}
        </EmptyState>
      )}
      {bundles.length > 0 && (
        <List label={t`Buntar`}>
          {bundles.map((bundle) => (
            <BundleRow key={bundle.key} state={state} bundle={bundle} onOpen={onOpen} />
          ))}
        </List>
      )}
    </Screen>
  );
}

const leadOf = ({ voting }: Cycle): string =>
  voting.paperEntry === 'blind'
    ? t`Räkna en bunt för hand. Två personer skriver sedan in den, en i taget, utan att se varandras.`
    : t`Räkna en bunt för hand. Skriv sedan in sedlarna, en i taget.`;

function BundleRow({ state, bundle, onOpen }: Pick<BatchListProps, 'state' | 'onOpen'> & { bundle: Bundle }) {
  const reading = currentReading(bundle);
  const style = styleOf(state, reading);
  const { state: pill, word } = stageOf(bundle);
  return (
    <ListRow
      title={bundleName(bundle.number, style?.name ?? t`okänd röstsedel`)}
      note={
        style ? noteOf(bundle) : t`Omgången finns inte på plattan. Sedlarna är kvar och skickas som vanligt.`
      }
      end={
        <Pill state={pill} look="bare">
          {word}
        </Pill>
      }
      onClick={style && reading && (() => onOpen(reading.id))}
    />
  );
}

function stageOf({ stage, readings }: Bundle): { readonly state: PillState; readonly word: string } {
  switch (stage) {
    case 'typing':
      return { state: 'waiting', word: readings.length > 1 ? t`andra läsningen` : t`öppen` };
    case 'second':
      return { state: 'waiting', word: t`andra läsningen återstår` };
    case 'differs':
      return { state: 'help', word: t`läsningarna skiljer sig` };
    case 'crowded':
      return { state: 'help', word: t`för många läsningar` };
    case 'counted':
      return { state: 'ok', word: t`stängd` };
  }
}

/** Of a blind reading nothing is said that the other reader could use, not even how many sheets it has. */
function noteOf(bundle: Bundle): string {
  const reading = currentReading(bundle);
  if (!reading) return '';
  const { declared, reader = '', reading: how } = reading.opened;
  switch (bundle.stage) {
    case 'counted':
      return sheetsOf(bundle.sheets.length, declared);
    case 'typing':
      return how === 'aloud' ? sheetsOf(standingSheets(reading).length, declared) : t`${reader} skriver in`;
    case 'second':
      return t`${reader} har läst. Nu läser en annan person.`;
    case 'differs':
    case 'crowded':
      return bundle.readings.map(({ opened }) => opened.reader ?? '').join(', ');
  }
}
