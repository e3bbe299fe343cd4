import { useLayoutEffect, useState } from 'preact/hooks';
import type { SettingsStore, TabletSettings } from '../../storage/tablet-settings.ts';

/** The tablet's settings as they are now, also when another tab has changed them. */
export function useSettings(store: SettingsStore): TabletSettings {
  const [settings, setSettings] = useState(() => store.current());
  useLayoutEffect(() => {
    setSettings(store.current());
    return store.subscribe(() => setSettings(store.current()));
  }, [store]);
  return settings;
}
