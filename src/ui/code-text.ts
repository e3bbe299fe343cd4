const zeros = ['0', '\u0660', '\u06F0', '\u0966']; // Latin, Arabic, Persian, Devanagari

/**
 * What someone means by a code they typed or pasted: capitals, no spaces, dashes or dots, Latin digits for Arabic,
 * Persian and Devanagari ones. Letters that look alike are left to whoever knows the alphabet of the code.
 */
export function normaliseCode(typed: string): string {
  return Array.from(typed.normalize('NFKC'))
    .map((c) => {
      const point = c.codePointAt(0) ?? 0;
      const zero = zeros.map((z) => z.codePointAt(0) ?? 0).find((z) => point >= z && point < z + 10);
      return zero === undefined ? c : String(point - zero);
    })
    .join('')
    .replace(/[\s\p{Pd}\p{Cf}._·−]/gu, '')
    .toUpperCase();
}

/** Cuts a code into groups to be read aloud: `groupCode('K7MP4D', [4, 2])` is `['K7MP', '4D']`. What is over goes last. */
export function groupCode(code: string, sizes: readonly number[]): string[] {
  const groups: string[] = [];
  let from = 0;
  sizes.forEach((size, i) => {
    const to = i === sizes.length - 1 ? code.length : from + size;
    if (from < code.length) groups.push(code.slice(from, to));
    from = to;
  });
  return groups;
}
