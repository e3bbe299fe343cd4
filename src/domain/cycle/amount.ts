const GROUPED = /^\d{1,3}(?:[.,'’]\d{3})+$/;
/** What stands after whole units where there are none of the smaller: `250 000,00`, `500:-`. */
const NO_CENTS = /(?:[.,]0{1,2}|[:.,]-|,–)$/;

/**
 * An amount of money as people write it, in whole units: `250 000 kr`, `250000:-`, `1.000.000 EUR`, `€ 500`.
 * Undefined for what is no whole amount (`1,5 miljoner`, `-3`, empty): nothing is guessed.
 */
export function amountIn(text: string): number | undefined {
  const bare = text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/^(?:kr|sek|eur|€)/i, '')
    .replace(/(?:kronor|kr|sek|euro|eur|€)\.?$/i, '')
    .replace(NO_CENTS, '');
  const digits = GROUPED.test(bare) ? bare.replace(/[.,'’]/g, '') : bare;
  if (!/^\d{1,15}$/.test(digits)) return undefined;
  return Number(digits);
}

/** A whole number as people write it: `4 312`. Undefined for anything else. */
export function wholeIn(text: string): number | undefined {
  const digits = text.replace(/[\s\u00A0\u202F]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}
