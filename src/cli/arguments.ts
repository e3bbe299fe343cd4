import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The exit statuses of every command, as `docs` and `--help` promise them. */
export const EXIT = { done: 0, failed: 1, badInput: 2 } as const;

/** A complaint about what was typed, in one plain sentence; the command ends with status 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the arguments of a command strictly. Throws a UsageError that names what was not understood. */
export function readArguments<const Known extends Options>(args: string[], options: Known) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A TCP port. Refuses anything but 0 to 65535, where 0 lets the system choose. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, not ${text}`);
  return port;
}
