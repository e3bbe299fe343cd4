import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CameraOff, QrCode as QrIcon } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { CodeInput } from '../../../ui/code-input.tsx';
import { canScan, LaterScanner } from '../../../ui/later-scanner.tsx';
import { cameraFaultWords } from '../words/camera-words.ts';
import { type CardReading, codeInQr, RECEIPT_GROUPS } from './receipt-card.ts';

export type CardFieldProps = {
  /** As far as it has been typed. */
  value: string;
  reading: CardReading;
  onInput: (typed: string) => void;
};

/** The code of a printed receipt card, typed or read by the camera. */
export function CardField({ value, reading, onInput }: CardFieldProps) {
  const [scanning, setScanning] = useState(false);
  return (
    <>
      <CodeInput
        label={t`Koden på kortet`}
        hint={t`Åtta tecken. Idén får kortets kod, och kortet blir invånarens kvitto.`}
        value={value}
        groups={RECEIPT_GROUPS}
        error={cardWords(reading)}
        onInput={onInput}
      />
      {scanning && (
        <LaterScanner
          label={t`Håll kortets QR-kod framför kameran`}
          startingText={t`Startar kameran`}
          faultText={cameraFaultWords}
          onRead={(text) => {
            setScanning(false);
            onInput(codeInQr(text));
          }}
        />
      )}
      {canScan() && (
        <Button icon={scanning ? CameraOff : QrIcon} onClick={() => setScanning(!scanning)}>
          {scanning ? t`Stäng kameran` : t`Läs kortet med kameran`}
        </Button>
      )}
    </>
  );
}

function cardWords(reading: CardReading): string | undefined {
  switch (reading.is) {
    case 'mistyped':
      return t`Koden är felskriven. Jämför med kortet, tecken för tecken.`;
    case 'taken':
      return t`Den koden hör redan till en annan idé. Ta ett nytt kort.`;
    case 'empty':
    case 'unfinished':
    case 'good':
      return undefined;
  }
}
