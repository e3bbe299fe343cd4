const LONGEST = 36;

/**
 * A short name inside a cycle, made from a name that people chose: `Sandsjöbygden` becomes `sandsjobygden`. Letters
 * that have no Latin form are left out; `otherwise` stands where nothing remains. Never one that is taken.
 */
export function slugOf(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  const base = plain === '' ? otherwise : plain;
  if (!taken.has(base)) return base;
  for (let count = 2; ; count += 1) {
    const next = `${base}-${count}`;
    if (!taken.has(next)) return next;
  }
}
