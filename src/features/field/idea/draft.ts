import * as z from 'zod/mini';
import { IdeaDraft } from '../../../domain/ideas/idea-draft.ts';
import { StreetEventId } from '../../../domain/log/ids.ts';

/** A draft as this face keeps it, and as it reads what the kiosk kept. */
export const FieldDraft = z.extend(IdeaDraft, {
  /** The code of a printed card as far as it has been typed; once it reads, it is the receipt. */
  card: z._default(z.string(), ''),
  /** Where the kiosk was when a resident began to write. */
  event: z.optional(StreetEventId),
});
export type FieldDraft = z.infer<typeof FieldDraft>;

/** Whether nothing has been written that anybody could miss. */
export const isBlank = (draft: FieldDraft): boolean =>
  [draft.title, draft.text, draft.place, draft.card].every((words) => words.trim() === '');
