import { KIOSK_IDEA_DRAFTS } from '../../../domain/ideas/idea-draft.ts';
import { FieldDraft, isBlank } from '../idea/draft.ts';
import type { Drafts } from '../../../storage/drafts.ts';

/** An idea that a resident left unfinished in the kiosk, under the key of its draft. */
export type KeptIdea = { readonly key: string; readonly draft: FieldDraft; readonly savedAt: string };

/** Reads what residents left. A draft of a shape that nobody knows, or an empty one, is left alone and not listed. */
export async function readKept(drafts: Drafts): Promise<readonly KeptIdea[]> {
  const found = await drafts.list(KIOSK_IDEA_DRAFTS);
  return found
    .flatMap(({ key, value, savedAt }) => {
      const draft = FieldDraft.safeParse(value);
      return draft.success && !isBlank(draft.data) ? [{ key, draft: draft.data, savedAt }] : [];
    })
    .sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
}
