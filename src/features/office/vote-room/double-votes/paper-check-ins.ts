import { type CheckIn, isLetIn } from '../../../../domain/vote/check-in.ts';
import type { PaperCheckIn } from './searcher.ts';

/** Everybody who was let in to vote on paper, and was not taken back and did not leave. */
export function paperCheckIns(
  checkIns: ReadonlyMap<string, CheckIn>,
  cycle: string,
): readonly PaperCheckIn[] {
  const found: PaperCheckIn[] = [];
  for (const checkIn of checkIns.values()) {
    if (!isLetIn(checkIn) || checkIn.made.cycle !== cycle || checkIn.made.channel !== 'paper') continue;
    if (checkIn.made.as.by !== 'attested') found.push({ checkIn: checkIn.id, as: checkIn.made.as });
  }
  return found;
}
