import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { buildClient } from '../../../src/cli/build-client.ts';
import { isStale, ROOT } from '../../../src/cli/build.ts';

const Announced = z.object({ office: z.string(), tablets: z.string(), invitation: z.nullable(z.string()) });
/** The addresses that `torg serve` prints. */
export type Announced = z.infer<typeof Announced>;

const TORG = join(ROOT, 'src/cli/torg.ts');

/** The real server, as a process of its own, over one data folder and one port. */
export type ServerProcess = {
  /** What it printed when it last started. */
  announced(): Announced;
  /** Asks it to stop, as Ctrl-C does, and waits until it has; gives its exit code. */
  stop(): Promise<number | null>;
  /** Takes its life at once, as a power cut does. */
  kill(): Promise<number | null>;
  /** Starts it again, on the same data and the same port. */
  start(): Promise<void>;
};

/** A server of its own process, and every line of its log. */
export type SpokenServer = ServerProcess & { said(): string };

/**
 * Builds the app if it is stale; then starts `torg serve` on a free port, with the sample round, with the one in
 * `file` alone, or `empty`.
 */
export async function startServer(
  data: string,
  file?: string,
  empty = file !== undefined,
  environment: Environment = {},
): Promise<SpokenServer> {
  if (isStale()) await buildClient();
  let before = '';
  const more = empty ? ['--empty'] : [];
  let running = await launch(data, '0', more, environment);
  if (file !== undefined) {
    const { code, err } = await torg(['cycle', 'import', file, '--data', data]);
    if (code !== 0) throw new Error(err);
  }
  const { port } = new URL(running.announced.tablets);
  return {
    announced: () => running.announced,
    said: () => before + running.said(),
    stop: () => running.end('SIGINT'),
    kill: () => running.end('SIGKILL'),
    async start() {
      before += running.said();
      running = await launch(data, port, more, environment);
    },
  };
}

type Running = {
  readonly announced: Announced;
  said(): string;
  end(signal: NodeJS.Signals): Promise<number | null>;
};

/** What the operator sets. */
export type Environment = Readonly<Record<string, string>>;

async function launch(
  data: string,
  port: string,
  more: readonly string[],
  environment: Environment,
): Promise<Running> {
  const child = spawn(process.execPath, [TORG, 'serve', '--port', port, '--data', data, '--json', ...more], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  const announced = await new Promise<Announced>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      if (printed.includes('\n')) resolve(Announced.parse(JSON.parse(printed)));
    });
    void gone.then(() => reject(new Error(`The server did not start:\n${said}`)));
  });
  return {
    announced,
    said: () => said,
    end(signal) {
      child.kill(signal);
      return gone;
    },
  };
}

/** Runs one `torg` command to its end, with `input` as what is typed. */
export async function torg(
  args: readonly string[],
  input = '',
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [TORG, ...args], { cwd: ROOT, stdio: 'pipe' });
  const heard = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (heard.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (heard.err += part.toString()));
  child.stdin.on('error', () => undefined); // A command that asks for nothing has closed its ears.
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...heard };
}

/** The one file that the server keeps everything in. */
export function databaseIn(data: string): string {
  const path = join(data, 'torg.sqlite');
  if (!existsSync(path)) throw new Error(`No database in ${data}`);
  return path;
}
