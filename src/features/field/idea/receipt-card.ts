import type { Idea } from '../../../domain/ideas/idea.ts';
import {
  CODE_ALPHABET,
  normalizeCode,
  readReceiptCode,
  type ReceiptCode,
} from '../../../domain/log/receipt-code.ts';

/** How a receipt code is written: `K7MP-4DXA`. */
export const RECEIPT_GROUPS = [4, 4] as const;
const LENGTH = 8;

/** What is known of a printed card's code as far as it has been typed. */
export type CardReading =
  | { readonly is: 'empty' | 'unfinished' | 'mistyped' }
  /** This tablet has given the code to another idea. */
  | { readonly is: 'taken' }
  | { readonly is: 'good'; readonly receipt: ReceiptCode };

/** Reads a card's code while it is typed; `idea` is the one it would be bound to. */
export function readCard(typed: string, idea: string, ideas: ReadonlyMap<string, Idea>): CardReading {
  const code = normalizeCode(typed);
  if (code === '') return { is: 'empty' };
  const strange = Array.from(code).some((sign) => !CODE_ALPHABET.includes(sign));
  if (strange || code.length > LENGTH) return { is: 'mistyped' };
  if (code.length < LENGTH) return { is: 'unfinished' };
  const receipt = readReceiptCode(code);
  if (receipt === undefined) return { is: 'mistyped' };
  const taken = [...ideas.values()].some((other) => other.receipt === receipt && other.id !== idea);
  return taken ? { is: 'taken' } : { is: 'good', receipt };
}

/** The code in what a card's QR says: the code alone, or the end of an address. */
export const codeInQr = (text: string): string => normalizeCode(text.split(/[/#=?&]/u).at(-1) ?? '');
