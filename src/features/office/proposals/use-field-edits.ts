import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Wanted } from '../../../domain/proposal/change.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { autosave } from '../../../storage/autosave.ts';
import { useOffice } from '../office-context.ts';
import { type FieldEdit, FieldEdits, withEdit } from './field-edits.ts';

export type KeptEdits = {
  /** Undefined while what was written last time is fetched. */
  readonly edits: readonly FieldEdit[] | undefined;
  readonly write: (field: string, raw: string, wanted: Wanted | undefined) => void;
  /** Forgets everything that was written, or that about one field. */
  readonly clear: (field?: string) => void;
};

/** What is being written in a proposal, kept in this browser until it is saved. */
export function useFieldEdits(proposal: Proposal): KeptEdits {
  const { office } = useOffice();
  const [edits, setEdits] = useState<readonly FieldEdit[]>();
  const key = `proposal/${proposal.id}`;
  const keep = useMemo(() => autosave(office.drafts, key, () => undefined), [office.drafts, key]);
  useEffect(() => {
    void (async () => {
      const kept = await office.drafts.load(key).catch(() => undefined);
      const read = FieldEdits.safeParse(kept?.value);
      setEdits(read.success ? read.data : []);
    })();
  }, [office.drafts, key]);
  const put = (next: readonly FieldEdit[]) => {
    setEdits(next);
    keep.write(next);
  };
  return {
    edits,
    write: (field, raw, wanted) => put(withEdit(edits ?? [], proposal, field, raw, wanted)),
    clear: (field) => put(field === undefined ? [] : (edits ?? []).filter((each) => each.field !== field)),
  };
}
