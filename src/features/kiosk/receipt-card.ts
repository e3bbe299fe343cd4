import {
  CODE_ALPHABET,
  normalizeCode,
  readReceiptCode,
  type ReceiptCode,
} from '../../domain/log/receipt-code.ts';
import type { State } from '../../domain/log/state.ts';

/** How many signs stand on a card, and how they are grouped. */
export const CARD_GROUPS = [4, 4] as const;
const CARD_LENGTH = 8;

/** What is known of a card's code as it has been typed so far. */
export type CardReading =
  | { readonly is: 'empty' }
  | { readonly is: 'unfinished'; readonly missing: number }
  /** A sign that no code contains, or a check sign that does not fit: mistyped. */
  | { readonly is: 'wrong' }
  /** This tablet has given the code to another idea. */
  | { readonly is: 'used' }
  | { readonly is: 'good'; readonly code: ReceiptCode };

/** Reads a card's code while it is being typed; `idea` is the one that it would be bound to. */
export function readCard(typed: string, idea: string, ideas: State['ideas']): CardReading {
  const code = normalizeCode(typed);
  if (code === '') return { is: 'empty' };
  const strange = Array.from(code).some((sign) => !CODE_ALPHABET.includes(sign));
  if (strange || code.length > CARD_LENGTH) return { is: 'wrong' };
  if (code.length < CARD_LENGTH) return { is: 'unfinished', missing: CARD_LENGTH - code.length };
  const read = readReceiptCode(code);
  if (!read) return { is: 'wrong' };
  for (const other of ideas.values()) {
    if (other.receipt === read && other.id !== idea) return { is: 'used' };
  }
  return { is: 'good', code: read };
}

/** The card's code in what a QR code says: the code alone, or the end of an address. */
export function cardInQr(text: string): ReceiptCode | undefined {
  return readReceiptCode(text) ?? readReceiptCode(text.split(/[/=#?&]/u).at(-1) ?? '');
}
