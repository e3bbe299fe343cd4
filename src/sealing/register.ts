import { type HeldKey, openWith, type SealingKey, type SealPurpose, sealTo } from './held-key.ts';
import { SEAL_OVERHEAD } from './hpke.ts';
import { tagOf } from './tag.ts';

/** Who voted, as the register has it: a name, and a birth date as YYYY-MM-DD. Never a personnummer. */
export type RegisterEntry = { readonly name: string; readonly born: string };

/** The longest name in UTF-16 units, once composed. */
export const NAME_MAX = 120;

const BORN_BYTES = 10;

/** A unit of UTF-16 takes at most three bytes of UTF-8. */
const ENTRY_BYTES = BORN_BYTES + NAME_MAX * 3;

/** Length of every sealed register entry in bytes, whatever the name. */
export const REGISTER_BYTES = ENTRY_BYTES + SEAL_OVERHEAD;

export type SealedRegister =
  | { readonly ok: true; readonly value: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly refusal: RegisterRefusal };

export type RegisterRefusal = {
  readonly code: 'register.name' | 'register.born';
  readonly params: Readonly<Record<string, never>>;
};

/**
 * Seals a register entry to the office key at check-in (HPKE, info `torg/register/1`), so that the tablet keeps
 * nothing that a thief could compare names with. Two seals of one person are different bytes of the same length.
 * Refuses a name without a letter, with control characters, or over 120; and a date that is in no calendar.
 */
export async function sealRegister(
  entry: RegisterEntry,
  officeKey: SealingKey,
  cycle: string,
): Promise<SealedRegister> {
  const name = asWritten(entry.name);
  if (!isName(name)) return refused('register.name');
  if (!isDate(entry.born)) return refused('register.born');
  const bytes = new Uint8Array(ENTRY_BYTES);
  bytes.set(new TextEncoder().encode(entry.born + name));
  return { ok: true, value: await sealTo(officeKey, bytes, purposeOf(cycle)) };
}

/** The entry again, at the office. Undefined for another key or cycle, and for bytes that hold no entry. */
export async function openRegister(
  sealed: Uint8Array<ArrayBuffer>,
  officeKey: HeldKey,
  cycle: string,
): Promise<RegisterEntry | undefined> {
  const bytes = await openWith(officeKey, sealed, purposeOf(cycle));
  if (bytes?.length !== ENTRY_BYTES) return undefined;
  const text = new TextDecoder().decode(bytes).replace(/\0+$/, '');
  const entry = { name: text.slice(BORN_BYTES), born: text.slice(0, BORN_BYTES) };
  return isName(entry.name) && isDate(entry.born) ? entry : undefined;
}

/**
 * What two entries of one person have in common, for finding repeats: made at the office only, since names and dates
 * can be tried; it never leaves the office's memory. Forgiven: case (the full mapping of the Unicode Standard, ß and
 * ss alike), compatible and decomposed letters (NFKC, UAX #15), spaces, hyphens and other signs between names, and
 * their order (`Svensson, Anna`). Letters with other marks are other letters: å is no a, and nobody loses a vote to a
 * neighbour whose name looks alike.
 */
export const registerTag = (cycle: string, entry: RegisterEntry): Promise<string> =>
  tagOf('torg/register-tag/1', cycle, entry.born, namesOf(entry.name).join(' '));

/** The names in a name, in the order of their signs. */
function namesOf(name: string): readonly string[] {
  // Upper case first: it parts ß into its letters and makes one i of the Turkish two, of which one keeps a dot.
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('i\u0307', 'i');
  return folded
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .sort();
}

const asWritten = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');

const isName = (name: string): boolean =>
  name.length <= NAME_MAX && /\p{L}/u.test(name) && !/\p{Cc}/u.test(name);

function isDate(born: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(born)) return false;
  const date = new Date(`${born}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(born);
}

const purposeOf = (cycle: string): SealPurpose => ({ purpose: 'torg/register/1', about: { cycle } });

const refused = (code: RegisterRefusal['code']): SealedRegister => ({
  ok: false,
  refusal: { code, params: {} },
});
