import { type DeviceId, mintUuid } from '../domain/log/ids.ts';
import { PROTOCOL } from '../wire/limits.ts';
import { paths } from '../wire/paths.ts';
import { PushAnswer, type PushedEntry } from '../wire/push.ts';
import { ask, type Credentials } from './ask.ts';
import { believe } from './believe.ts';
import type { Heard } from './heard.ts';
import type { World } from './world.ts';

/** Smaller bodies gain nothing from compression, in characters. */
const WORTH_COMPRESSING = 1500;

/** Who sends. `gzip` is turned off for good when somebody on the way does not take it. */
export type Sender = {
  readonly world: World;
  readonly credentials: Credentials;
  readonly device: DeviceId;
  readonly signal: AbortSignal;
  gzip: boolean;
};

/** Entries to send, and their JSON, which is put into the request as it is. */
export type Outgoing = {
  readonly entries: readonly Pick<PushedEntry, 'id' | 'hash'>[];
  readonly json: readonly string[];
  /** Entries that still wait after these. */
  readonly waiting: number;
};

/** Sends entries, none to learn only how far the server holds this device. What comes back can be believed. */
export async function push(sender: Sender, outgoing: Outgoing): Promise<Heard<PushAnswer>> {
  const { world, device } = sender;
  const nonce = mintUuid(world.random);
  const frame = JSON.stringify({ protocol: PROTOCOL, device, nonce, waiting: outgoing.waiting });
  const text = `${frame.slice(0, -1)},"entries":[${outgoing.json.join(',')}]}`;
  const heard = await send(sender, text);
  return believe({ nonce, entries: outgoing.entries }, heard);
}

async function send(sender: Sender, text: string): Promise<Heard<PushAnswer>> {
  const { world, credentials, signal } = sender;
  const question = { method: 'POST', path: paths.entries, schema: PushAnswer } as const;
  const plainly = () => ask(world, credentials, { ...question, body: text }, signal);
  if (!sender.gzip || !world.gzip || text.length < WORTH_COMPRESSING) return plainly();
  const body = await world.gzip(text);
  const heard = await ask(world, credentials, { ...question, body, gzipped: true }, signal);
  const untaken =
    heard.kind === 'refused' && (heard.status === 415 || heard.problem?.code === 'bad-encoding');
  if (!untaken) return heard;
  sender.gzip = false;
  return plainly();
}
