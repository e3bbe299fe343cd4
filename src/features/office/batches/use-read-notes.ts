import { useCallback, useEffect, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { EntryId } from '../../../domain/log/ids.ts';
import type { Drafts } from '../../../storage/drafts.ts';

/** Which notes on closed bundles this member has read in this browser: a mark of one's own, no fact in the log. */
export type ReadNotes = {
  /** By the entry that closed the bundle. */
  has(closing: string): boolean;
  mark(...closings: readonly string[]): void;
};

const KEPT = 'office/read-notes';
const Kept = z.array(EntryId);

export function useReadNotes(drafts: Drafts): ReadNotes {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void (async () => {
      const kept = Kept.safeParse((await drafts.load(KEPT).catch(() => undefined))?.value);
      if (kept.success) setRead((now) => new Set([...now, ...kept.data]));
    })();
  }, [drafts]);
  const mark = useCallback(
    (...closings: readonly string[]) => {
      const next = new Set([...read, ...closings]);
      setRead(next);
      // A mark that is not kept is asked for again: no harm done.
      void drafts.save(KEPT, [...next]).catch(() => undefined);
    },
    [drafts, read],
  );
  return { has: (closing) => read.has(closing), mark };
}
