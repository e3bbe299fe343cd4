import { t } from '@lingui/core/macro';
import { EyeOff, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { OpenedBatch } from '../../../domain/vote/paper-batch.ts';
import type { Log } from '../../../storage/log.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { AskedStyle } from './asked-style.ts';
import { bundleName } from './batch-words.ts';
import { DiscardReading } from './discard-reading.tsx';

export type LockedScreenProps = {
  log: Log;
  batch: OpenedBatch;
  style: AskedStyle;
  onAgain: () => void;
  onBack: () => void;
};

/** The first of two readings is locked: nothing of it is shown, and another person reads the same sheets. */
export function LockedScreen({ log, batch, style, onAgain, onBack }: LockedScreenProps) {
  const [discarding, setDiscarding] = useState(false);
  const reader = batch.opened.reader ?? '';
  return (
    <Screen
      top={<TopBar back={{ label: t`Buntar`, onClick: onBack }} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide onClick={onAgain}>
            {t`Läs bunten en andra gång`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        kicker={bundleName(batch.opened.number, style.name)}
        title={t`Första läsningen är låst`}
        lead={t`${reader} har skrivit in sedlarna. Nu läser en annan person samma sedlar, i samma ordning.`}
      />
      <Notice kind="info" icon={EyeOff} title={t`Inget av det som skrevs visas`}>
        {t`Först när båda läsningarna är låsta jämförs de, sedel för sedel. Läses bunten på en annan platta, skriv samma nummer där: då jämför kontoret.`}
      </Notice>
      <div>
        <Button kind="quiet" icon={Trash2} onClick={() => setDiscarding(true)}>
          {t`Kassera läsningen`}
        </Button>
      </div>
      {discarding && (
        <DiscardReading
          log={log}
          save={(entries) => log.append(entries)}
          batch={batch}
          onDone={onBack}
          onCancel={() => setDiscarding(false)}
        />
      )}
    </Screen>
  );
}
