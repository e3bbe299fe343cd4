import { toBase64url } from './base64url.ts';

/**
 * A tag: SHA-256 over a purpose (`torg/code/1`) and what it is of, one to a line, as base64url (43 signs). Only the
 * last may hold line breaks, so that no two things are written alike.
 */
export async function tagOf(purpose: string, ...about: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode([purpose, ...about].join('\n'));
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
