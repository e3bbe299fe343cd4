import { collectIdea, type IdeaRefusal } from '../../domain/ideas/idea.ts';
import { AreaId, CycleId } from '../../domain/log/ids.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import { readReceiptCode } from '../../domain/log/receipt-code.ts';
import { accept, type Refusal, type Result } from '../../domain/log/refusal.ts';
import { autosave } from '../../storage/autosave.ts';
import type { Drafts } from '../../storage/drafts.ts';
import type { IdeaPhoto } from '../../storage/idea-photo.ts';
import type { Log } from '../../storage/log.ts';
import type { StorageFailure } from '../../storage/store.ts';
import { cell, type ReadonlyCell } from '../../ui/cell.ts';
import { asideKey, CURRENT_DRAFT, isBlank, type KioskDraft } from './kiosk-draft.ts';

/** What a resident can change. */
export type Written = Pick<KioskDraft, 'title' | 'text' | 'area' | 'place' | 'nowhere' | 'card' | 'language'>;

export type SaveRefusal = IdeaRefusal | Refusal<StorageFailure>;

/** One resident with the tablet, from the first question until the idea is saved, given up, or left. */
export type IdeaSession = {
  readonly draft: ReadonlyCell<KioskDraft>;
  /** Whether what has been written lies on the disk, as the last write had it. */
  readonly kept: ReadonlyCell<'not-yet' | 'kept' | 'failed'>;
  /** The photo that goes with the idea; in memory alone. */
  readonly photo: ReadonlyCell<IdeaPhoto | undefined>;
  readonly attach: (photo: IdeaPhoto | undefined) => void;
  readonly change: (part: Partial<Written>) => void;
  /**
   * Saves the idea, and what is to stand beside it. Only `ok` means that both are on the disk; the same ids are used however
   * often it is tried.
   */
  readonly save: (beside: readonly Entry[]) => Promise<Result<KioskDraft, SaveRefusal>>;
  /** The resident left: what is unfinished is kept for the facilitator, out of the next person's sight. */
  readonly putAside: () => Promise<void>;
  /** The resident wants it gone. */
  readonly discard: () => Promise<void>;
};

/** Begins a session on an empty draft. Nothing is written to the disk before the resident has written something. */
export function beginSession(
  begun: KioskDraft,
  log: Log,
  drafts: Pick<Drafts, 'save' | 'remove'>,
): IdeaSession {
  const draft = cell(begun);
  const kept = cell<'not-yet' | 'kept' | 'failed'>('not-yet');
  const photo = cell<IdeaPhoto | undefined>(undefined);
  const keeping = autosave(drafts, CURRENT_DRAFT, (done) => {
    kept.value = done ? 'kept' : 'failed';
  });
  let decided: { readonly from: KioskDraft; readonly entries: readonly Entry[] } | undefined;

  /** The entry of what is written now: the very same one for as long as nothing has been changed. */
  const decide = (): Result<readonly Entry[], IdeaRefusal> => {
    const from = draft.value;
    if (decided?.from === from) return accept(decided.entries);
    const result = collectIdea({ idea: from.idea, collected: collected(from) }, log.env());
    if (result.ok) decided = { from, entries: result.value };
    return result;
  };

  return {
    draft,
    kept,
    photo,
    attach(taken) {
      photo.value = taken;
    },
    change(part) {
      const next = { ...draft.value, ...part };
      const card = readReceiptCode(next.card);
      draft.value = { ...next, receipt: card ?? begun.receipt };
      keeping.write(draft.value);
    },
    async save(beside) {
      const result = decide();
      if (!result.ok) return result;
      await keeping.settled();
      const entries = [...result.value, ...beside];
      const taken = photo.value;
      const saved = await (taken ? taken.save(entries, CURRENT_DRAFT) : log.append(entries, CURRENT_DRAFT));
      return saved.ok ? accept(draft.value) : saved;
    },
    async putAside() {
      await keeping.settled();
      const saved = log.state().ideas.has(begun.idea); // The save came through after the resident had gone.
      if (!saved && !isBlank(draft.value)) await drafts.save(asideKey(begun.idea), draft.value);
      await drafts.remove(CURRENT_DRAFT);
    },
    async discard() {
      await keeping.settled();
      await drafts.remove(CURRENT_DRAFT);
    },
  };
}

/** What goes into the log: exactly what was written, and nothing where nothing was answered. */
function collected(draft: KioskDraft) {
  const area = AreaId.safeParse(draft.area);
  return {
    cycle: CycleId.parse(draft.cycle),
    event: draft.event,
    title: draft.title,
    text: draft.text,
    language: draft.language,
    channel: 'kiosk' as const,
    receipt: draft.receipt,
    ...(area.success && { area: area.data }),
    ...(draft.place.trim() !== '' && { place: draft.place }),
  };
}
