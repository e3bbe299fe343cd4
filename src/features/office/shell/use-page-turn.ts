import { useEffect, useRef } from 'preact/hooks';

/**
 * After going to another place: the page starts at its top, and its heading takes the focus, so that keyboard and
 * screen reader start there. Going back comes to where one was: that the browser sees to.
 */
export function usePageTurn(path: string): void {
  const beforeRef = useRef(path);
  const wentBackRef = useRef(false);
  useEffect(() => {
    const onBack = () => {
      wentBackRef.current = true;
    };
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    document.title = heading?.textContent ? `${heading.textContent} · Torg` : 'Torg';
    if (beforeRef.current === path) return;
    beforeRef.current = path;
    if (!wentBackRef.current) scrollTo(0, 0);
    wentBackRef.current = false;
    heading?.focus({ preventScroll: true });
  }, [path]);
}
