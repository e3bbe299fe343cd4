import * as z from 'zod/mini';
import { Instant } from '../../../domain/log/entry.ts';
import type { Drafts } from '../../../storage/drafts.ts';

/** Wrong tries in a row, and until when the next one must wait. Kept on the disk: a restart forgives nothing. */
export const PinAttempts = z.object({ wrong: z.int().check(z.nonnegative()), until: z.nullable(Instant) });
export type PinAttempts = z.infer<typeof PinAttempts>;

export const noAttempts: PinAttempts = { wrong: 0, until: null };

/** Wrong tries without a pause: fingers in gloves slip. */
const FREE_TRIES = 3;
/** The first pause, in seconds; each further wrong try doubles it. */
const FIRST_PAUSE = 30;
/** The longest pause, in seconds: longer would punish the facilitator for a child's game. */
const LONGEST_PAUSE = 15 * 60;

/** How long to wait after so many wrong tries in a row, in seconds. */
export function pauseAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (wrong - FREE_TRIES));
}

/** One wrong try more, at `now`. */
export function afterWrongTry(attempts: PinAttempts, now: Instant): PinAttempts {
  const wrong = attempts.wrong + 1;
  const pause = pauseAfter(wrong);
  return { wrong, until: pause === 0 ? null : new Date(Date.parse(now) + pause * 1000).toISOString() };
}

/** The one with more wrong tries: what the screen saw and what the disk kept. */
export const mostOf = (a: PinAttempts, b: PinAttempts): PinAttempts => (a.wrong >= b.wrong ? a : b);

/**
 * Seconds left to wait at `now`, 0 when one may try. A clock that was set back cannot make it longer than the
 * pause that was given.
 */
export function waitLeft({ wrong, until }: PinAttempts, now: Instant): number {
  if (until === null) return 0;
  const left = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000);
  return Math.min(Math.max(0, left), pauseAfter(wrong));
}

const KEY = 'pin-attempts';

/** The tries so far, as they lie on the disk; none where nothing readable lies there. */
export async function loadAttempts(drafts: Drafts): Promise<PinAttempts> {
  const draft = await drafts.load(KEY).catch(() => undefined);
  const parsed = PinAttempts.safeParse(draft?.value);
  return parsed.success ? parsed.data : noAttempts;
}

/** Keeps the tries. A disk that refuses does not keep anybody out: the screen still counts. */
export const saveAttempts = (drafts: Drafts, attempts: PinAttempts): Promise<void> =>
  drafts.save(KEY, attempts).catch(() => undefined);
