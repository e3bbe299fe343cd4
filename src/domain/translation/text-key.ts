import { mintUuid } from '../log/ids.ts';

const PRIME = 2n ** 88n + 0x13bn;
const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const MASK = 2n ** 128n - 1n;

/**
 * The subject under which a text is translated that stands in many places, such as a reason that fifty ideas were
 * answered with: the same words in the same language have the same one, so they are put into another language once. FNV-1a
 * in 128 bits (Fowler, Noll, Vo) over the
 * text's UTF-16 code units, the low byte first, in the shape of a version 4 UUID. It is made to find a translation
 * and proves nothing: every translation names its original in full.
 */
export function textKey(language: string, text: string): string {
  const name = `${language}\n${text}`;
  const held = kept.get(name);
  if (held !== undefined) return held;
  let hash = OFFSET;
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    for (const byte of [unit & 0xff, unit >> 8]) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  }
  const bytes = Uint8Array.from({ length: 16 }, (_, at) => Number((hash >> BigInt(8 * (15 - at))) & 0xffn));
  const key = mintUuid(() => bytes);
  if (kept.size >= KEPT_MAX) kept.clear();
  kept.set(name, key);
  return key;
}

/** The same few hundred texts are asked for again and again. */
const kept = new Map<string, string>();
const KEPT_MAX = 2000;
