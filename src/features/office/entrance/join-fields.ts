import { plural, t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { InvitationAcceptance, PASSWORD_MAX, PASSWORD_MIN } from '../../../wire/session.ts';

/** What someone writes to take an invitation. */
export type JoinFields = { readonly name: string; readonly email: string; readonly password: string };

/** What is wrong, by field, in words. */
export type JoinFaults = Readonly<Partial<Record<keyof JoinFields, string>>>;

/** The password's rule, said before one chooses it. */
export const passwordRule = (): string =>
  plural(PASSWORD_MIN, {
    one: 'Minst # tecken. En mening som bara du tänker på är lätt att minnas och svår att gissa.',
    other: 'Minst # tecken. En mening som bara du tänker på är lätt att minnas och svår att gissa.',
  });

const Email = z.email();

/** Reads the fields as the server will take them, or says what is missing in each. */
export function readJoin(
  token: string,
  fields: JoinFields,
):
  | { readonly ok: true; readonly value: InvitationAcceptance }
  | { readonly ok: false; readonly faults: JoinFaults } {
  const name = fields.name.trim();
  const email = fields.email.trim();
  const { password } = fields;
  const missing = PASSWORD_MIN - password.length;
  const faults: JoinFaults = {
    ...(name === '' ? { name: t`Skriv ditt namn.` } : {}),
    ...(name.length > 120 ? { name: t`Namnet är för långt, högst 120 tecken.` } : {}),
    ...(Email.safeParse(email).success
      ? {}
      : { email: t`Skriv en e-postadress, till exempel anna@kommun.se.` }),
    ...(missing > 0
      ? { password: plural(missing, { one: 'Det fattas # tecken.', other: 'Det fattas # tecken.' }) }
      : {}),
    ...(password.length > PASSWORD_MAX
      ? { password: t`Lösenordet är för långt, högst ${PASSWORD_MAX} tecken.` }
      : {}),
  };
  const read = InvitationAcceptance.safeParse({ token, name, email, password });
  return read.success && Object.keys(faults).length === 0
    ? { ok: true, value: read.data }
    : { ok: false, faults };
}
