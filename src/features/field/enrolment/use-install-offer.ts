import { useEffect, useState } from 'preact/hooks';

/** What Chromium fires when the app may be installed at a press; no types ship with the compiler. */
type InstallOffer = Event & { prompt(): Promise<unknown> };
const isOffer = (event: Event): event is InstallOffer => 'prompt' in event;

/** Installs the app at a press where the browser offers it; undefined where it does not. */
export function useInstallOffer(): (() => void) | undefined {
  const [offer, setOffer] = useState<InstallOffer>();
  useEffect(() => {
    const keep = (event: Event) => {
      if (!isOffer(event)) return;
      event.preventDefault();
      setOffer(event);
    };
    addEventListener('beforeinstallprompt', keep);
    return () => removeEventListener('beforeinstallprompt', keep);
  }, []);
  if (!offer) return undefined;
  return () => {
    setOffer(undefined); // An offer can be taken once.
    void offer.prompt().catch(() => undefined);
  };
}
