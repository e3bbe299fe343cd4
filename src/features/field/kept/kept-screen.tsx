import { t } from '@lingui/core/macro';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { dotted } from '../../../i18n/dotted.ts';
import { dateTime } from '../../../i18n/format.ts';
import { useField } from '../field-context.ts';
import { IdeaEditor } from '../idea/idea-editor.tsx';
import { PinGate } from '../pin-gate.tsx';
import { to } from '../place.ts';
import { useLoaded, valueOf } from '../use-loaded.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { languageWord } from '../words/idea-words.ts';
import { KeptView } from './kept-view.tsx';
import { type KeptIdea, readKept } from './kept-ideas.ts';

/** Ideas that residents left unfinished: read only behind a PIN, since they were meant for nobody's eyes yet. */
export function KeptScreen() {
  const { tablet, timeZone } = useField();
  const { route } = useLocation();
  const { drafts, log } = tablet;
  const [open, setOpen] = useState(false);
  const [stuck, setStuck] = useState(false);
  const [turn, setTurn] = useState(0);
  const [editing, setEditing] = useState<KeptIdea>();

  const kept = useLoaded(() => (open ? readKept(drafts) : Promise.resolve([])), `${open}/${turn}`);

  const again = () => {
    setStuck(false);
    setEditing(undefined);
    setTurn(turn + 1);
  };
  const [, discard] = useOneAtATime((key: string) => drafts.remove(key).then(again, () => setStuck(true)));

  if (!open)
    return (
      <PinGate
        tablet={tablet}
        title={t`Skriv din pinkod för att läsa påbörjade idéer`}
        onOpen={() => setOpen(true)}
        onCancel={() => route(to.home)}
      />
    );
  if (editing)
    return (
      <IdeaEditor
        key={editing.key}
        title={t`Skriv klart idén`}
        begun={editing.draft}
        draftKey={editing.key}
        back={{ label: t`Tillbaka`, onClick: again }}
        onSaved={(idea) => route(`${to.idea(idea)}?new`, true)}
        onDiscarded={again}
      />
    );
  const row = ({ key, draft, savedAt }: KeptIdea) => ({
    key,
    title: draft.title || draft.text || draft.place,
    text: draft.title === '' ? '' : draft.text,
    lang: draft.language,
    about: dotted(dateTime(savedAt, timeZone), languageWord(draft.language)),
    isSaved: log.state().ideas.has(draft.idea),
  });
  return (
    <KeptView
      kept={stuck || kept.at === 'failed' ? 'failed' : valueOf(kept)?.map(row)}
      onFinish={(key) => {
        setEditing(valueOf(kept)?.find((each) => each.key === key));
      }}
      onDiscard={discard}
      onRetry={again}
    />
  );
}
