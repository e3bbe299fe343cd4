import { beforeEach, describe } from 'vitest';
import type { ServerStore } from '../../src/server/store.ts';
import { admissionAcceptance } from './store/admission.ts';
import { assessingAcceptance } from './store/assessing.ts';
import { blobsAcceptance } from './store/blobs.ts';
import { calendarsAcceptance } from './store/calendars.ts';
import { entriesAcceptance } from './store/entries.ts';
import { followedAcceptance } from './store/followed.ts';
import { type Given, giveStore } from './store/given.ts';
import { lateAcceptance } from './store/late.ts';
import { membershipAcceptance } from './store/membership.ts';
import { phasesAcceptance } from './store/phases.ts';
import { publishedAcceptance } from './store/published.ts';
import { quarantineAcceptance } from './store/quarantine.ts';
import { readingAcceptance } from './store/reading.ts';
import { serialAcceptance } from './store/serial.ts';
import type { TestClock } from './street.ts';

/** What every implementation of the server's store must do. `open` gives an empty one that goes by this clock. */
export function storeAcceptance(name: string, open: (clock: TestClock) => Promise<ServerStore>): void {
  describe(`The store over ${name}`, () => {
    let now: Given;
    beforeEach(async () => {
      now = await giveStore(open);
      return () => now.store.close();
    });
    const given = () => now;
    entriesAcceptance(given);
    serialAcceptance(given);
    quarantineAcceptance(given);
    blobsAcceptance(given);
    lateAcceptance(given);
    phasesAcceptance(given);
    publishedAcceptance(given);
    followedAcceptance(given);
    readingAcceptance(given);
    admissionAcceptance(given);
    membershipAcceptance(given);
    assessingAcceptance(given);
    calendarsAcceptance(given);
  });
}
