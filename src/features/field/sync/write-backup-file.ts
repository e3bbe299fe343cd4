import { currentOfficeKey } from '../../../domain/cycle/office-key.ts';
import { KeyId } from '../../../domain/log/ids.ts';
import { BackupDisturbed } from '../../../storage/backup-file.ts';
import { backupFileName } from '../../../storage/backup-file.ts';
import type { FieldNow } from '../field-context.ts';
import { saveAsFile } from './backup-target.ts';
import type { BackupStage } from './use-backup.ts';

/** Writes the backup file to where a person wants it, telling how far it has come. Throws what disk or stream throw. */
export async function writeBackupFile(
  field: FieldNow,
  tell: (stage: BackupStage) => void,
): Promise<BackupStage> {
  const { tablet, timeZone, openBackup } = field;
  const made = currentOfficeKey(tablet.log.state().officeKeys);
  if (!made) return { at: 'no-key' };
  const officeKey = { key: KeyId.parse(made.key), publicKey: made.publicKey };
  const name = backupFileName({ tablet: tablet.number, at: new Date(), timeZone });
  const progress = (written: number, entries: number) => tell({ at: 'writing', written, entries });
  const open = () => {
    progress(0, 0);
    return openBackup(officeKey, progress);
  };
  const where = await saveAsFile(name, open).catch((error: unknown) => {
    // An erasure came in between: what stands now can be written.
    if (error instanceof BackupDisturbed) return saveAsFile(name, open);
    throw error;
  });
  return where === 'cancelled' ? { at: 'rest' } : { at: 'done', where, name };
}
