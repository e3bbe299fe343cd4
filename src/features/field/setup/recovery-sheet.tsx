import { t } from '@lingui/core/macro';
import { Printer } from 'lucide-preact';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { CodeDisplay } from '../../../ui/code-display.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { RECOVERY_GROUPS } from '../pin/secrets.ts';
import css from './setup.module.css';

export type RecoverySheetProps = {
  code: string;
  tabletNumber: number;
  /** It has been written down or printed. */
  onDone: () => void;
};

/** The recovery code, shown this once: on the screen and, printed, as a sheet to lay away. */
export function RecoverySheet({ code, tabletNumber, onDone }: RecoverySheetProps) {
  return (
    <Screen
      top={<TopBar brand={t`Platta ${tabletNumber}`} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide onClick={onDone}>
            {t`Jag har skrivit upp koden`}
          </Button>
          <Button size="large" wide icon={Printer} onClick={() => window.print()}>
            {t`Skriv ut`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        title={t`Återställningskod för platta ${tabletNumber}`}
        lead={t`Om alla har glömt sina pinkoder öppnar den här koden plattan, en gång. Skriv upp den på ett papper och förvara det på kontoret, inte i plattans fodral.`}
      />
      <CodeDisplay label={t`Återställningskod`} code={code} groups={RECOVERY_GROUPS} />
      <div class={css['screenOnly']}>
        <Notice kind="warning" title={t`Koden visas bara nu`}>
          {t`Den finns inte kvar på plattan i läsbar form. Tappar du bort den gör du en ny i inställningarna.`}
        </Notice>
      </div>
    </Screen>
  );
}
