import * as z from 'zod/mini';
import { AreaId, IdeaId, StreetEventId } from '../domain/log/ids.ts';

/**
 * An idea that somebody is still writing, as its draft keeps it. Every part may be empty and none is held to its
 * limit: a limit is said, never cut to. `idea` is the id under which it will be saved.
 */
export const HalfWrittenIdea = z.object({
  idea: IdeaId,
  event: z.optional(StreetEventId),
  /** BCP 47 tag of the language that the screen was in. */
  language: z.string(),
  /** Absent before the question was answered, null for "vet inte". */
  area: z.optional(z.nullable(AreaId)),
  place: z.string(),
  text: z.string(),
  title: z.string(),
  /** The code of a pre-printed receipt card, as far as it has been typed. */
  card: z.string(),
});
export type HalfWrittenIdea = z.infer<typeof HalfWrittenIdea>;

/** The draft of the resident who has the tablet now. */
export const KIOSK_DRAFT = 'idea/kiosk/current';

/** Drafts that residents left behind: for the facilitator to finish or discard, never shown in the kiosk. */
export const KIOSK_ASIDE = 'idea/kiosk/aside/';

/** Whether nothing has been written that anybody could miss. */
export const isBlank = (idea: HalfWrittenIdea): boolean =>
  [idea.place, idea.text, idea.title, idea.card].every((words) => words.trim() === '');
