import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type * as z from 'zod/mini';
import { Refused } from './refused.ts';

/**
 * Reads a body of JSON and checks its shape. Refuses early: a wrong type or a declared length before anything is
 * read, a long or swelling body at the chunk that goes over the limit, so that nobody can fill the memory.
 */
export async function readJson<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
  most: number,
): Promise<z.infer<Schema>> {
  return check(schema, await readAny(request, most));
}

/** Reads a body of JSON of at most so many bytes, inflated. What it is must still be checked. */
export async function readAny(request: Request, most: number): Promise<unknown> {
  checkType(request.headers.get('content-type'));
  const bytes = await readBytes(request, most);
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('not-json');
  }
}

/** Holds a value against a schema. Says where it does not fit, never what it was. */
export function check<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  throw new Refused('malformed', { detail: `${where}: ${issue?.message ?? 'invalid'}` });
}

function checkType(header: string | null): void {
  const [type, ...parameters] = (header ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (type?.trim() !== 'application/json' || !isUtf8) {
    throw new Refused('wrong-content-type', { detail: 'application/json in UTF-8 is read here' });
  }
}

async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = new Refused('too-large', { detail: `at most ${most} bytes` });
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge;
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new Refused('wrong-content-type', { detail: `content encoding ${encoding} is not read here` });
  }
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      length += chunk.byteLength;
      if (length > most) throw tooLarge;
      chunks.push(chunk);
    }
  };
  try {
    const source = Readable.fromWeb(request.body);
    await (encoding === 'gzip' ? pipeline(source, createGunzip(), collect) : pipeline(source, collect));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('bad-encoding', { detail: 'the body was cut short, or is not gzip' });
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('bad-encoding', { detail: 'the body is not valid UTF-8' });
  }
}
