import { currentRoundKinds } from '../cycle/current-round.ts';
import { cycleKinds } from '../cycle/cycle.ts';
import { officeKeyKinds } from '../cycle/office-key.ts';
import { contactKinds } from '../ideas/contact.ts';
import { ideaKinds } from '../ideas/idea.ts';
import { answerKinds } from '../meeting/answers.ts';
import { photoKinds } from '../ideas/photo.ts';
import { attendanceKinds } from '../meeting/attendance.ts';
import { streetEventKinds } from '../meeting/street-event.ts';
import { countKeyKinds } from '../vote/count-key.ts';
import { ballotWordsKinds } from '../vote/ballot-words.ts';
import { openingKinds } from '../vote/opening.ts';
import { slipKinds } from '../vote/slips.ts';
import { checkInKinds } from '../vote/check-in.ts';
import { bagKinds } from '../vote/bag.ts';
import { paperBatchKinds } from '../vote/paper-batch.ts';
import { closingKinds } from '../vote/closing.ts';
import { settlementKinds } from './settlement.ts';
import type { EntryIn } from './kind.ts';

/** Every kind that a tablet may write or read, with the others of its noun. */
export const tabletKinds = {
  ...cycleKinds,
  ...currentRoundKinds,
  ...officeKeyKinds,
  ...ideaKinds,
  ...answerKinds,
  ...contactKinds,
  ...photoKinds,
  ...attendanceKinds,
  ...streetEventKinds,
  ...countKeyKinds,
  ...openingKinds,
  ...ballotWordsKinds,
  ...slipKinds,
  ...checkInKinds,
  ...bagKinds,
  ...paperBatchKinds,
  ...closingKinds,
  ...settlementKinds,
};

export type TabletEntry = EntryIn<typeof tabletKinds>;
