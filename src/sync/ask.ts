import type * as z from 'zod/mini';
import { type Heard, hear } from './heard.ts';
import type { Clock, Fetch } from './world.ts';

/** A request is given up after this long without a whole answer, in milliseconds: slow networks take a while. */
export const PATIENCE = 45_000;

/** How a request says who is asking: a tablet by its token, an office browser by its cookie. */
export type Credentials = { readonly token?: string };

export type Question<Value> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly gzipped?: boolean;
  /** What the body is, where it is not JSON. */
  readonly type?: string;
  readonly schema: z.ZodMiniType<Value>;
};

/** Asks the server one thing. Never throws: whatever happens is something heard. */
export async function ask<Value>(
  world: { readonly fetch: Fetch; readonly clock: Clock },
  credentials: Credentials,
  question: Question<Value>,
  signal?: AbortSignal,
): Promise<Heard<Value>> {
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  const callOff = world.clock.after(PATIENCE, giveUp);
  signal?.addEventListener('abort', giveUp);
  try {
    const { method, path, body } = question;
    const response = await world.fetch(path, {
      method,
      headers: headersFor(question, credentials),
      ...(body === undefined ? {} : { body }),
      credentials: 'same-origin',
      cache: 'no-store',
      // A portal's redirect is not followed: it would end in a page that is none of ours.
      redirect: 'manual',
      signal: patience.signal,
    });
    const heard = await hear(response, question.schema, world.clock.now());
    return patience.signal.aborted ? { kind: 'nobody', detail: 'no whole answer in time' } : heard;
  } catch (error) {
    return { kind: 'nobody', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    callOff();
    signal?.removeEventListener('abort', giveUp);
  }
}

function headersFor(question: Question<unknown>, { token }: Credentials): Record<string, string> {
  return {
    accept: 'application/json',
    ...(question.body === undefined ? {} : { 'content-type': question.type ?? 'application/json' }),
    ...(question.gzipped ? { 'content-encoding': 'gzip' } : {}),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}
