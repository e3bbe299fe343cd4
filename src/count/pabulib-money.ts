/** A decimal number as it stood in a file: digits without the point, and how many of them are decimals. */
export type Decimal = { readonly digits: bigint; readonly decimals: number };

/** More decimals than money has. A budget with more is rounded down and that is listed; a cost with more is refused. */
export const MOST_DECIMALS = 4;

/**
 * Reads "155000", "155000.50" or "155000,5"; null for anything else. A comma before exactly three digits may mean a thousand
 * or a decimal, so it is refused. Trailing zeros after the point don't count.
 */
export function decimalIn(text: string): Decimal | null {
  const match = /^\s*(-?)(\d+)(?:[.,](\d+))?\s*$/.exec(text);
  if (!match || /,\d{3}\s*$/.test(text)) return null;
  const [, sign = '', whole = '', part = ''] = match;
  const kept = part.replace(/0+$/, '');
  return { digits: BigInt(`${sign}${whole}${kept}`), decimals: kept.length };
}

/** The decimal in units of which `10 ** decimals` make one; rounded down where it has more decimals. */
export function inUnits({ digits, decimals: own }: Decimal, decimals: number): bigint {
  return own <= decimals ? digits * 10n ** BigInt(decimals - own) : digits / 10n ** BigInt(own - decimals);
}

/** Whole money written with its unit's decimals, as in a file: 15550 at a unit of 100 is "155.5". */
export function decimalText(amount: number, unit: number): string {
  const decimals = Math.round(Math.log10(unit));
  if (10 ** decimals !== unit) throw new RangeError(`A unit of ${unit} has no decimals`);
  const digits = String(amount).padStart(decimals + 1, '0');
  const part = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '');
  return `${digits.slice(0, digits.length - decimals)}${part === '' ? '' : `.${part}`}`;
}
