import { t } from '@lingui/core/macro';
import { Info } from 'lucide-preact';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Screen } from '../ui/screen.tsx';
import { useCalmUpdate } from './use-calm-update.ts';

/** What is shown when a part of the app could not be read: nothing is broken, and starting anew reads it. */
export function RestartScreen({ kept }: { kept: string }) {
  useCalmUpdate(true);
  return (
    <Screen centred>
      <div role="alert">
        <EmptyState
          icon={Info}
          title={t`Appen behöver starta om`}
          action={<Button kind="primary" onClick={() => location.reload()}>{t`Starta om`}</Button>}
        >
          <p>{kept}</p>
          <p>{t`En del av appen gick inte att läsa. Oftast har det just kommit en ny version.`}</p>
        </EmptyState>
      </div>
    </Screen>
  );
}
