import { useLayoutEffect, useState } from 'preact/hooks';
import './large-text.css';

/** Larger words on every screen of one voter. */
export type LargeText = { readonly on: boolean; readonly toggle: () => void };

/** Large text for as long as the same voter has the tablet: the next one begins with the plain size. */
export function useLargeText(inUse: boolean): LargeText {
  const [on, setOn] = useState(false);
  if (on && !inUse) setOn(false);
  useLayoutEffect(() => {
    if (!on) return undefined;
    document.documentElement.dataset['text'] = 'large';
    return () => {
      delete document.documentElement.dataset['text'];
    };
  }, [on]);
  return { on, toggle: () => setOn(!on) };
}
