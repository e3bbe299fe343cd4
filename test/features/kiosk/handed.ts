import { CheckInId, mintUuid, StyleId } from '../../../src/domain/log/ids.ts';
import { checkIn } from '../../../src/domain/vote/check-in-decisions.ts';
import { boothOf } from '../../../src/storage/booth-of.ts';
import type { Tablet } from '../../../src/sync/tablet.ts';
import { EVENT } from '../../domain/values.ts';
import type { Point } from '../ballot-point.ts';

/** Lets an attested voter in to vote on the tablet: the id of the check-in. */
export async function handTo(tablet: Tablet, { cycle }: Point, style = 'norr'): Promise<string> {
  const { log } = tablet;
  const subject = CheckInId.parse(mintUuid(log.env().random));
  const result = checkIn(
    { ...log.state(), cycle },
    {
      checkIn: subject,
      event: EVENT,
      style: StyleId.parse(style),
      channel: 'tablet',
      as: { by: 'attested' },
    },
    log.env(),
  );
  if (!result.ok) throw new Error(result.refusal.code);
  const saved = await (await tablet.ballotBox()).checkIn(result.value, boothOf(result.value));
  if (!saved.ok) throw new Error(saved.refusal.code);
  return subject;
}
