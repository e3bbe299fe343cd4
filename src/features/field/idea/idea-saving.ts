import { collectIdea, type IdeaRefusal } from '../../../domain/ideas/idea.ts';
import type { ContactQuestion } from '../../../domain/ideas/contact-decisions.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import { accept, type Refusal, type Result } from '../../../domain/log/refusal.ts';
import type { IdeaPhoto } from '../../../storage/idea-photo.ts';
import type { Log } from '../../../storage/log.ts';
import { sealedContact } from '../../../storage/seal-contact.ts';
import type { StorageFailure } from '../../../storage/store.ts';
import type { FieldDraft } from './draft.ts';
import { collectedFrom } from './draft-ends.ts';

export type SaveRefusal = IdeaRefusal | Refusal<StorageFailure>;

/** Saves one idea, however often it is tried, and beside it how its writer can be reached (empty is not at all) and a photo. */
export type IdeaSaving = (
  draft: FieldDraft,
  contact: string,
  photo?: IdeaPhoto,
) => Promise<Result<undefined, SaveRefusal>>;

/**
 * A way to save that writes one idea once. What was decided is tried again to the letter for as long as nothing
 * has been changed. A try that failed may still have reached the disk: what then stands in the log is the idea.
 */
export function ideaSaving(
  log: Log,
  where: { cycle: string; event: string; draftKey: string; question: ContactQuestion | undefined },
): IdeaSaving {
  let decided:
    { readonly from: FieldDraft; readonly contact: string; readonly entries: readonly Entry[] } | undefined;
  return async (draft, contact, photo) => {
    if (decided?.from !== draft || decided.contact !== contact) {
      if (decided) await log.refresh().catch(() => undefined);
      if (decided?.entries.some((entry) => log.has(entry.id)) === true) return accept(undefined);
      const collected = collectedFrom(draft, where.cycle, where.event);
      const result = collectIdea({ idea: draft.idea, collected }, log.env());
      if (!result.ok) return result;
      const beside =
        where.question && contact.trim() !== ''
          ? [await sealedContact(log, where.question, draft.idea, contact)]
          : [];
      decided = { from: draft, contact, entries: [...result.value, ...beside] };
    }
    return photo ? photo.save(decided.entries, where.draftKey) : log.append(decided.entries, where.draftKey);
  };
}
