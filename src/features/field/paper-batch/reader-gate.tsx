import { t } from '@lingui/core/macro';
import type { OpenedBatch } from '../../../domain/vote/paper-batch.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { AskedStyle } from './asked-style.ts';
import { bundleName } from './batch-words.ts';

export type ReaderGateProps = {
  batch: OpenedBatch;
  style: AskedStyle;
  second: boolean;
  onReader: () => void;
  onBack: () => void;
};

/** Before somebody goes on with a blind reading: it is shown to its reader alone. */
export function ReaderGate({ batch, style, second, onReader, onBack }: ReaderGateProps) {
  const reader = batch.opened.reader ?? '';
  return (
    <Screen
      top={<TopBar back={{ label: t`Buntar`, onClick: onBack }} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide onClick={onReader}>
            {t`Jag är ${reader}`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        kicker={bundleName(batch.opened.number, style.name)}
        title={t`${reader} skriver in bunten`}
        lead={
          second
            ? t`Det här är den andra läsningen. Bara ${reader} får se den innan den är låst.`
            : t`Det här är den första läsningen. Bara ${reader} får se den innan båda är låsta.`
        }
      />
    </Screen>
  );
}
