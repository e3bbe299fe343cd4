import { t } from '@lingui/core/macro';
import type { CameraFault } from '../../../ui/qr-scanner.tsx';

/** Why there is no picture, and that one can type instead. */
export function cameraFault(fault: CameraFault): string {
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
