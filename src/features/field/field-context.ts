import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { currentRound } from '../../domain/cycle/current-round.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { Instant } from '../../domain/log/entry.ts';
import type { State } from '../../domain/log/state.ts';
import type { PlannedStreetEvent } from '../../domain/meeting/street-event.ts';
import type { Counts } from '../../storage/store.ts';
import type { TabletSettings } from '../../storage/tablet-settings.ts';
import type { SyncStatus } from '../../sync/status.ts';
import type { Tablet } from '../../sync/tablet.ts';
import type { OpenBackup } from './sync/backup-target.ts';
import type { Readiness, VerifyFiles } from './verify-ready.ts';

/** What the field face is handed by the app. */
export type FieldTools = {
  readonly tablet: Tablet;
  /** Asks the service worker whether every file of this version is on the tablet. */
  readonly verifyFiles: VerifyFiles;
  /** Opens the backup file, which the sync panel saves. */
  readonly openBackup: OpenBackup;
  /** Says for whose check-in the tablet is about to be handed over. */
  readonly onVoter: (checkIn: string) => void;
  /** Shows the kiosk, once the settings say that the kiosk has the tablet. */
  readonly onHandOver: () => void;
  /** The address under which an idea can be followed, as its QR code says it. */
  readonly followAddress: (receipt: string) => string;
};

/** What every screen of the field face stands on. Containers read it; views get values from them. */
export type FieldNow = FieldTools & {
  readonly state: State;
  readonly counts: Counts;
  readonly status: SyncStatus;
  readonly settings: TabletSettings;
  /** The round of the event, or the current one; undefined before any has been fetched. */
  readonly cycle: Cycle | undefined;
  /** The event that goes on here; undefined when none has been chosen, or it is not known (any more). */
  readonly event: PlannedStreetEvent | undefined;
  /** What was found when the tablet was last verified; undefined while the first look goes on. */
  readonly readiness: Readiness | undefined;
  /** The instant, told anew every half minute. */
  readonly now: Instant;
  readonly timeZone: string;
};

export const FieldContext = createContext<FieldNow | undefined>(undefined);

/** The field face as it is now. For containers inside `FieldFace` only. */
export function useField(): FieldNow {
  const now = useContext(FieldContext);
  if (!now) throw new Error('Outside of the field face');
  return now;
}

/** Where days begin and end until a round has been fetched. */
const HOME_ZONE = 'Europe/Stockholm';

/** The round and the event of a tablet, as its settings and its log have them. */
export function roundAndEvent(
  state: State,
  chosen: string | null,
): Pick<FieldNow, 'cycle' | 'event' | 'timeZone'> {
  const event = chosen === null ? undefined : state.events.get(chosen);
  const planned = event?.plan ? { ...event, plan: event.plan } : undefined;
  const cycle = state.cycles.get(planned?.plan.cycle ?? '')?.cycle ?? currentRound(state);
  return { cycle, event: planned, timeZone: cycle?.timeZone ?? HOME_ZONE };
}
