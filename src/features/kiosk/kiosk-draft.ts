import * as z from 'zod/mini';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { IdeaDraft, KIOSK_IDEA_DRAFTS } from '../../domain/ideas/idea-draft.ts';
import type { Env } from '../../domain/log/entry.ts';
import { IdeaId, mintUuid, StreetEventId } from '../../domain/log/ids.ts';
import { drawReceiptCode } from '../../domain/log/receipt-code.ts';
import type { PlannedStreetEvent } from '../../domain/meeting/street-event.ts';
import type { Drafts } from '../../storage/drafts.ts';

/** What the kiosk keeps of an idea that is being written: the common draft, and what this face alone asks. */
export const KioskDraft = z.extend(IdeaDraft, {
  cycle: z.string(),
  event: StreetEventId,
  /** "Vet inte" was the answer to where. */
  nowhere: z.boolean(),
  /** The code of a pre-printed card as far as it has been typed; once it reads, it is the receipt. */
  card: z.string(),
});
export type KioskDraft = z.infer<typeof KioskDraft>;

/** Where the idea lies that is being written right now. */
export const CURRENT_DRAFT = `${KIOSK_IDEA_DRAFTS}current`;

/** Where an unfinished idea waits for a facilitator. The kiosk writes here, and never reads. */
export const asideKey = (idea: string): string => `${KIOSK_IDEA_DRAFTS}aside/${idea}`;

/** An empty idea, its id and receipt code drawn, so that saving twice is one idea. */
export function beginDraft(cycle: Cycle, event: PlannedStreetEvent, language: string, env: Env): KioskDraft {
  return {
    idea: IdeaId.parse(mintUuid(env.random)),
    receipt: drawReceiptCode(env.random),
    started: env.now,
    cycle: cycle.id,
    event: StreetEventId.parse(event.id),
    language,
    title: '',
    text: '',
    area: '',
    place: '',
    theme: '',
    nowhere: false,
    card: '',
  };
}

/** Whether nothing has been written that anybody could miss. */
export const isBlank = (draft: KioskDraft): boolean =>
  [draft.title, draft.text, draft.place, draft.card].every((words) => words.trim() === '');

const Named = z.object({ idea: IdeaId });

/**
 * Moves what a killed tab or an empty battery left behind out of the next resident's reach. It is written aside
 * before it is taken away, under the idea's own id, so that doing it twice is harmless. Fails with StorageError.
 */
export async function putLeftoverAside(drafts: Drafts, random: Env['random']): Promise<void> {
  const left = await drafts.load(CURRENT_DRAFT);
  if (!left) return;
  const whole = KioskDraft.safeParse(left.value);
  if (!whole.success || !isBlank(whole.data)) {
    const named = Named.safeParse(left.value);
    await drafts.save(asideKey(named.success ? named.data.idea : mintUuid(random)), left.value);
  }
  await drafts.remove(CURRENT_DRAFT);
}
