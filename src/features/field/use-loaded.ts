import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Something that is read from the disk or the browser. */
export type Loaded<Value> =
  { readonly at: 'loading' } | { readonly at: 'failed' } | { readonly at: 'there'; readonly value: Value };

/** Loads when the screen opens and again whenever `turn` is another; what is there stays until the new is. */
export function useLoaded<Value>(load: () => Promise<Value>, turn: string | number): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ at: 'loading' });
  const loadRef = useRef(load);
  useLayoutEffect(() => {
    loadRef.current = load;
  });
  useEffect(() => {
    let newer = false;
    const run = async () => {
      const found = await loadRef.current().then(
        (value): Loaded<Value> => ({ at: 'there', value }),
        (): Loaded<Value> => ({ at: 'failed' }),
      );
      if (!newer) setLoaded(found);
    };
    void run();
    return () => {
      newer = true;
    };
  }, [turn]);
  return loaded;
}

/** The value once it is there. */
export const valueOf = <Value>(loaded: Loaded<Value>): Value | undefined =>
  loaded.at === 'there' ? loaded.value : undefined;
