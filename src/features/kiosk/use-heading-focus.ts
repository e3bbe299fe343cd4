import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to the page's heading whenever `screen` changes, so that screen readers begin there and the
 * keyboard goes on from there. Not at the first showing: the browser has a place of its own then.
 */
export function useHeadingFocus(screen: string): void {
  const beforeRef = useRef(screen);
  useLayoutEffect(() => {
    if (beforeRef.current === screen) return;
    beforeRef.current = screen;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [screen]);
}
