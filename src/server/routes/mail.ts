import { byMember } from '../../domain/log/entry.ts';
import { BODY_BYTES_MAX } from '../../wire/limits.ts';
import { ForgottenPassword, InvitationLetter, type LetterAnswer, NewPassword } from '../../wire/mail.ts';
import { paths } from '../../wire/paths.ts';
import { readJson } from '../http/body.ts';
import { coordinatorOf } from '../http/caller.ts';
import { Refused, unwrap } from '../http/refused.ts';
import type { Log } from '../log.ts';
import { invitationLetter, passwordLetter } from '../mail/letters.ts';
import type { App, Doors } from './doors.ts';

/** Letters: an invitation's link, and the way to a new password. Addresses are used and forgotten. */
export function mailRoutes(app: App, doors: Doors, log: Log): void {
  const { auth, store, mail, letterGuesses, forgottenGuesses } = doors;

  app.post(paths.invitationLetter, async (context) => {
    const member = await coordinatorOf(context, doors);
    if (!mail) throw new Refused('not-found');
    const attempt = { address: byMember(member.id) };
    await letterGuesses.allow(attempt);
    const { token, email, language } = await readJson(context, InvitationLetter, BODY_BYTES_MAX);
    unwrap(await store.invitation(token));
    await letterGuesses.failed(attempt);
    const link = `${mail.address}/office/join#${token}`;
    const sent = await mail.post.send(email, invitationLetter(language, { by: member.name, link }));
    if (!sent.ok) log({ level: 'warn', event: 'mail', code: sent.refusal.code });
    return context.json<LetterAnswer>(sent.ok ? { sent: true } : { sent: false, why: sent.refusal.code });
  });

  app.post(paths.newPassword, async (context) => {
    const { email, language } = await readJson(context, ForgottenPassword, BODY_BYTES_MAX);
    for (const address of [context.get('address'), `to ${email.toLowerCase()}`]) {
      await forgottenGuesses.allow({ address });
      await forgottenGuesses.failed({ address });
    }
    // The answer does not wait for the letter: how long it takes would tell who has an account.
    void write(email).catch((error: unknown) =>
      log({ level: 'error', event: 'mail', code: error instanceof Error ? error.name : 'failed' }),
    );
    return context.body(null, 204);

    async function write(to: string): Promise<void> {
      const token = mail && (await auth.forgetPassword(to, isMember));
      if (!mail || token === undefined) return;
      const link = `${mail.address}/office/password#${token}`;
      const sent = await mail.post.send(to, passwordLetter(language, { link }));
      if (!sent.ok) log({ level: 'warn', event: 'mail', code: sent.refusal.code });
    }
  });

  app.put(paths.newPassword, async (context) => {
    const attempt = { address: context.get('address') };
    await doors.signInGuesses.allow(attempt);
    const { token, password } = await readJson(context, NewPassword, BODY_BYTES_MAX);
    const chosen = await auth.choosePassword(token, password);
    if (!chosen.ok) await doors.signInGuesses.failed(attempt);
    unwrap(chosen);
    return context.body(null, 204);
  });

  async function isMember(account: string): Promise<boolean> {
    return (await store.memberOfAccount(account)) !== undefined;
  }
}
