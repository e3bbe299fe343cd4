import { t } from '@lingui/core/macro';
import type { CameraFault } from '../../../ui/qr-scanner.tsx';

/** Why there is no picture, and that one can type instead. */
export function cameraFaultWords(fault: CameraFault): string {
  switch (fault) {
    case 'denied':
      return t`Appen får inte använda kameran. Tillåt det i plattans inställningar, eller skriv koden för hand.`;
    case 'absent':
      return t`Plattan har ingen kamera som går att använda. Skriv koden för hand.`;
    case 'busy':
      return t`En annan app använder kameran. Stäng den och försök igen, eller skriv koden för hand.`;
    case 'failed':
      return t`Kameran svarar inte. Skriv koden för hand.`;
  }
}
