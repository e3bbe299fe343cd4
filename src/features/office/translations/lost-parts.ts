/** Figures, web addresses and e-mail addresses: what must be the same in every language. */
const PARTS = /https?:\/\/[^\s<>"']+|[^\s@<>"']+@[^\s@<>"']+\.[a-z]{2,}|\d+(?:[ \u00A0\u202F.,:]\d+)*/giu;

/** Digits of other scripts, from their zero: Arabic, Persian, Devanagari, Bengali. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

/** Parts of an original that a translation does not have: a sum that was forgotten, an address that was mistyped. */
export function lostParts(original: string, translation: string): readonly string[] {
  if (translation.trim() === '') return [];
  const there = plain(translation);
  const found = [...original.matchAll(PARTS)].map(([part]) => part.replace(/[.,:]+$/, ''));
  return [...new Set(found)].filter((part) => !holds(there, plain(part)));
}

/** Whether a part is there by itself, and not as the beginning of a longer figure. */
function holds(text: string, part: string): boolean {
  if (!/^\d+$/.test(part)) return text.includes(part);
  return [...text.matchAll(/\d+/g)].some(([figure]) => figure === part);
}

/** In Latin digits, and figures without the signs that languages group them with. */
const plain = (text: string): string =>
  latin(text.toLowerCase()).replaceAll(/(?<=\d)[ \u00A0\u202F\u066C.,:](?=\d)/g, '');

function latin(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
