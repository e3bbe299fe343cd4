import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../domain/log/kinds.ts';
import type { QuarantinedEntry } from '../../../wire/quarantine.ts';
import type { Serial } from '../use-serial.ts';
import type { LateGroup } from './late-groups.ts';

export type ReleaseAll = {
  /** How many of the heap have been let in; undefined before it was begun. */
  readonly done: number | undefined;
  /** Lets in all of them, one after the other, from where a try that failed came to. True once all are in. */
  readonly release: (group: LateGroup) => Promise<boolean>;
  /** Stops after the one that is being let in. */
  readonly stop: () => void;
};

/** Lets a heap in by one entry for each: the server settles each writing by itself. */
export function useReleaseAll(serial: Serial, releaseOf: (row: QuarantinedEntry) => Entry): ReleaseAll {
  const [done, setDone] = useState<number>();
  const reachedRef = useRef(0);
  const goingRef = useRef(false);
  useEffect(
    () => () => {
      goingRef.current = false;
    },
    [],
  );
  const release = async ({ rows }: LateGroup): Promise<boolean> => {
    goingRef.current = true;
    for (const row of rows.slice(reachedRef.current)) {
      if (!goingRef.current) return false;
      setDone(reachedRef.current);
      // One after the other: each is an act of its own at the server.
      // oxlint-disable-next-line no-await-in-loop
      if (!(await serial.send(`release ${row.id} ${row.hash} `, () => [releaseOf(row)]))) return false;
      reachedRef.current += 1;
    }
    setDone(reachedRef.current);
    return true;
  };
  const stop = useCallback(() => {
    goingRef.current = false;
    reachedRef.current = 0;
    setDone(undefined);
  }, []);
  return { done, release, stop };
}
