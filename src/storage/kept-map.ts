const MAP = '\0map';
const SET = '\0set';

/** Values of a fold as bytes: plain data, with maps and sets in it. */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(value, (_key, each: unknown) => {
    if (each instanceof Map) return { [MAP]: [...each] };
    return each instanceof Set ? { [SET]: [...each] } : each;
  });
  return new TextEncoder().encode(text);
}

/** What was packed. */
export const unpack = (bytes: Uint8Array): unknown => revived(JSON.parse(new TextDecoder().decode(bytes)));

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (MAP in value && Array.isArray(value[MAP]))
    return new Map(value[MAP].map(([key, held]: [unknown, unknown]) => [key, revived(held)]));
  if (SET in value && Array.isArray(value[SET])) return new Set(value[SET]);
  if (Array.isArray(value)) return value.map(revived);
  for (const [key, held] of Object.entries(value)) {
    if (typeof held === 'object' && held !== null) Reflect.set(value, key, revived(held));
  }
  return value;
}

/**
 * A map that lies in bytes until somebody first looks into it. Ten thousand ideas as objects are the larger part of a
 * start; as bytes they are next to nothing, and the first screen needs none of them.
 */
export class KeptMap extends Map<unknown, unknown> {
  #bytes: Uint8Array | undefined;

  constructor(bytes: Uint8Array) {
    super();
    this.#bytes = bytes;
  }

  /** The bytes, as long as nobody has looked. */
  get bytes(): Uint8Array | undefined {
    return this.#bytes;
  }

  override get size(): number {
    this.#open();
    return super.size;
  }

  override get(key: unknown): unknown {
    this.#open();
    return super.get(key);
  }

  override has(key: unknown): boolean {
    this.#open();
    return super.has(key);
  }

  override set(key: unknown, value: unknown): this {
    this.#open();
    return super.set(key, value);
  }

  override delete(key: unknown): boolean {
    this.#open();
    return super.delete(key);
  }

  override clear(): void {
    this.#bytes = undefined;
    super.clear();
  }

  override forEach(visit: (value: unknown, key: unknown, map: Map<unknown, unknown>) => void): void {
    this.#open();
    super.forEach(visit);
  }

  override keys(): MapIterator<unknown> {
    this.#open();
    return super.keys();
  }

  override values(): MapIterator<unknown> {
    this.#open();
    return super.values();
  }

  override entries(): MapIterator<[unknown, unknown]> {
    this.#open();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[unknown, unknown]> {
    return this.entries();
  }

  #open(): void {
    if (!this.#bytes) return;
    const held = unpack(this.#bytes);
    this.#bytes = undefined;
    if (held instanceof Map) for (const [key, value] of held) super.set(key, value);
  }
}
