import { useEffect, useState } from 'preact/hooks';
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

/** A QR code as vector shapes; always black on white, whatever the theme. White for the moment until it is drawn. */
export function QrCode({ data, label, size = 9 }: QrCodeProps) {
  const drawn = useDrawn(data);
  if (drawn === 'failed') return null; // The same stands beside it in letters.
  const { path, side } = drawn;
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

type Drawn = { readonly path: string; readonly side: number };

/** Whoever has no code to show need not load how it is drawn. */
function useDrawn(data: string): Drawn | 'failed' {
  const [drawn, setDrawn] = useState<Drawn | 'failed'>({ path: '', side: 1 });
  useEffect(() => {
    let over = false;
    const draw = async (): Promise<Drawn> => {
      const { encode } = await import('uqr');
      const { data: rows, size: side } = encode(data, { ecc: 'M', border: quietZone });
      const path = rows
        .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
        .join('');
      return { path, side };
    };
    const show = (next: Drawn | 'failed') => {
      if (!over) setDrawn(next);
    };
    void draw().then(show, () => show('failed'));
    return () => {
      over = true;
    };
  }, [data]);
  return drawn;
}
