import * as z from 'zod/mini';
import type { RandomBytes } from './ids.ts';
import { drawCode, isCode, normalizeCode } from './receipt-code.ts';

/** How long a coordinator has to bring a code to a tablet, in hours. */
export const ENROLMENT_CODE_HOURS = 24;

/** Eight signs that let one tablet in, once: seven drawn (31 bits) and a check sign, so that a slip of the hand is
 * told from a wrong code before anything is sent. Guessing is stopped by the server's rate limit. */
export const EnrolmentCode = z
  .string()
  .check(z.refine((text) => isCode(text, 8)))
  .brand<'EnrolmentCode'>();
export type EnrolmentCode = z.infer<typeof EnrolmentCode>;

/** Draws an enrolment code. */
export const drawEnrolmentCode = (random: RandomBytes): EnrolmentCode =>
  EnrolmentCode.parse(drawCode(random, 8));

/** Reads a typed or scanned code; undefined when it is mistyped. A scanned address ends with `#CODE`. */
export function readEnrolmentCode(text: string): EnrolmentCode | undefined {
  const code = normalizeCode(text.slice(text.lastIndexOf('#') + 1));
  return isCode(code, 8) ? EnrolmentCode.parse(code) : undefined;
}
