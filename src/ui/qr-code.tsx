import { encode } from 'uqr';
import css from './qr-code.module.css';

export type QrCodeProps = {
  /** What the code says: an address, or text. */
  data: string;
  /** What it is, for those who cannot see it: "QR-kod till din idé". */
  label: string;
  /** The side in rem. Default 9. */
  size?: number | undefined;
};

const quietZone = 4; // modules, as ISO/IEC 18004 asks

/** A QR code as vector shapes; always black on white, whatever the theme. */
export function QrCode({ data, label, size = 9 }: QrCodeProps) {
  const { data: rows, size: side } = encode(data, { ecc: 'M', border: quietZone });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      class={css['qr']}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width={`${size}rem`}
      height={`${size}rem`}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
