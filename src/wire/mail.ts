import * as z from 'zod/mini';
import { InvitationToken, PASSWORD_MAX, PASSWORD_MIN } from './session.ts';

/** The languages that letters are written in: those of the office. */
export const LetterLanguage = z.enum(['sv', 'en']);
export type LetterLanguage = z.infer<typeof LetterLanguage>;

const Email = z.email().check(z.maxLength(254));

/** Asks to send an invitation's link by e-mail. Neither is kept. */
export const InvitationLetter = z.strictObject({
  token: InvitationToken,
  email: Email,
  language: LetterLanguage,
});
export type InvitationLetter = z.infer<typeof InvitationLetter>;

/** Why a letter was not taken. The words are the screens'. */
export const MailRefusal = z.enum([
  /** The server for e-mail does not answer. */
  'mail-unreachable',
  /** It does not know Torg's name and password, or lets it send nothing. */
  'mail-denied',
  /** It will not have this address. */
  'address-refused',
]);
export type MailRefusal = z.infer<typeof MailRefusal>;

/** Whether the server for e-mail has taken the letter; what becomes of it then, nobody hears here. */
export const LetterAnswer = z.discriminatedUnion('sent', [
  z.strictObject({ sent: z.literal(true) }),
  z.strictObject({ sent: z.literal(false), why: MailRefusal }),
]);
export type LetterAnswer = z.infer<typeof LetterAnswer>;

/** Asks for a letter with which a new password is chosen. */
export const ForgottenPassword = z.strictObject({ email: Email, language: LetterLanguage });
export type ForgottenPassword = z.infer<typeof ForgottenPassword>;

/** Chooses the new password. */
export const NewPassword = z.strictObject({
  token: InvitationToken,
  password: z.string().check(z.minLength(PASSWORD_MIN), z.maxLength(PASSWORD_MAX)),
});
export type NewPassword = z.infer<typeof NewPassword>;

/** Minutes that the letter's link is good for. */
export const NEW_PASSWORD_MINUTES = 60;
