import { useState } from 'preact/hooks';
import { StorageError } from '../../../storage/store.ts';
import { useField } from '../field-context.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { BackupEnd } from './backup-target.ts';

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
    // Sealing is fetched only by whoever needs a file: the first screens must load quickly.
    const written = import('./write-backup-file.ts').then((room) => room.writeBackupFile(field, setStage));
    setStage(await written.catch(failedStage));
  });
  return [stage, start];
}

function failedStage(error: unknown): BackupStage {
  if (error instanceof StorageError) return { at: 'failed', code: error.code };
  return { at: 'failed', code: error instanceof Error ? error.name : 'unknown' };
}
