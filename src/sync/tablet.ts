import type { DeviceId } from '../domain/log/ids.ts';
import type { AnswerPool } from '../storage/answer-pool.ts';
import type { BallotBox } from '../storage/ballot-box.ts';
import type { Drafts } from '../storage/drafts.ts';
import type { Log } from '../storage/log.ts';
import type { PhotoPlace } from '../storage/photo-box.ts';
import type { SettingsStore } from '../storage/tablet-settings.ts';
import type { Sync } from './engine.ts';

/** A tablet at work: what the field and kiosk faces are handed. */
export type Tablet = {
  readonly device: DeviceId;
  /** "Platta 3". */
  readonly number: number;
  readonly log: Log;
  readonly sync: Sync;
  readonly drafts: Drafts;
  readonly settings: SettingsStore;
  /** Where votes are cast: loaded by those alone who ask for it. Fails with StorageError; ask again. */
  readonly ballotBox: () => Promise<BallotBox>;
  /** Where residents' answers about themselves wait: loaded by those alone who ask for it. */
  readonly answerPool: () => Promise<AnswerPool>;
  /** Where photos are kept, for those alone who open a photo box on it. */
  readonly photos: PhotoPlace;
};
