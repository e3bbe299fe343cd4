import { drawCode, isCode, normalizeCode } from '../../../domain/log/receipt-code.ts';
import type { RandomBytes } from '../../../domain/log/ids.ts';
import { deriveSecret, isSecret } from '../../../sealing/pin.ts';
import type { SettingsStore, TabletSettings } from '../../../storage/tablet-settings.ts';

export const PIN_LENGTH = 6;
export const RECOVERY_LENGTH = 8;
/** How a recovery code is written: `K7MP-4DXA`. */
export const RECOVERY_GROUPS = [4, 4] as const;

/** The name of the facilitator whose PIN this is, or undefined. */
export async function whosePin(pin: string, settings: TabletSettings): Promise<string | undefined> {
  for (const facilitator of settings.facilitators) {
    if (await isSecret(pin, facilitator.pin)) return facilitator.name;
  }
  return undefined;
}

/** Reads a typed recovery code; undefined when its check sign says that it is mistyped. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = normalizeCode(typed);
  return isCode(code, RECOVERY_LENGTH) ? code : undefined;
}

/** Draws a recovery code and what may be kept of it. It is shown once, for a sheet of paper, and kept nowhere. */
export async function newRecovery(
  random: RandomBytes,
): Promise<{ readonly code: string; readonly kept: TabletSettings['recovery'] }> {
  const code = drawCode(random, RECOVERY_LENGTH);
  return { code, kept: await deriveSecret(code) };
}

/** Whether the recovery code fits; if it does, it is spent before anything opens. */
export async function spendRecovery(code: string, settings: SettingsStore): Promise<boolean> {
  const { recovery } = settings.current();
  if (recovery === null || !(await isSecret(code, recovery))) return false;
  await settings.change({ recovery: null });
  return true;
}
