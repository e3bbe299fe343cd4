import type { Member } from '../domain/cycle/member.ts';
import type { OpenBackup } from '../storage/backup-file-read.ts';
import type { Drafts } from '../storage/drafts.ts';
import type { Log } from '../storage/log.ts';
import type { PhotoBox } from '../storage/photo-box.ts';
import type { Api } from './api.ts';
import type { Carriage, Carried } from './carry.ts';
import type { ReadPhoto } from './read-photo.ts';
import type { Sync } from './engine.ts';

/** An office browser at work, bound to one member: what the office face is handed. */
export type Office = {
  readonly member: Member;
  readonly log: Log;
  readonly sync: Sync;
  readonly drafts: Drafts;
  readonly api: Api;
  /** A photo that an entry names, from here or from the server. */
  readonly readPhoto: ReadPhoto;
  /** Where photos are kept that are added here. */
  readonly photoBox: PhotoBox;
  /** Pushes an opened backup file to the server as this browser (`carryBackup`). */
  carry(backup: OpenBackup, progress: (carriage: Carriage) => void): Promise<Carried>;
};
