import { useEffect, useMemo, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { autosave } from '../../../../storage/autosave.ts';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { useOffice } from '../../office-context.ts';
import { partsText } from './room-parts.ts';
import type { RoomSpec } from './room-spec.ts';

export type RoomDraft<Draft> = {
  /** Undefined while what was written last is being fetched. */
  readonly draft: Draft | undefined;
  /** The room's parts as they stood when writing began; empty while nothing has been written. */
  readonly base: string;
  readonly change: (part: Partial<Draft>) => void;
  /** Forgets what was written, and follows what stands. */
  readonly forget: () => Promise<void>;
  /** Keeps what was written, knowing what stands now. */
  readonly insist: () => void;
};

type Kept<Draft> = { readonly base: string; readonly draft: Draft };

/** What is being written in a room: kept through a closed tab, and beside it what it was written on top of. */
export function useRoomDraft<Draft>(spec: RoomSpec<Draft>, cycle: Cycle, name: string): RoomDraft<Draft> {
  const { office } = useOffice();
  const key = `cycle/${cycle.id}/${name}`;
  const [kept, setKept] = useState<Kept<Draft> | 'none'>();
  const keep = useMemo(() => autosave(office.drafts, key, () => undefined), [office.drafts, key]);

  useEffect(() => {
    const shape = z.object({ base: z.string(), draft: spec.schema });
    void (async () => {
      const found = await office.drafts.load(key).catch(() => undefined);
      const read = shape.safeParse(found?.value);
      setKept(read.success ? { base: read.data.base, draft: read.data.draft } : 'none');
    })();
  }, [office.drafts, key, spec]);

  const now = partsText(cycle, spec.parts);
  const set = (next: Kept<Draft>) => {
    setKept(next);
    keep.write(next);
  };
  const standing = kept === 'none' ? { base: '', draft: spec.read(cycle) } : kept;
  return {
    draft: standing?.draft,
    base: standing?.base ?? '',
    change: (part) => {
      if (standing) set({ base: standing.base || now, draft: { ...standing.draft, ...part } });
    },
    insist: () => {
      if (standing) set({ ...standing, base: now });
    },
    forget: async () => {
      await keep.settled();
      await office.drafts.remove(key).catch(() => undefined);
      setKept('none');
    },
  };
}
