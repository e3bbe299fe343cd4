import * as z from 'zod/mini';
import { type Env, type Instant, stamp, stands } from '../log/entry.ts';
import { AreaId, CycleId, type IdeaId, StreetEventId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { ReceiptCode } from '../log/receipt-code.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';

/** Limits in UTF-16 code units, as `maxLength` and the counters on the screens count. They are said, never cut to. */
export const IDEA_TITLE_MAX = 120;
export const IDEA_TEXT_MAX = 10_000;
export const IDEA_PLACE_MAX = 200;

/** How the idea came in: by the resident alone on the tablet, or written by a facilitator for someone. */
export const IDEA_CHANNELS = ['kiosk', 'facilitator', 'import'] as const;

const Collected = z.strictObject({
  cycle: CycleId,
  event: z.optional(StreetEventId),
  title: z.string().check(z.minLength(1), z.maxLength(IDEA_TITLE_MAX)),
  text: z.string().check(z.maxLength(IDEA_TEXT_MAX)),
  area: z.optional(AreaId),
  place: z.optional(z.string().check(z.maxLength(IDEA_PLACE_MAX))),
  theme: z.optional(z.string().check(z.maxLength(60))),
  /** BCP 47 tag of the language that the screen was in. */
  language: z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
  channel: z.enum(IDEA_CHANNELS),
  receipt: ReceiptCode,
});
export type Collected = z.infer<typeof Collected>;

export const ideaKinds = {
  /** A resident's idea as it was given, to the letter. */
  'idea.collected': kind({
    data: Collected,
    writers: ['device', 'coordinator', 'assessor', 'server'],
    readers: ['coordinator', 'assessor'],
  }),
};

type IdeaEntry = EntryIn<typeof ideaKinds>;

export type Idea = Collected & {
  readonly id: string;
  readonly entry: string;
  readonly author: string;
  readonly at: Instant;
};

export function applyIdea(ideas: Map<string, Idea>, entry: IdeaEntry): void {
  if (!stands(ideas.get(entry.subject)?.entry, entry.id)) return;
  ideas.set(entry.subject, {
    ...entry.data,
    id: entry.subject,
    entry: entry.id,
    author: entry.author,
    at: entry.at,
  });
}

export type IdeaRefusal = Refusal<
  'idea.no-title' | 'idea.title-too-long' | 'idea.text-too-long' | 'idea.place-too-long'
>;

/**
 * Collects an idea under the id given, exactly as written: spaces, emoji and markup stay as they are.
 * Refuses an empty title and texts over their limits, with the limit and the length.
 */
export function collectIdea(
  command: { readonly idea: IdeaId; readonly collected: Collected },
  env: Env,
): Result<readonly IdeaEntry[], IdeaRefusal> {
  const { collected } = command;
  if (collected.title.trim() === '') return refuse('idea.no-title');
  if (collected.title.length > IDEA_TITLE_MAX) {
    return refuse('idea.title-too-long', { most: IDEA_TITLE_MAX, length: collected.title.length });
  }
  if (collected.text.length > IDEA_TEXT_MAX) {
    return refuse('idea.text-too-long', { most: IDEA_TEXT_MAX, length: collected.text.length });
  }
  const place = collected.place?.length ?? 0;
  if (place > IDEA_PLACE_MAX) return refuse('idea.place-too-long', { most: IDEA_PLACE_MAX, length: place });
  return accept([
    stamp(env, { kind: 'idea.collected' as const, version: 1, subject: command.idea, data: collected }),
  ]);
}
