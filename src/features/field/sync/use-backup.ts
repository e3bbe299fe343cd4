import { useState } from 'preact/hooks';
import { currentOfficeKey } from '../../../domain/cycle/office-key.ts';
import { KeyId } from '../../../domain/log/ids.ts';
import { BackupDisturbed } from '../../../storage/backup-file-write.ts';
import { backupFileName } from '../../../storage/backup-file.ts';
import { StorageError } from '../../../storage/store.ts';
import { type FieldNow, useField } from '../field-context.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { type BackupEnd, saveAsFile } from './backup-target.ts';

/** Where the writing of a backup file stands. */
export type BackupStage =
  | { readonly at: 'rest' }
  | { readonly at: 'writing'; readonly written: number; readonly entries: number }
  | { readonly at: 'done'; readonly where: Exclude<BackupEnd, 'cancelled'>; readonly name: string }
  | { readonly at: 'no-key' }
  | { readonly at: 'failed'; readonly code: string };

/** The backup file: where its writing stands, and the way to start it. */
export function useBackup(): readonly [BackupStage, () => void] {
  const field = useField();
  const [stage, setStage] = useState<BackupStage>({ at: 'rest' });
  const [, start] = useOneAtATime(async () => {
    setStage(await write(field, setStage).catch(failedStage));
  });
  return [stage, start];
}

async function write(field: FieldNow, tell: (stage: BackupStage) => void): Promise<BackupStage> {
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

function failedStage(error: unknown): BackupStage {
  if (error instanceof StorageError) return { at: 'failed', code: error.code };
  return { at: 'failed', code: error instanceof Error ? error.name : 'unknown' };
}
