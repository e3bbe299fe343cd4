import { bell } from './bell.ts';
import { reopeningOnce } from './storage-failure.ts';
import type { Tables } from './tables.ts';
import { defaultSettings, type SettingsStore, TabletSettings } from './tablet-settings.ts';

const ROW = 'tablet';

/** Settings in IndexedDB, the same in every tab. */
export async function openSettings(tables: Tables): Promise<SettingsStore> {
  const listeners = new Set<() => void>();
  const others = bell(`${tables.name}/settings`);
  const kept = <Value>(run: () => Promise<Value>): Promise<Value> =>
    reopeningOnce(run, () => tables.reopen());
  const read = async () => readSettings(await tables.settings.get(ROW));
  let current = await kept(read);

  const becomes = (settings: TabletSettings) => {
    current = settings;
    for (const listener of listeners) listener();
  };
  // Another tab's change reaches us again with its next one; this tab goes on with what it knows.
  others.listen(() => void kept(read).then(becomes, () => undefined));

  return {
    current: () => current,
    async change(part) {
      const changed = await kept(() =>
        tables.transaction('rw', tables.settings, async () => {
          const settings = TabletSettings.parse({ ...(await read()), ...part });
          await tables.settings.put(settings, ROW);
          return settings;
        }),
      );
      becomes(changed);
      others.ring();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Settings as they lie on the disk; what is missing or damaged is as on a new tablet, field by field. */
export function readSettings(raw: unknown): TabletSettings {
  const whole = TabletSettings.safeParse(raw);
  if (whole.success) return whole.data;
  let settings = defaultSettings;
  for (const [field, value] of Object.entries(typeof raw === 'object' && raw !== null ? raw : {})) {
    const mended = TabletSettings.safeParse({ ...settings, [field]: value });
    if (mended.success) settings = mended.data;
  }
  return settings;
}
