import { setupI18n, type MessageDescriptor, type Messages } from '@lingui/core';
import { directionOf } from './languages.ts';

/**
 * The words and numbers of one language, whatever the page speaks: a ballot sheet in Arabic is printed by somebody who
 * reads Swedish. Messages are described with `msg` and said by a voice; `t` is the page's own.
 */
export type Voice = {
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly say: (message: MessageDescriptor) => string;
  /** Whole units of a currency, kept together where other words run the other way. */
  readonly money: (amount: number, currency: string) => string;
};

/** What residents read on paper: ballot sheets and slips. */
const catalogues: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  sv: () => import('./locales/sv/print.po'),
  en: () => import('./locales/en/print.po'),
  ar: () => import('./locales/ar/print.po'),
};

/** Whether sheets can be printed in this language. */
export const hasVoice = (tag: string): boolean => tag in catalogues;

/** Loads the voice of a language. Rejects when its words cannot be fetched, and for a language without a voice. */
export async function voiceOf(tag: string): Promise<Voice> {
  const load = catalogues[tag];
  if (!load) throw new RangeError(`No sheets are written in ${tag}`);
  const { messages } = await load();
  const own = setupI18n({ locale: tag, messages: { [tag]: messages } });
  const dir = directionOf(tag);
  return {
    tag,
    dir,
    say: (message) => own._(message),
    money: (amount, currency) => {
      const text = moneyIn(tag, currency).format(amount);
      return dir === 'rtl' ? isolated(text) : text;
    },
  };
}

/** Figures are the same on every sheet: they are compared with posters and typed on a keyboard. */
const moneyIn = (tag: string, currency: string): Intl.NumberFormat =>
  new Intl.NumberFormat(tag === 'en' ? 'en-GB' : `${tag}-u-nu-latn`, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });

/** An amount reads from the left, also in a line that runs from the right (Unicode UAX 9, isolates). */
const isolated = (amount: string): string => `\u2066${amount.replaceAll(/[\u200e\u200f]/g, '')}\u2069`;
