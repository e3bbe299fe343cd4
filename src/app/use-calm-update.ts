import { useEffect } from 'preact/hooks';
import { useCell } from '../ui/cell.ts';
import { applyUpdate, putUpdateOff, update } from './update.ts';

/** How long nobody may have touched anything before a new version is let in, in milliseconds. */
const STILLNESS = 5000;
const TOUCHES = ['pointerdown', 'keydown', 'input'] as const;

/**
 * Lets a waiting version in once the screen has been one where nothing can be lost (`calm`), untouched, for a
 * while. It is never put under anyone's hands.
 */
export function useCalmUpdate(calm: boolean): void {
  const version = useCell(update);
  useEffect(() => {
    if (!calm || version === 'none') return undefined;
    let timer = setTimeout(applyUpdate, STILLNESS);
    const touched = () => {
      clearTimeout(timer);
      putUpdateOff();
      timer = setTimeout(applyUpdate, STILLNESS);
    };
    for (const touch of TOUCHES) addEventListener(touch, touched, true);
    return () => {
      clearTimeout(timer);
      putUpdateOff();
      for (const touch of TOUCHES) removeEventListener(touch, touched, true);
    };
  }, [calm, version]);
}
