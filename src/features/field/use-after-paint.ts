import { useEffect, useState } from 'preact/hooks';

let painted = false;

/**
 * False until the first screen of this start has been painted, and true from then on. What takes a long log a moment
 * to look up comes after that: the screen itself need not wait for it.
 */
export function useAfterPaint(): boolean {
  const [after, setAfter] = useState(painted);
  useEffect(() => {
    if (painted) return undefined;
    const frame = requestAnimationFrame(() => {
      setTimeout(() => {
        painted = true;
        setAfter(true);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return after;
}
