import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod/mini';

/** The tablet's battery; `level` from 0 to 1. */
export type Battery = { readonly level: number; readonly charging: boolean };

const Reading = z.object({ level: z.number(), charging: z.boolean() });

/** What the Battery Status API promises where there is one (Chromium only; no types ship with the compiler). */
type BatterySource = EventTarget & Battery;
type WithBattery = { readonly getBattery: () => Promise<BatterySource> };
const hasBattery = (host: object): host is WithBattery => 'getBattery' in host;

/** The battery as it is now, or undefined where the browser does not say. */
export function useBattery(): Battery | undefined {
  const [battery, setBattery] = useState<Battery>();
  useEffect(() => {
    if (!hasBattery(navigator)) return undefined;
    let source: BatterySource | undefined;
    let gone = false;
    const read = () => {
      const reading = Reading.safeParse({ level: source?.level, charging: source?.charging });
      if (reading.success) setBattery(reading.data);
    };
    const follow = async (host: WithBattery) => {
      const found = await host.getBattery().catch(() => undefined);
      if (gone || !found) return;
      source = found;
      read();
      found.addEventListener('levelchange', read);
      found.addEventListener('chargingchange', read);
    };
    void follow(navigator);
    return () => {
      gone = true;
      source?.removeEventListener('levelchange', read);
      source?.removeEventListener('chargingchange', read);
    };
  }, []);
  return battery;
}
