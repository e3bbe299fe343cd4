type Bytes = Uint8Array<ArrayBuffer>;

/** Gzips bytes that are held in memory. */
export async function gzip(bytes: Bytes): Promise<Bytes> {
  const zipped = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

/** Undoes gzip. Undefined when the bytes are none, or would come to more than `most`: a bomb is not unfolded. */
export async function gunzip(bytes: Bytes, most: number): Promise<Bytes | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length > most) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
  return joined(parts, length);
}

/** Reads a stream piece by piece, holding no more of it than was asked for and what came along. */
export class ByteReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #held: Uint8Array = new Uint8Array();
  /** Set once the source has failed, rather than ended. */
  failed = false;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** The next `count` bytes; undefined when there are not that many. */
  async take(count: number): Promise<Bytes | undefined> {
    const parts = [this.#held];
    let length = this.#held.length;
    while (length < count) {
      const more = await this.#more();
      if (!more) return undefined;
      parts.push(more);
      length += more.length;
    }
    const all = joined(parts, length);
    this.#held = all.subarray(count);
    return all.slice(0, count);
  }

  /** The bytes up to the next line feed, which is passed over; undefined when none comes within `most` bytes. */
  async line(most: number): Promise<Bytes | undefined> {
    for (;;) {
      const end = this.#held.indexOf(0x0a);
      if (end > most || (end === -1 && this.#held.length > most)) return undefined;
      if (end !== -1) {
        const line = await this.take(end);
        await this.take(1);
        return line;
      }
      const more = await this.#more();
      if (!more) return undefined;
      this.#held = joined([this.#held, more], this.#held.length + more.length);
    }
  }

  /** Whether nothing follows. */
  async atEnd(): Promise<boolean> {
    while (this.#held.length === 0) {
      const more = await this.#more();
      if (!more) return true;
      this.#held = more;
    }
    return false;
  }

  /** Lets go of the source, read to its end or not. */
  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => {
      // A source that has failed says so again here; `failed` has it.
    });
  }

  async #more(): Promise<Uint8Array | undefined> {
    try {
      const next = await this.#reader.read();
      return next.done ? undefined : next.value;
    } catch {
      this.failed = true;
      return undefined;
    }
  }
}

function joined(parts: readonly Uint8Array[], length: number): Bytes {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
