import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Bundle } from '../../../domain/vote/bundle.ts';
import { type OpenedBatch, standingSheets } from '../../../domain/vote/paper-batch.ts';
import type { Log } from '../../../storage/log.ts';
import { Button } from '../../../ui/button.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { AskedStyle } from './asked-style.ts';
import { bundleName, sheetsOf } from './batch-words.ts';
import { DiscardReading } from './discard-reading.tsx';

export type CrowdedScreenProps = { log: Log; bundle: Bundle; style: AskedStyle; onBack: () => void };

/** More readings of one bundle than there should be: which of them do not count is for people to say. */
export function CrowdedScreen({ log, bundle, style, onBack }: CrowdedScreenProps) {
  const [discarding, setDiscarding] = useState<OpenedBatch>();
  return (
    <Screen top={<TopBar back={{ label: t`Buntar`, onClick: onBack }} />}>
      <PageHeader
        kicker={bundleName(bundle.number, style.name)}
        title={t`Bunten är läst för många gånger`}
        lead={t`Kassera den läsning som inte ska räknas. Innan dess räknas ingen av dem.`}
      />
      <List label={t`Läsningar`}>
        {bundle.readings.map((reading) => (
          <ListRow
            key={reading.id}
            title={reading.opened.reader ?? t`Okänd läsare`}
            note={sheetsOf(standingSheets(reading).length, reading.opened.declared)}
            end={<Button onClick={() => setDiscarding(reading)}>{t`Kassera läsningen`}</Button>}
          />
        ))}
      </List>
      {discarding && (
        <DiscardReading
          log={log}
          save={(entries) => log.append(entries)}
          batch={discarding}
          onDone={() => setDiscarding(undefined)}
          onCancel={() => setDiscarding(undefined)}
        />
      )}
    </Screen>
  );
}
