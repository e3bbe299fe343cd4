import { createHmac } from 'node:crypto';
import type { Instant } from '../../domain/log/entry.ts';
import type { RandomBytes } from '../../domain/log/ids.ts';

/** What the store needs from outside: a clock, randomness, and a secret that is not in the database. */
export type Means = {
  readonly now: () => Instant;
  readonly random: RandomBytes;
  readonly secret: string;
};

/** A digest that a reader of the database alone cannot invert by trying: enrolment codes are short. */
export const keyed = (means: Means, text: string): string =>
  createHmac('sha256', means.secret).update(text).digest('hex');

/** 32 random bytes as base64url: a token that is handed out once and stored hashed. */
export const drawToken = (means: Means): string => Buffer.from(means.random(32)).toString('base64url');

/** An instant some milliseconds later (or earlier). */
export const later = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
