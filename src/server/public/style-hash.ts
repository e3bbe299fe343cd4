import { createHash } from 'node:crypto';

/** What a security policy lets a sheet in by. */
export const styleHash = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
