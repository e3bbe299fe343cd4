import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { OpeningKey } from '../../../../sealing/hpke.ts';
import { type DeskLine, failedEnd } from './ask-desk.ts';
import type { DeskReply } from './desk-messages.ts';
import type { Opened } from './opening.ts';

export type OpenInput = {
  readonly cycle: Cycle;
  /** The count key as the trustees' shares made it, and its id. It leaves memory when the opening ends. */
  readonly key: OpeningKey;
  readonly keyId: string;
  /** The root of the list as it was told to all: nothing that is not on it is opened. */
  readonly root: string;
};

/** What became of the list. `other-list`: the insides here have another root than was told, or none were made. */
export type OpenEnd =
  | ({ readonly end: 'opened' } & Pick<Opened, 'opened' | 'failed'>)
  | { readonly end: 'other-list'; readonly root: string | undefined }
  | { readonly end: 'stopped' }
  | { readonly end: 'failed'; readonly message: string };

/** An opening that goes on. Stopped, it forgets what it has opened; the list stays, and may be opened again. */
export type Opening = {
  pause(): void;
  resume(): void;
  stop(): void;
  readonly ended: Promise<OpenEnd>;
};

/** Opens the list; `progress` hears how many have been opened, ten times a second. */
export function openOn(
  desk: DeskLine,
  { cycle, key, keyId, root }: OpenInput,
  progress: (opened: number) => void,
): Opening {
  const held = { key: keyId, opening: key };
  const ended = desk
    .ask({ ask: 'open', cycle, key: held, root }, (word) => {
      if (word.say === 'opened') progress(word.opened);
    })
    .then(endOf);
  const say = (word: 'pause' | 'resume' | 'stop') => void desk.ask({ ask: word });
  return { pause: () => say('pause'), resume: () => say('resume'), stop: () => say('stop'), ended };
}

function endOf(reply: DeskReply): OpenEnd {
  if (reply.reply === 'opened') return { end: 'opened', ...reply.opened };
  if (reply.reply === 'other-list') return { end: 'other-list', root: reply.root };
  return reply.reply === 'stopped' ? { end: 'stopped' } : failedEnd(reply);
}
