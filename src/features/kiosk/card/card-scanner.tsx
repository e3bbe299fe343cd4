import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { ReceiptCode } from '../../../domain/log/receipt-code.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { LaterScanner } from '../../../ui/later-scanner.tsx';
import { cameraFault } from './camera-words.ts';
import { cardInQr } from '../receipt-card.ts';

export type CardScannerProps = { onRead: (code: ReceiptCode) => void; onClose: () => void };

/** Reads a receipt card with the camera; nothing is photographed or kept. */
export function CardScanner({ onRead, onClose }: CardScannerProps) {
  const [other, setOther] = useState(false);
  return (
    <Dialog open title={t`Läs kortet`} onClose={onClose} closeLabel={t`Stäng kameran`}>
      <LaterScanner
        label={t`Håll kortets QR-kod framför kameran.`}
        startingText={t`Startar kameran`}
        faultText={cameraFault}
        onRead={(text) => {
          const code = cardInQr(text);
          if (code) onRead(code);
          else setOther(true);
        }}
      />
      <FieldError
        id="not-a-card"
        error={other ? t`Det där är inget kvittokort. Prova ett annat, eller skriv koden.` : undefined}
      />
    </Dialog>
  );
}
