import { Later } from './later.tsx';
import type { QrScannerProps } from './qr-scanner.tsx';

/** Whether this device may have a camera that a page can ask for. */
export const canScan = (): boolean => 'mediaDevices' in navigator;

const load = () => import('./qr-scanner.tsx').then((part) => part.QrScanner);

/** The QR scanner, loaded when somebody wants to scan. */
export const LaterScanner = (props: QrScannerProps) => (
  <Later
    load={load}
    given={props}
    meanwhile={<output>{props.startingText}</output>}
    absent={<output>{props.faultText('failed')}</output>}
  />
);
