import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Ctrl (or command) and Enter, wherever on the page one writes. */
export function useSaveKey(onSave: () => void): void {
  const latestRef = useRef(onSave);
  useLayoutEffect(() => {
    latestRef.current = onSave;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      latestRef.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
