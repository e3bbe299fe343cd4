import { useSubscription } from './use-subscription.ts';

/** A value outside the components that tells when it has become another one. Components read it by `useCell`. */
export type ReadonlyCell<Value> = {
  readonly value: Value;
  /** Calls back after every change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
};

export type Cell<Value> = ReadonlyCell<Value> & { value: Value };

export function cell<Value>(first: Value): Cell<Value> {
  let held = first;
  const listeners = new Set<() => void>();
  return {
    get value() {
      return held;
    },
    set value(next) {
      if (Object.is(next, held)) return;
      held = next;
      for (const listener of Array.from(listeners)) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What the cell holds; renders again when that changes. */
export const useCell = <Value>(read: ReadonlyCell<Value>): Value =>
  useSubscription(read.subscribe, () => read.value);
