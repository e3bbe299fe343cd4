import { plural, t } from '@lingui/core/macro';
import { CircleCheck, ScanLine } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { CodeInput } from '../../../ui/code-input.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { canScan } from '../../../ui/later-scanner.tsx';
import css from './card-field.module.css';
import { CardScanner } from './card-scanner.tsx';
import { CARD_GROUPS, type CardReading } from '../receipt-card.ts';

export type CardFieldProps = {
  value: string;
  reading: CardReading;
  /** The resident has pressed save: now an unfinished code is a fault too. */
  asked: boolean;
  onInput: (code: string) => void;
};

/** The code of a pre-printed receipt card, typed or read by the camera. A mistyped one is said at once. */
export function CardField({ value, reading, asked, onInput }: CardFieldProps) {
  const [scanning, setScanning] = useState(false);
  return (
    <div class={css['card']}>
      <CodeInput
        label={t`Koden på kortet`}
        hint={t`Åtta tecken. Du behöver inte skriva strecket.`}
        groups={CARD_GROUPS}
        value={value}
        onInput={onInput}
        error={faultOf(reading, asked)}
      />
      {reading.is === 'good' && (
        <output class={css['good']}>
          <Icon shape={CircleCheck} />
          {t`Koden stämmer. Din idé hör ihop med kortet.`}
        </output>
      )}
      {canScan() && (
        <Button icon={ScanLine} onClick={() => setScanning(true)}>
          {t`Läs kortet med kameran`}
        </Button>
      )}
      {scanning && (
        <CardScanner
          onRead={(code) => {
            setScanning(false);
            onInput(code);
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </div>
  );
}

function faultOf(reading: CardReading, asked: boolean): string | undefined {
  switch (reading.is) {
    case 'wrong':
      return t`Koden stämmer inte. Titta på kortet och ändra det som är fel.`;
    case 'used':
      return t`Den koden hör redan till en annan idé. Ta ett nytt kort.`;
    case 'unfinished':
      return asked ? missingSigns(reading.missing) : undefined;
    case 'empty':
    case 'good':
      return undefined;
  }
}

const missingSigns = (missing: number): string =>
  plural(missing, {
    one: 'Det saknas # tecken. Skriv klart koden, eller ta bort den.',
    other: 'Det saknas # tecken. Skriv klart koden, eller ta bort den.',
  });
