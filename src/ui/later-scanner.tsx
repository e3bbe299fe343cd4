import type { QrScannerProps } from './qr-scanner.tsx';
import { useLater } from './use-later.ts';

/** Whether this device may have a camera that a page can ask for. */
export const canScan = (): boolean => 'mediaDevices' in navigator;

const load = () => import('./qr-scanner.tsx').then((part) => part.QrScanner);

/** The QR scanner, loaded when somebody wants to scan. */
export function LaterScanner(props: QrScannerProps) {
  const Scanner = useLater(load);
  if (Scanner === 'absent') return <output>{props.faultText('failed')}</output>;
  return Scanner ? <Scanner {...props} /> : <output>{props.startingText}</output>;
}
