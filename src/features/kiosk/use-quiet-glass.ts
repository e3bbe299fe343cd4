import { useEffect } from 'preact/hooks';

/** A long press opens no menu, except where something is being written. */
export function useQuietGlass(): void {
  useEffect(() => {
    const hush = (event: Event) => {
      const at = event.target;
      if (at instanceof Element && at.closest('input, textarea')) return;
      event.preventDefault();
    };
    document.addEventListener('contextmenu', hush);
    return () => document.removeEventListener('contextmenu', hush);
  }, []);
}
