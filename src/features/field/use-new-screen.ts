import { useEffect, useRef } from 'preact/hooks';

/** How long a screen may take to be loaded before the focus goes to whatever heading there is, in milliseconds. */
const PATIENCE = 3000;

/**
 * A new screen starts at its top, with the focus on its heading, so that a screen reader says where one is. A screen
 * that is entered for the first time is loaded first: until then the old one's heading stands there.
 */
export function useNewScreen(path: string): void {
  const shownRef = useRef(path);
  const wordsRef = useRef('');
  useEffect(() => {
    if (shownRef.current === path) {
      wordsRef.current = heading()?.textContent ?? '';
      return undefined;
    }
    const before = wordsRef.current;
    const until = performance.now() + PATIENCE;
    let frame = 0;
    const look = () => {
      const found = heading();
      if (performance.now() < until && (!found || found.textContent === before)) {
        frame = requestAnimationFrame(look);
        return;
      }
      shownRef.current = path;
      wordsRef.current = found?.textContent ?? '';
      window.scrollTo(0, 0);
      found?.focus({ preventScroll: true });
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [path]);
}

const heading = () => document.querySelector('h1');
