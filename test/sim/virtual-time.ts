import type { Clock } from '../../src/sync/world.ts';

type Timer = { readonly at: number; readonly run: () => void };

/** Time that goes only when it is told to, and never while something is still being done. */
export class VirtualTime implements Clock {
  #now: number;
  #timers = new Set<Timer>();
  /** Work that is under way outside of timers: requests, mostly. */
  #busy = 0;

  constructor(start = '2026-05-09T10:00:00.000Z') {
    this.#now = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  iso(): string {
    return new Date(this.#now).toISOString();
  }

  after(delay: number, run: () => void): () => void {
    const timer = { at: this.#now + delay, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Waits until so much time has gone. */
  pause(delay: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(delay, resolve);
    });
  }

  /** Counts as work until it is over: time stands still meanwhile. */
  async during<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
    }
  }

  /** Lets everything that is under way come to rest. */
  async rest(): Promise<void> {
    for (let calm = 0; calm < 3; calm = this.#busy > 0 ? 0 : calm + 1) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  /** Lets so much time go by, timer after timer. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      await this.rest();
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (!next || next.at > until) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = until;
  }
}
