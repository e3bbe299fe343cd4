import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RandomBytes } from '../domain/log/ids.ts';

/**
 * The server's own secret, drawn once and kept beside the database, readable by its owner alone. Sessions and open
 * enrolment codes hang on it, nothing that has to outlive it: a copy of the database without it can use neither.
 */
export function serverSecret(dataFolder: string, random: RandomBytes): string {
  const file = join(dataFolder, 'secret');
  try {
    // Exclusive: of two programs that start at once, one draws it and the other reads it.
    const drawn = Buffer.from(random(32)).toString('base64url');
    writeFileSync(file, `${drawn}\n`, { mode: 0o600, flag: 'wx' });
    return drawn;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 43) throw new Error(`${file} is damaged. Remove it: everyone then signs in again.`);
  return secret;
}
