import { t } from '@lingui/core/macro';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { FIELD_IDEA_DRAFT } from '../../../domain/ideas/idea-draft.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { Drafts } from '../../../storage/drafts.ts';
import type { Log } from '../../../storage/log.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { useField } from '../field-context.ts';
import { to } from '../place.ts';
import { useLoaded, valueOf } from '../use-loaded.ts';
import { FieldDraft } from './draft.ts';
import { beginDraft } from './draft-ends.ts';
import { IdeaEditor } from './idea-editor.tsx';

/** A new idea, or the one that was being written when the tablet went dark. */
export function NewIdeaScreen() {
  const { tablet, cycle, event } = useField();
  const { route } = useLocation();
  const [turn, setTurn] = useState(0);
  const { drafts, log } = tablet;
  // Read once, when the page is opened: a round or event that comes later must not swap it under a hand.
  const begun = useLoaded(async () => cycle && event && (await draftIn(drafts, log, cycle, event)), turn);

  const back = { label: t`Tillbaka`, href: to.home };
  const draft = valueOf(begun);
  if (!draft)
    return (
      <Screen top={<TopBar back={back} />}>
        <LoadingState what={t`Letar efter ett utkast`} />
      </Screen>
    );
  return (
    <IdeaEditor
      key={draft.idea}
      title={t`Ny idé`}
      begun={draft}
      draftKey={FIELD_IDEA_DRAFT}
      back={back}
      onSaved={(idea) => route(`${to.idea(idea)}?new`, true)}
      onDiscarded={() => setTurn(turn + 1)}
    />
  );
}

/** What was being written, or an empty idea; a disk that does not answer must not stop anybody from writing. */
async function draftIn(
  drafts: Drafts,
  log: Log,
  cycle: Cycle,
  event: PlannedStreetEvent,
): Promise<FieldDraft> {
  const kept = await drafts.load(FIELD_IDEA_DRAFT).catch(() => undefined);
  const read = FieldDraft.safeParse(kept?.value);
  // A try to save may have reached the disk without the screen hearing of it: then it is no draft any more.
  const waits = read.success && !log.state().ideas.has(read.data.idea);
  return waits ? read.data : beginDraft(cycle, event, log.env());
}
