import { useEffect, useRef } from 'preact/hooks';

/** After going to another place: the page's heading takes the focus, so that keyboard and screen reader start there. */
export function usePageTurn(path: string): void {
  const beforeRef = useRef(path);
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    document.title = heading?.textContent ? `${heading.textContent} · Torg` : 'Torg';
    if (beforeRef.current === path) return;
    beforeRef.current = path;
    heading?.focus({ preventScroll: true });
  }, [path]);
}
