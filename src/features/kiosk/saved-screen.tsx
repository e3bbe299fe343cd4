import { t } from '@lingui/core/macro';
import { Check } from 'lucide-preact';
import { printCode, type ReceiptCode } from '../../domain/log/receipt-code.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeDisplay } from '../../ui/code-display.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { KioskLanguages } from './kiosk-languages.tsx';
import { CARD_GROUPS } from './receipt-card.ts';
import css from './saved-screen.module.css';
import type { Speech } from './speech.ts';

export type SavedScreenProps = {
  receipt: ReceiptCode;
  /** The resident already holds the code, on a pre-printed card. */
  onCard: boolean;
  /** The address under which the idea can be followed, for the QR code. */
  address: string;
  speech: Speech;
  /** Class mode gives the tablet on; else it goes back to the attract screen. */
  classMode: boolean;
  onDone: () => void;
};

/** The idea is on the disk: the receipt code, what it is for, and the way out. */
export function SavedScreen({ receipt, onCard, address, speech, classMode, onDone }: SavedScreenProps) {
  const code = printCode(receipt);
  return (
    <Screen
      centred
      top={<TopBar end={<KioskLanguages speech={speech} layout="menu" />} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide onClick={onDone}>
            {classMode ? t`Nästa elev` : t`Klar`}
          </Button>
        </ActionBar>
      }
    >
      <div class={css['thanks']}>
        <span class={css['badge']}>
          <Icon shape={Check} size={2} />
        </span>
        <PageHeader
          size="large"
          title={t`Tack! Din idé är sparad på plattan.`}
          lead={
            onCard
              ? t`Spara ditt kvittokort. Med koden kan du följa vad som händer med din idé.`
              : t`Skriv av koden eller ta ett foto. Med den kan du följa vad som händer med din idé.`
          }
        />
      </div>
      <div class={css['receipt']}>
        <CodeDisplay
          label={t`Din kvittokod`}
          code={receipt}
          groups={CARD_GROUPS}
          qr={{ data: address, label: t`QR-kod för ${code}` }}
        />
      </div>
      <p class={css['onward']}>
        {t`Följ din idé här:`}{' '}
        <bdi class={css['where']} dir="ltr">
          {typedAddress(address)}
        </bdi>
      </p>
      <p class={css['onward']}>{t`Idén kommer fram till kommunen när plattan har nät.`}</p>
    </Screen>
  );
}

/** The address as one types it: without `https://`, and without the code that the QR carries along. */
const typedAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/#.*$/, '');
