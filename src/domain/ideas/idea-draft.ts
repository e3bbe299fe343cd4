import * as z from 'zod/mini';
import { Instant } from '../log/entry.ts';
import { IdeaId } from '../log/ids.ts';
import { ReceiptCode } from '../log/receipt-code.ts';

/** Where the idea that a facilitator is writing waits while it is being written. */
export const FIELD_IDEA_DRAFT = 'idea/field';

/** Where ideas wait that residents left unfinished: followed by the idea's id. */
export const KIOSK_IDEA_DRAFTS = 'idea/kiosk/';

/**
 * A half-written idea, as the faces that collect ideas keep it. Its id and receipt code are drawn when writing
 * begins, so that saving twice is one idea. Whoever reads a draft takes what is known and leaves the rest alone;
 * empty text is what has not been answered yet. Contact details never stand in a draft.
 */
export const IdeaDraft = z.object({
  idea: IdeaId,
  receipt: ReceiptCode,
  /** When writing began, by the tablet's clock. */
  started: Instant,
  title: z.string(),
  text: z.string(),
  area: z.string(),
  place: z.string(),
  theme: z.string(),
  /** BCP 47 tag of the language that it is written in. */
  language: z.string(),
});
export type IdeaDraft = z.infer<typeof IdeaDraft>;
