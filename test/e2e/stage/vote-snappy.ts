/**
 * Decompresses raw Snappy (its format_description.txt): a length, then literals and copies of what came before.
 * Undefined for bytes that are none; a stream may be followed by other bytes.
 */
export function unsnap(bytes: Uint8Array, from = 0): Buffer | undefined {
  const head = varint(bytes, from);
  // What a browser compresses in one piece is far below this.
  if (!head || head.value === 0 || head.value > 32_000_000) return undefined;
  const out = Buffer.alloc(head.value);
  let at = head.next;
  let made = 0;
  const number = (size: number): number => {
    let value = 0;
    for (let i = 0; i < size; i += 1) value += (bytes[at + i] ?? 0) * 2 ** (8 * i);
    at += size;
    return value;
  };
  while (made < out.length) {
    const tag = bytes[at];
    if (tag === undefined) return undefined;
    at += 1;
    const kind = tag & 3;
    const high = tag >> 2;
    if (kind === 0) {
      const length = (high < 60 ? high : number(high - 59)) + 1;
      if (at + length > bytes.length || made + length > out.length) return undefined;
      out.set(bytes.subarray(at, at + length), made);
      at += length;
      made += length;
      continue;
    }
    const length = kind === 1 ? 4 + (high & 7) : 1 + high;
    const offset = kind === 1 ? (high >> 3) * 256 + number(1) : number(kind === 2 ? 2 : 4);
    if (offset === 0 || offset > made || made + length > out.length) return undefined;
    // Byte by byte: a copy may run into what it has just written.
    for (let i = 0; i < length; i += 1) out[made + i] = out[made + i - offset] ?? 0;
    made += length;
  }
  return out;
}

/** A number as LevelDB and Snappy write it: seven bits a byte, the lowest first. */
export function varint(
  bytes: Uint8Array,
  from: number,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let i = 0; i < 5; i += 1) {
    const byte = bytes[from + i];
    if (byte === undefined) return undefined;
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return { value, next: from + i + 1 };
  }
  return undefined;
}
