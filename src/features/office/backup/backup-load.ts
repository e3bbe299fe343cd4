import type { OfficeKey } from '../../../domain/cycle/office-key.ts';
import type { BackupHeader, BackupRefusal } from '../../../storage/backup-file.ts';
import { openBackup, readBackupHeader } from '../../../storage/backup-file-read.ts';
import type { Carriage, Carried } from '../../../sync/carry.ts';
import type { Office } from '../../../sync/office.ts';
import type { OpeningKey } from '../../../sealing/hpke.ts';

/** How far the loading of one file has come. */
export type Loading =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly file: File }
  /** The file is one of ours, and its key is known here but locked. */
  | { readonly step: 'locked'; readonly file: File; readonly officeKey: OfficeKey }
  | { readonly step: 'refused'; readonly file: File; readonly refusal: BackupRefusal }
  | {
      readonly step: 'carrying';
      readonly file: File;
      readonly device: string;
      readonly carriage: Carriage | undefined;
      readonly entries: number;
    }
  | { readonly step: 'done'; readonly file: File; readonly device: string; readonly carried: Carried };

type Tools = {
  readonly office: Office;
  readonly keys: ReadonlyMap<string, OfficeKey>;
  readonly unlocked: (key: string) => OpeningKey | undefined;
  readonly told: (loading: Loading) => void;
};

/**
 * Reads a backup file and pushes what it holds, telling how far it has come. Stops at `locked` when its key must be
 * unlocked first; calling again with the same file goes on. Loading a file twice is harmless.
 */
export async function loadBackup(file: File, tools: Tools): Promise<void> {
  const { office, told } = tools;
  told({ step: 'reading', file });
  const header = await readBackupHeader(file.stream());
  if (!header.ok) return told({ step: 'refused', file, refusal: header.refusal });
  const locked = lockedKey(header.value, tools);
  if (locked) return told({ step: 'locked', file, officeKey: locked });
  const opened = await openBackup(file.stream(), (key) => tools.unlocked(key));
  if (!opened.ok) return told({ step: 'refused', file, refusal: opened.refusal });
  const { device, entries } = opened.value.manifest;
  told({ step: 'carrying', file, device, carriage: undefined, entries });
  const carried = await office.carry(opened.value, (carriage) =>
    told({ step: 'carrying', file, device, carriage, entries }),
  );
  told({ step: 'done', file, device, carried });
  await office.sync.sendNow();
}

/** The key that the file needs, when this browser knows it and it is locked. */
function lockedKey({ key }: BackupHeader, { keys, unlocked }: Tools): OfficeKey | undefined {
  const known = keys.get(key);
  return known?.kept && !unlocked(key) ? known : undefined;
}
