import { useEffect, useMemo, useState } from 'preact/hooks';
import { autosave } from '../../../storage/autosave.ts';
import { useOffice } from '../office-context.ts';
import { DecisionDraft } from './decision-draft.ts';

/** A draft that is kept while it is written. */
export type KeptDraft = {
  /** Undefined while it is fetched. */
  readonly draft: DecisionDraft | undefined;
  readonly change: (part: Partial<DecisionDraft>) => void;
  /** Throws away what was written. */
  readonly beginAgain: () => void;
  /** Resolves once everything written is kept, and then removes it: what it was for is recorded. */
  readonly done: () => Promise<void>;
};

/** The draft under a key, or a fresh one; `usable` says whether one that was kept still fits. */
export function useDecisionDraft(
  key: string,
  fresh: () => DecisionDraft,
  usable: (kept: DecisionDraft) => boolean,
): KeptDraft {
  const { office } = useOffice();
  const [draft, setDraft] = useState<DecisionDraft>();
  const keep = useMemo(() => autosave(office.drafts, key, () => undefined), [office.drafts, key]);
  useEffect(() => {
    void (async () => {
      const kept = await office.drafts.load(key).catch(() => undefined);
      const read = DecisionDraft.safeParse(kept?.value);
      setDraft(read.success && usable(read.data) ? read.data : fresh());
    })();
    // What is fresh and what fits are asked once, when the writing begins.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [office.drafts, key]);
  const put = (next: DecisionDraft) => {
    setDraft(next);
    keep.write(next);
  };
  return {
    draft,
    change: (part) => draft && put({ ...draft, ...part }),
    beginAgain: () => put(fresh()),
    done: async () => {
      await keep.settled();
      await office.drafts.remove(key);
    },
  };
}
