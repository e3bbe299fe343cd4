import { t } from '@lingui/core/macro';
import type { CameraFault } from '../../../ui/qr-scanner.tsx';

/** Why there is no picture, and that one can type instead. */
export function cameraFaultWords(fault: CameraFault): string {
  switch (fault) {
    case 'denied':
      return t`Sidan får inte använda kameran. Tillåt det i webbläsaren, eller skriv för hand.`;
    case 'absent':
      return t`Datorn har ingen kamera som går att använda. Skriv för hand.`;
    case 'busy':
      return t`Ett annat program använder kameran. Stäng det och försök igen, eller skriv för hand.`;
    case 'failed':
      return t`Kameran svarar inte. Skriv för hand.`;
  }
}
