import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const FENCE = 'kiosk';

/**
 * Takes the browser's way back away from what lies behind: the kiosk never puts an answer into the history, and the
 * back button or gesture becomes `onBack`, one question back with the same person, or nothing at all.
 */
export function useBackFence(onBack: () => void): void {
  const backRef = useRef(onBack);
  useLayoutEffect(() => {
    backRef.current = onBack;
  });
  useEffect(() => {
    const raise = () => history.pushState(FENCE, '');
    const onPop = () => {
      raise();
      backRef.current();
    };
    // Browsers step over entries that nobody's finger has caused: it is raised again at the first touch.
    const onTouch = () => raise();
    raise();
    window.addEventListener('popstate', onPop);
    document.addEventListener('pointerup', onTouch, { once: true });
    return () => {
      window.removeEventListener('popstate', onPop);
      document.removeEventListener('pointerup', onTouch);
    };
  }, []);
}
