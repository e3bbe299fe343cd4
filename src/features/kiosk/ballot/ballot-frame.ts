import type { Speech } from '../speech.ts';
import type { LargeText } from './use-large-text.ts';

/** What every screen of a ballot is handed. */
export type BallotFrame = {
  readonly speech: Speech;
  readonly largeText: LargeText;
  readonly onBack: () => void;
};
