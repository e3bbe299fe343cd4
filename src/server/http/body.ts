import { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { Refused } from './refused.ts';

/**
 * Reads a body of JSON and checks its shape. Refuses early: a wrong type or a declared length before anything is
 * read, a long or swelling body at the chunk that goes over the limit, so that nobody can fill the memory.
 */
export async function readJson<Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
  most: number,
): Promise<z.infer<Schema>> {
  return check(schema, await readAny(context, most));
}

/** Reads a body of JSON of at most so many bytes, inflated. What it is must still be checked. */
export async function readAny(context: Context, most: number): Promise<unknown> {
  checkType(context.req.header('content-type'));
  const bytes = await readBytes(context, most);
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('not-json');
  }
}

/** Reads bytes of this content type, of at most so many. */
export async function readRaw(context: Context, type: string, most: number): Promise<Uint8Array> {
  if (context.req.header('content-type') !== type)
    throw new Refused('wrong-content-type', { detail: `${type} is read here` });
  return readBytes(context, most);
}

/** Reads what a form was filled in with, of at most so many bytes. */
export async function readForm(context: Context, most: number): Promise<URLSearchParams> {
  const [type] = (context.req.header('content-type') ?? '').toLowerCase().split(';');
  if (type?.trim() !== 'application/x-www-form-urlencoded')
    throw new Refused('wrong-content-type', { detail: 'a form is read here' });
  return new URLSearchParams(decode(await readBytes(context, most)));
}

/** Holds a value against a schema. Says where it does not fit, never what it was. */
export function check<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  throw new Refused('malformed', { detail: `${where}: ${issue?.message ?? 'invalid'}` });
}

function checkType(header: string | undefined): void {
  const [type, ...parameters] = (header ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (type?.trim() !== 'application/json' || !isUtf8) {
    throw new Refused('wrong-content-type', { detail: 'application/json in UTF-8 is read here' });
  }
}

async function readBytes(context: Context, most: number): Promise<Uint8Array> {
  if (Number(context.req.header('content-length') ?? 0) > most)
    throw new Refused('too-large', { detail: `at most ${most} bytes` });
  const encoding = context.req.header('content-encoding') ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new Refused('wrong-content-type', { detail: `content encoding ${encoding} is not read here` });
  }
  const source = bodyOf(context);
  const inflated = encoding === 'gzip' ? inflate(source) : undefined;
  try {
    // Whoever sends too much still hears why: the connection is left open for the answer.
    return await collect((inflated ?? source).iterator({ destroyOnReturn: false }), most);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('bad-encoding', { detail: 'the body was cut short, or is not gzip' });
  } finally {
    if (inflated) source.unpipe(inflated);
    inflated?.destroy();
  }
}

async function collect(source: AsyncIterable<unknown>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    if (!(chunk instanceof Uint8Array)) throw new Error('The body is read as bytes.');
    length += chunk.byteLength;
    if (length > most) throw new Refused('too-large', { detail: `at most ${most} bytes` });
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
}

/** Inflates as it is read, no further ahead than a chunk. */
function inflate(source: Readable): Gunzip {
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

/** Node's own stream where there is one: two turns through web streams would only copy it. */
function bodyOf(context: Context): Readable {
  const env: unknown = context.env;
  if (typeof env === 'object' && env !== null && 'incoming' in env && env.incoming instanceof Readable)
    return env.incoming;
  const { body } = context.req.raw;
  return body ? Readable.from(body, { objectMode: false }) : Readable.from([]);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('bad-encoding', { detail: 'the body is not valid UTF-8' });
  }
}
