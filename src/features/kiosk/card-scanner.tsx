import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { ReceiptCode } from '../../domain/log/receipt-code.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldError } from '../../ui/field.tsx';
import { LaterScanner } from '../../ui/later-scanner.tsx';
import type { CameraFault } from '../../ui/qr-scanner.tsx';
import { cardInQr } from './receipt-card.ts';

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

function cameraFault(fault: CameraFault): string {
  switch (fault) {
    case 'denied':
      return t`Kameran är inte tillåten. Stäng och skriv koden i stället.`;
    case 'absent':
      return t`Plattan har ingen kamera. Stäng och skriv koden i stället.`;
    case 'busy':
      return t`Något annat använder kameran. Stäng och skriv koden i stället.`;
    case 'failed':
      return t`Kameran startade inte. Stäng och skriv koden i stället.`;
  }
}
