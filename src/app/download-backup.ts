import { currentOfficeKey } from '../domain/cycle/office-key.ts';
import type { Log } from '../storage/log.ts';
import type { OpenBackup } from './run-tablet.ts';

/** Saves the backup file from the crash screen, with the plainest means there are. */
export async function downloadBackup(log: Log, openBackup: OpenBackup): Promise<void> {
  const officeKey = currentOfficeKey(log.state().officeKeys);
  if (!officeKey) return;
  const blob = await new Response(openBackup(officeKey, () => undefined)).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `torg-${new Date().toISOString().slice(0, 16).replaceAll(':', '')}.torgbackup`;
  link.click();
}
