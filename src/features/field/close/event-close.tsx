import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { FIELD_IDEA_DRAFT } from '../../../domain/ideas/idea-draft.ts';
import { StreetEventId } from '../../../domain/log/ids.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import { closeStreetEvent } from '../../../domain/meeting/event-decisions.ts';
import { locale } from '../../../i18n/format.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { Drafts } from '../../../storage/drafts.ts';
import { StorageError } from '../../../storage/store.ts';
import { useField } from '../field-context.ts';
import { FieldDraft, isBlank } from '../idea/draft.ts';
import { readKept } from '../kept/kept-ideas.ts';
import { to } from '../place.ts';
import { useLoaded, valueOf } from '../use-loaded.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { languageWord } from '../words/idea-words.ts';
import { EventCloseView } from './event-close-view.tsx';
import { harvestOf } from './harvest.ts';

/** Packing up: what the day brought, what has not arrived, and the end of the event for this tablet. */
export function EventClose() {
  const { event, tablet, state, status } = useField();
  const { route } = useLocation();
  const kept = valueOf(useLoaded(() => readKept(tablet.drafts), 0));
  const hasDraft = valueOf(useLoaded(() => hasDraftIn(tablet.drafts), 0)) ?? false;
  const [fault, setFault] = useState<string>();
  const [decided, setDecided] = useState<readonly Entry[]>();
  const id = StreetEventId.safeParse(event?.id);

  const [closing, close] = useOneAtATime(async () => {
    if (!id.success) return;
    const sent = await tablet.answerPool().then((pool) => pool.sendRest());
    if (!sent.ok) return setFault(storageFailure(sent.refusal.code));
    const entries = decided ?? closeStreetEvent(id.data, tablet.log.env());
    setDecided(entries); // The same entry is tried again, whatever became of the first try.
    const saved = await tablet.log.append(entries);
    setFault(saved.ok ? undefined : storageFailure(saved.refusal.code));
  });
  const [, leave] = useOneAtATime(async () => {
    await tablet.settings.change({ event: null }).then(
      () => route(to.events, true),
      (error: unknown) =>
        setFault(storageFailure(error instanceof StorageError ? error.code : 'storage.failed')),
    );
  });
  if (!event) return null;

  const harvest = harvestOf(state, event.id);
  return (
    <EventCloseView
      eventName={event.plan.name}
      harvest={harvest}
      languages={new Intl.ListFormat(locale()).format(harvest.languages.map(languageWord))}
      pending={status.pending}
      kept={kept?.length ?? 0}
      hasDraft={hasDraft}
      isClosed={event.closings.has(tablet.log.author)}
      closing={closing}
      fault={fault}
      onClose={close}
      onLeave={leave}
      onSync={() => route(to.sync)}
    />
  );
}

/** Whether an idea of the facilitator's own lies half-written. */
async function hasDraftIn(drafts: Drafts): Promise<boolean> {
  const read = FieldDraft.safeParse((await drafts.load(FIELD_IDEA_DRAFT))?.value);
  return read.success && !isBlank(read.data);
}
