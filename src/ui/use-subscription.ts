import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/**
 * Reads a value that lives outside the components, and renders again when it has become another object.
 * `subscribe` calls back after changes and returns the way to stop; a new `subscribe` is subscribed to anew.
 * `read` must give the same object while nothing has changed.
 */
export function useSubscription<Value>(
  subscribe: (listener: () => void) => () => void,
  read: () => Value,
): Value {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const value = read();
  const seenRef = useRef({ value, read });
  useLayoutEffect(() => {
    seenRef.current = { value, read };
  });
  useEffect(() => {
    const look = () => {
      if (!Object.is(seenRef.current.read(), seenRef.current.value)) renderAgain(undefined);
    };
    look(); // It may have changed between the first render and now.
    return subscribe(look);
  }, [subscribe]);
  return value;
}
