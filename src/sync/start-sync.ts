import type { DeviceId } from '../domain/log/ids.ts';
import type { DeviceLog } from '../storage/log.ts';
import type { Store } from '../storage/store.ts';
import type { Credentials } from './ask.ts';
import { pauseAfter } from './backoff.ts';
import { browserWorld } from './browser-world.ts';
import type { Sync } from './engine.ts';
import { type Errand, Memory, type Progress } from './errand.ts';
import { run } from './run.ts';
import type { SyncProblem, SyncStatus } from './status.ts';
import { submit, type Submissions } from './submit.ts';
import type { Trouble } from './trouble.ts';
import { instant, type World } from './world.ts';

export type SyncOptions = {
  readonly store: Store;
  readonly log: DeviceLog;
  readonly device: DeviceId;
  readonly credentials: Credentials;
  /** How often to ask for news while somebody looks, in milliseconds. */
  readonly every: number;
};

/** How often a page asks that nobody looks at, at most, in milliseconds. */
const UNSEEN = 60_000;
/** While another tab is at it, this one looks in again after this long, in milliseconds. */
const ANOTHER_TURN = 5000;
/** Several entries that are written at once travel together, in milliseconds. */
const GATHERING = 250;

/** Starts the engine of this page. It runs until `stop`. */
export function startSync(options: SyncOptions, world: World = browserWorld(options.device)): Sync {
  const { store, log, device, credentials, every } = options;
  const end = new AbortController();
  const listeners = new Set<() => void>();
  const memory = new Memory();
  const submissions: Submissions = new Map();
  const sender = { world, credentials, device, signal: end.signal, gzip: true };
  let running: Promise<void> | undefined;
  let appendedMeanwhile = false;
  let sendingWorks = false;
  let failures = 0;
  let callOff: (() => void) | undefined;
  /** The server asked us to be quiet until then. */
  let quietUntil = 0;
  let status: SyncStatus = {
    phase: 'idle',
    pending: log.counts().pending,
    quarantined: log.counts().quarantined,
    sent: 0,
    total: 0,
    lastContact: null,
    problem: null,
    retryAt: null,
    complete: false,
  };

  const become = (part: Partial<SyncStatus>) => {
    const { pending, quarantined } = log.counts();
    status = { ...status, ...part, pending, quarantined };
    for (const listener of listeners) listener();
  };
  const report = ({ phase, settled }: Progress) => {
    const sent = status.sent + settled;
    become({
      phase,
      sent,
      total: Math.max(status.total, sent + log.counts().pending - memory.postponed.size),
    });
  };
  const errand: Errand = { store, log, sender, memory, report };

  const next = (delay: number) => {
    callOff?.();
    callOff = world.clock.after(delay, () => void start(false));
  };

  /** Runs, unless a run is on already; resolves when it is over. */
  const start = (byHand: boolean): Promise<void> => {
    if (end.signal.aborted) return Promise.resolve();
    running ??= once(byHand).finally(() => {
      running = undefined;
    });
    return running;
  };

  const once = async (byHand: boolean): Promise<void> => {
    callOff?.();
    let trouble: Trouble | undefined;
    const go = async () => {
      appendedMeanwhile = false;
      memory.reconsider(world.clock.now(), byHand);
      become({ sent: 0, total: 0, retryAt: null });
      trouble = await run(errand);
    };
    // By hand, a run does not wait for another tab that may be asleep with the lock: it is correct without.
    let ran = true;
    try {
      if (byHand) await go();
      else ran = await world.alone(go);
    } catch (surprise) {
      // Somebody else shows it; what is pending is tried again all the same.
      failures += 1;
      next(pauseAfter(failures, world.random));
      throw surprise;
    }
    if (end.signal.aborted) return;
    if (ran) await after(trouble);
    else next(Math.min(every, ANOTHER_TURN));
  };

  const lastMet = async (): Promise<Partial<SyncStatus>> => {
    const contact = await store.contact().catch(() => undefined);
    return contact ? { lastContact: contact.at, complete: contact.complete } : {};
  };

  const after = async (trouble: Trouble | undefined): Promise<void> => {
    const met = await lastMet();
    sendingWorks = trouble?.sendingWorks ?? false;
    if (trouble?.next === 'pause')
      return become({ ...met, phase: 'paused', problem: trouble.problem, retryAt: null });
    if (trouble) {
      failures += 1;
      const pause = Math.max(trouble.wait ?? 0, pauseAfter(failures, world.random));
      const at = world.clock.now() + pause;
      quietUntil = trouble.wait === undefined ? 0 : at;
      next(pause);
      return become({ ...met, phase: 'waiting', problem: trouble.problem, retryAt: instant(at) });
    }
    failures = 0;
    quietUntil = 0;
    next(world.visible() ? every : Math.max(every, UNSEEN));
    become({ ...met, phase: 'idle', problem: postponed(memory), retryAt: null });
    if (appendedMeanwhile) next(GATHERING);
  };

  const appended = () => {
    const more = log.counts().pending > status.pending;
    become({});
    if (more && running) appendedMeanwhile = true;
    else if (more && (status.phase === 'idle' || sendingWorks)) next(GATHERING);
  };
  /** A try that begins now: what was already under way may have asked too early. */
  const hearAll = async () => {
    await running;
    await start(true);
  };
  const opportunity = () => {
    if (status.phase === 'paused' || world.clock.now() < quietUntil) return;
    failures = 0;
    void start(false);
  };
  const stopListening = [log.subscribe(appended), world.onOpportunity(opportunity)];
  // Without a network the first run may take its time; what is known already is shown at once.
  void lastMet().then(become);
  void start(false);

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sendNow: hearAll,
    async submit(entry) {
      const submitted = await submit(errand, submissions, entry);
      if (submitted.outcome === 'stale') await hearAll();
      else if (submitted.outcome === 'accepted') void start(false);
      return submitted;
    },
    stop() {
      callOff?.();
      end.abort();
      for (const stop of stopListening) stop();
      become({ phase: 'stopped', retryAt: null });
    },
  };
}

/** What waits for somebody else, after everything else has gone well. */
function postponed({ postponed: waiting }: Memory): SyncProblem | null {
  const reasons = [...waiting.values()];
  const reason = reasons.includes('update-server') ? 'update-server' : reasons[0];
  return reason === undefined ? null : { kind: 'retry', reason, entries: reasons.length };
}
