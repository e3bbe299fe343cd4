import { drawCode } from '../../../domain/log/receipt-code.ts';
import type { RandomBytes } from '../../../domain/log/ids.ts';
import { deriveSecret } from '../../../sealing/pin.ts';
import type { TabletSettings } from '../../../storage/tablet-settings.ts';

export const PIN_LENGTH = 6;
export const RECOVERY_LENGTH = 8;
/** How a recovery code is written: `K7MP-4DXA`. */
export const RECOVERY_GROUPS = [4, 4] as const;

/** Draws a recovery code and what may be kept of it. It is shown once, for a sheet of paper, and kept nowhere. */
export async function newRecovery(
  random: RandomBytes,
): Promise<{ readonly code: string; readonly kept: TabletSettings['recovery'] }> {
  const code = drawCode(random, RECOVERY_LENGTH);
  return { code, kept: await deriveSecret(code) };
}
