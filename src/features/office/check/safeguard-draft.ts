import { useEffect, useMemo, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { Safeguard, SafeguardName } from '../../../domain/cycle/safeguard.ts';
import { autosave } from '../../../storage/autosave.ts';
import { useCycle, useOffice } from '../office-context.ts';

const SafeguardDraft = z.object({
  /** The revision that stood when the writing began; 0 for none. */
  onto: z.int(),
  text: z.string(),
  by: z.string(),
  day: z.string(),
  caseNumber: z.string(),
});
export type SafeguardDraft = z.infer<typeof SafeguardDraft>;

const draftOf = (held: Safeguard | undefined): SafeguardDraft => ({
  onto: held?.revision ?? 0,
  text: held?.text ?? '',
  by: held?.by ?? '',
  day: held?.day ?? '',
  caseNumber: held?.caseNumber ?? '',
});

/**
 * What is being written of a safeguard, kept while it is written; undefined while it is fetched. What was written onto
 * another revision than the one that stands now is not brought back.
 */
export function useSafeguardDraft(about: SafeguardName, held: Safeguard | undefined) {
  const { office } = useOffice();
  const cycle = useCycle();
  const key = `safeguard/${cycle.id}/${about}`;
  const [draft, setDraft] = useState<SafeguardDraft>();
  const keep = useMemo(() => autosave(office.drafts, key, () => undefined), [office.drafts, key]);
  useEffect(() => {
    void (async () => {
      const kept = await office.drafts.load(key).catch(() => undefined);
      const read = SafeguardDraft.safeParse(kept?.value);
      setDraft(read.success && read.data.onto === (held?.revision ?? 0) ? read.data : draftOf(held));
    })();
    // What stands is asked for once, when the writing begins.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [office.drafts, key]);
  return {
    draft,
    change: (part: Partial<SafeguardDraft>) => {
      if (!draft) return;
      const next = { ...draft, ...part };
      setDraft(next);
      keep.write(next);
    },
    /** Resolves once everything written is kept, and then removes it: it is adopted. */
    done: async () => {
      await keep.settled();
      await office.drafts.remove(key);
    },
  };
}
