import { isCode, normalizeCode } from '../../../domain/log/receipt-code.ts';
import { isSecret } from '../../../sealing/pin-check.ts';
import type { SettingsStore, TabletSettings } from '../../../storage/tablet-settings.ts';
import { RECOVERY_LENGTH } from './secrets.ts';

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

/** Whether the recovery code fits; if it does, it is spent before anything opens. */
export async function spendRecovery(code: string, settings: SettingsStore): Promise<boolean> {
  const { recovery } = settings.current();
  if (recovery === null || !(await isSecret(code, recovery))) return false;
  await settings.change({ recovery: null });
  return true;
}
