import { t } from '@lingui/core/macro';
import { Lock } from 'lucide-preact';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { KioskLanguages } from '../kiosk-languages.tsx';
import type { Speech } from '../speech.ts';

export type HaltedScreenProps = { speech: Speech; onLeave: () => void };

/** Somebody was let in and has not voted: a facilitator says what happened, and nothing goes on until then. */
export function HaltedScreen({ speech, onLeave }: HaltedScreenProps) {
  return (
    <Screen
      centred
      top={<TopBar end={<KioskLanguages speech={speech} layout="menu" />} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide icon={Lock} onClick={onLeave}>
            {t`Öppna för personal`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        size="large"
        title={t`En röst är påbörjad men inte lagd`}
        lead={t`Inget är valt, och inget har sparats. Lämna plattan till personalen.`}
      />
    </Screen>
  );
}
