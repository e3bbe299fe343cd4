import type { Hono } from 'hono';
import type { Instant } from '../../domain/log/entry.ts';
import type { Front } from '../http/front.ts';
import type { Guess } from '../http/guess.ts';
import type { Post } from '../mail/post.ts';
import type { ProviderDoor } from '../provider/door.ts';
import type { StaffSignIn } from '../sign-in.ts';
import type { ServerStore } from '../store.ts';

export type MailDoor = { readonly post: Post; readonly address: string };

/** What the routes are handed. */
export type Doors = {
  readonly store: ServerStore;
  readonly auth: StaffSignIn;
  readonly now: () => Instant;
  /** Guards against guessing: of enrolment codes, and of passwords and invitations. */
  readonly codeGuesses: Guess;
  readonly signInGuesses: Guess;
  /** With false only emergency accounts have a password that is taken. */
  readonly localAccounts: boolean;
  /** How letters leave, and the address that people use, which their links lead to. */
  readonly mail: MailDoor | undefined;
  /** Guards against drowning somebody in letters: those that coordinators send, and those that anybody asks for. */
  readonly letterGuesses: Guess;
  readonly forgottenGuesses: Guess;
  /** The organisation's own sign-in, where there is one. */
  readonly provider: ProviderDoor | undefined;
};

export type App = Hono<Front>;
