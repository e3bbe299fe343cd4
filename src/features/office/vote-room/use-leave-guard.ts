import { useEffect } from 'preact/hooks';

/** Makes the browser ask before the page is left, while something would be lost with it. */
export function useLeaveGuard(guarded: boolean): void {
  useEffect(() => {
    if (!guarded) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [guarded]);
}
