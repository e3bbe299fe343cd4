import { lazy } from 'preact-iso';
import { speakAlso } from '../../i18n/speak.ts';

/** The vote, sealing and all, with its words: read only at a ballot point. */
export const BallotKiosk = lazy(async () => {
  const [room] = await Promise.all([import('./ballot/ballot-kiosk.tsx'), speakAlso('kiosk-more')]);
  return room.BallotKiosk;
});
