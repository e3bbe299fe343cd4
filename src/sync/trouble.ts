import { StorageError } from '../storage/store.ts';
import type { Heard } from './heard.ts';
import type { SyncProblem } from './status.ts';

/** Why a run ended early, and what follows: wait (so long, when somebody said so), or stop until a person acts. */
export type Trouble = {
  readonly problem: SyncProblem;
  readonly next: 'wait' | 'pause';
  /** In milliseconds. */
  readonly wait?: number;
  /** The server takes what is sent and only lets nothing be read: after a restore, or from a revoked tablet. */
  readonly sendingWorks?: true;
};

/** What a request that was not answered as it should means for the engine. */
export function troubleIn(heard: Exclude<Heard<unknown>, { kind: 'answer' }>, pending: number): Trouble {
  switch (heard.kind) {
    case 'nobody':
      return { problem: { kind: 'offline' }, next: 'wait' };
    case 'strange':
      return { problem: { kind: 'not-our-server', detail: heard.detail }, next: 'wait' };
    case 'refused': {
      const { status, problem, wait } = heard;
      const later = wait === undefined ? {} : { wait };
      if ((status === 401 || status === 403) && problem)
        return { problem: { kind: 'not-let-in', status, code: problem.code }, next: 'pause' };
      if (problem?.code === 'protocol-too-new')
        return {
          problem: { kind: 'retry', reason: 'update-server', entries: pending },
          next: 'wait',
          ...later,
        };
      if (problem?.code === 'device-list-unconfirmed')
        return { problem: { kind: 'restored' }, next: 'wait', ...later };
      return { problem: { kind: 'server-busy', status }, next: 'wait', ...later };
    }
    default:
      return heard satisfies never;
  }
}

/** A failure of this device's own storage; anything else is a surprise, and goes on as one. */
export function storageTrouble(error: unknown): Trouble {
  if (error instanceof StorageError) return { problem: { kind: 'storage', code: error.code }, next: 'wait' };
  throw error;
}
