import type { Hono } from 'hono';
import type { Instant } from '../../domain/log/entry.ts';
import type { Front } from '../http/front.ts';
import type { Guess } from '../http/guess.ts';
import type { StaffSignIn } from '../sign-in.ts';
import type { ServerStore } from '../store.ts';

/** What the routes are handed. */
export type Doors = {
  readonly store: ServerStore;
  readonly auth: StaffSignIn;
  readonly now: () => Instant;
  /** Guards against guessing: of enrolment codes, and of passwords and invitations. */
  readonly codeGuesses: Guess;
  readonly signInGuesses: Guess;
};

export type App = Hono<Front>;
