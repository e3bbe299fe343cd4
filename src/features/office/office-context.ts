import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { State } from '../../domain/log/state.ts';
import type { Office } from '../../sync/office.ts';
import type { SyncStatus } from '../../sync/status.ts';
import type { ConfirmationAnswer, DevicesAnswer } from '../../wire/enrolment.ts';
import type { QuarantineAnswer } from '../../wire/quarantine.ts';
import type { ReadNotes } from './batches/use-read-notes.ts';
import type { UnlockedKeys } from './key/unlocked-keys.ts';
import type { RoundsNow } from './rounds/use-rounds.ts';
import type { Watched } from './use-watched.ts';

/** What every room of the office stands on. Containers read it; views get values from them. */
export type OfficeNow = {
  readonly office: Office;
  /** What is known, with the entries of the round looked at. The log holds those of every round. */
  readonly state: State;
  readonly status: SyncStatus;
  /** The round that is looked at; undefined before any has been set up. */
  readonly cycle: Cycle | undefined;
  /** The round that the process works with, the others, and how to look at one. */
  readonly rounds: Pick<RoundsNow, 'current' | 'all' | 'lookAt'>;
  /** The instant, told anew every half minute. */
  readonly now: string;
  /** The calendar day where the municipality is. */
  readonly today: string;
  readonly devices: Watched<DevicesAnswer>;
  readonly quarantine: Watched<QuarantineAnswer>;
  /** Whether the tablets wait to be looked through after a restore. */
  readonly confirmation: Watched<ConfirmationAnswer>;
  readonly keys: UnlockedKeys;
  readonly readNotes: ReadNotes;
};

export const OfficeContext = createContext<OfficeNow | undefined>(undefined);

/** The office as it is now. For containers inside `OfficeFace` only. */
export function useOffice(): OfficeNow {
  const now = useContext(OfficeContext);
  if (!now) throw new Error('Outside of the office');
  return now;
}

/** For containers that are shown only when a round has been set up. */
export function useCycle(): Cycle {
  const { cycle } = useOffice();
  if (!cycle) throw new Error('No round has been set up');
  return cycle;
}

/** Days begin and end here until a round says where it is. */
export const DEFAULT_TIME_ZONE = 'Europe/Stockholm';

/** The time zone of the round. */
export const useTimeZone = (): string => useOffice().cycle?.timeZone ?? DEFAULT_TIME_ZONE;
