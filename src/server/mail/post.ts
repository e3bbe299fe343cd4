import { createTransport } from 'nodemailer';
import { accept, type Result } from '../../domain/log/refusal.ts';
import type { MailRefusal } from '../../wire/mail.ts';
import type { Letter } from './letters.ts';

/** How letters leave the house, as the operator has set it up. */
export type MailSettings = {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  /** Whom they are from: `Torg <torg@kommun.se>`. */
  readonly from: string;
};

export type Post = {
  /** Hands a letter to the server for e-mail, and says whether it took it. */
  send(to: string, letter: Letter): Promise<Result<null, { readonly code: MailRefusal }>>;
};

/** Milliseconds: somebody sits and waits. */
const PATIENCE = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 15_000 };

/** Sends by SMTP, one connection a letter: they are few. */
export function openPost({ url, from }: MailSettings): Post {
  const transport = createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async (to, letter) => {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, ...letter });
        return accept(null);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return { ok: false, refusal: { code: whyNot(error) } };
      }
    },
  };
}

/** What nodemailer names it, and what the server answered: 5xx to an address is for good, 4xx is for now. */
function whyNot(error: Error): MailRefusal {
  const code = 'code' in error ? error.code : undefined;
  const answered = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'mail-denied';
  const ofAddress = 'command' in error && error.command === 'RCPT TO' && answered >= 550;
  if (ofAddress) return 'address-refused';
  return answered >= 500 ? 'mail-denied' : 'mail-unreachable';
}
