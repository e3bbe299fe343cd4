import { useEffect, useMemo, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { EntryId } from '../../../domain/log/ids.ts';
import type { UnitState } from '../../../domain/translation/unit-state.ts';
import { autosave } from '../../../storage/autosave.ts';
import { useOffice } from '../office-context.ts';

const Kept = z.object({
  text: z.string(),
  after: z.object({ rendering: z.array(EntryId), field: z.array(EntryId) }),
});
type Kept = z.infer<typeof Kept>;

export type TranslationDraft = {
  /** Undefined while what was written last time is fetched. */
  readonly text: string | undefined;
  /** What its author had read when they began to write. */
  readonly after: UnitState['after'];
  /** Whether something is written that is not saved. */
  readonly written: boolean;
  readonly write: (text: string) => void;
  readonly clear: () => void;
};

/** A translation that is being written, kept in this browser until it is saved. */
export function useTranslationDraft(id: string, language: string, state: UnitState): TranslationDraft {
  const { drafts } = useOffice().office;
  const key = `translation/${id}/${language}`;
  const [kept, setKept] = useState<Kept | null>();
  const keep = useMemo(() => autosave(drafts, key, () => undefined), [drafts, key]);
  useEffect(() => {
    void (async () => {
      const draft = await drafts.load(key).catch(() => undefined);
      const read = Kept.safeParse(draft?.value);
      setKept((now) => (now === undefined ? (read.success ? read.data : null) : now));
    })();
  }, [drafts, key]);
  return {
    text: kept === undefined ? undefined : (kept?.text ?? state.text),
    after: kept?.after ?? state.after,
    written: kept !== null && kept !== undefined && kept.text !== state.text,
    write(text) {
      const { rendering, field } = kept?.after ?? state.after;
      const next = { text, after: { rendering: [...rendering], field: [...field] } };
      setKept(next);
      keep.write(next);
    },
    clear() {
      setKept(null);
      void keep.settled().then(() => drafts.remove(key).catch(() => undefined));
    },
  };
}
