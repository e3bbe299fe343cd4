import * as z from 'zod/mini';
import { Member } from '../domain/cycle/member.ts';
import { GenerationId, ProcessId } from '../domain/log/ids.ts';
import { ROLES } from '../domain/log/kind.ts';

/** Shorter passwords are refused; longer than this is a mistake or an attack on the hash. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Who is signed in, and where. */
export const SessionAnswer = z.strictObject({
  member: Member,
  process: ProcessId,
  generation: GenerationId,
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;

/** The random part of a one-time link, which the browser never sends as part of an address. */
export const InvitationToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** What an invitation is for, before it is taken. */
export const InvitationAnswer = z.strictObject({ roles: z.array(z.enum(ROLES)), expires: z.string() });
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

/** Asks what an invitation is for. */
export const InvitationQuery = z.strictObject({ token: InvitationToken });

/** Takes an invitation: the account is made, and the answer's cookie signs it in. */
export const InvitationAcceptance = z.strictObject({
  token: InvitationToken,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  email: z.email().check(z.maxLength(254)),
  password: z.string().check(z.minLength(PASSWORD_MIN), z.maxLength(PASSWORD_MAX)),
});
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>;

export const SignInRequest = z.strictObject({
  email: z.string().check(z.minLength(1), z.maxLength(254)),
  password: z.string().check(z.minLength(1), z.maxLength(PASSWORD_MAX)),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/** A right password: one is in, or is asked for the second factor. */
export const SignInAnswer = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('in'), session: SessionAnswer }),
  z.strictObject({ step: z.literal('second-factor') }),
]);
export type SignInAnswer = z.infer<typeof SignInAnswer>;
