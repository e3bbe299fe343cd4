import { t } from '@lingui/core/macro';
import { Check } from 'lucide-preact';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { KioskLanguages } from '../kiosk-languages.tsx';
import type { Speech } from '../speech.ts';
import css from './ballot.module.css';

/** It is done. Nothing here tells who voted, or for what. */
export function CastScreen({ speech, onDone }: { speech: Speech; onDone: () => void }) {
  return (
    <Screen
      centred
      top={<TopBar end={<KioskLanguages speech={speech} layout="menu" />} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide onClick={onDone}>
            {t`Klar`}
          </Button>
        </ActionBar>
      }
    >
      <span class={css['badge']}>
        <Icon shape={Check} size={2.5} />
      </span>
      <PageHeader
        size="large"
        title={t`Tack! Din röst är lagd.`}
        lead={t`Den är förseglad och sparad på plattan, och dina val är borta från skärmen. Lämna tillbaka plattan till personalen.`}
      />
    </Screen>
  );
}
