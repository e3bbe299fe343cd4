import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { leaves } from '../../../domain/cycle/area.ts';
import { contactQuestion } from '../../../domain/ideas/contact-decisions.ts';
import { drawReceiptCode } from '../../../domain/log/receipt-code.ts';
import { absurd } from '../../../domain/log/refusal.ts';
import { storageFailure } from '../../../i18n/words.ts';
import { autosave } from '../../../storage/autosave.ts';
import type { IdeaPhoto } from '../../../storage/idea-photo.ts';
import type { BackLink } from '../../../ui/top-bar.tsx';
import { useField } from '../field-context.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { capitalise } from '../../../i18n/capitalise.ts';
import { languageWord } from '../words/idea-words.ts';
import { ideaRefusalWords } from './editor-words.ts';
import type { FieldDraft } from './draft.ts';
import { IdeaEditorView } from './idea-editor-view.tsx';
import type { IdeaFaults } from './idea-form.tsx';
import { ideaSaving, type SaveRefusal } from './idea-saving.ts';
import { PhotoField } from './photo-field.tsx';
import { readCard } from './receipt-card.ts';

export type IdeaEditorProps = {
  title: string;
  /** What was there when the page was opened, and where it lies. */
  begun: FieldDraft;
  draftKey: string;
  back: BackLink;
  /** The idea is on the disk. */
  onSaved: (idea: string) => void;
  /** It is to be thrown away; the draft has been removed. */
  onDiscarded: () => void;
};

/** Writes an idea, wired: what is typed follows into the draft, and is saved once. */
export function IdeaEditor(props: IdeaEditorProps) {
  const { begun, draftKey } = props;
  const { tablet, cycle, event, state } = useField();
  const [draft, setDraft] = useState(begun);
  const [kept, setKept] = useState<'not-yet' | 'kept' | 'failed'>('not-yet');
  const [refusal, setRefusal] = useState<SaveRefusal>();
  // Here alone, and in no draft: what is not sealed yet must not touch the disk.
  const [contact, setContact] = useState('');
  const [photo, setPhoto] = useState<IdeaPhoto>();
  const keeping = useMemo(
    () => autosave(tablet.drafts, draftKey, (done) => setKept(done ? 'kept' : 'failed')),
    [tablet, draftKey],
  );
  const cycleId = cycle?.id ?? '';
  const eventId = draft.event ?? event?.id ?? '';
  const question = useMemo(
    () => cycle && contactQuestion(cycle, state.officeKeys),
    [cycle, state.officeKeys],
  );
  const save = useMemo(
    () => ideaSaving(tablet.log, { cycle: cycleId, event: eventId, draftKey, question }),
    [tablet, cycleId, eventId, draftKey, question],
  );
  useEffect(() => () => void keeping.settled(), [keeping]);

  const change = (part: Partial<FieldDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keeping.write(next);
  };
  const card = readCard(draft.card, draft.idea, state.ideas);
  const bind = (typed: string) => {
    const read = readCard(typed, draft.idea, state.ideas);
    const receipt = read.is === 'good' ? read.receipt : drawReceiptCode(tablet.log.env().random);
    change({ card: typed, receipt });
  };
  const [saving, onSave] = useOneAtATime(async () => {
    await keeping.settled();
    const saved = await save(draft, contact, photo);
    setRefusal(saved.ok ? undefined : saved.refusal);
    if (saved.ok) props.onSaved(draft.idea);
  });
  const [, onDiscard] = useOneAtATime(async () => {
    await keeping.settled();
    await tablet.drafts.remove(draftKey).then(props.onDiscarded, () => setKept('failed'));
  });

  return (
    <IdeaEditorView
      title={props.title}
      back={props.back}
      draft={draft}
      faults={faultsOf(refusal)}
      storageFault={refusal?.code.startsWith('storage.') ? storageFailure(refusal.code) : undefined}
      areas={leaves(cycle?.areas ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      themes={(cycle?.themes ?? []).map((theme) => ({ value: theme, label: theme }))}
      languages={languagesFor(cycle?.languages ?? [], draft.language)}
      kept={kept}
      card={card}
      photo={
        <PhotoField
          idea={draft.idea}
          photo={photo}
          full={refusal?.code === 'storage.full'}
          onPhoto={setPhoto}
        />
      }
      saving={saving}
      onChange={change}
      onCard={bind}
      contact={question && { lowestAge: question.lowestAge, value: contact, onInput: setContact }}
      onSave={onSave}
      onDiscard={onDiscard}
    />
  );
}

function faultsOf(refusal: SaveRefusal | undefined): IdeaFaults {
  if (!refusal) return {};
  switch (refusal.code) {
    case 'idea.no-title':
    case 'idea.title-too-long':
      return { title: ideaRefusalWords({ ...refusal, code: refusal.code }) };
    case 'idea.text-too-long':
      return { text: ideaRefusalWords({ ...refusal, code: refusal.code }) };
    case 'idea.place-too-long':
      return { place: ideaRefusalWords({ ...refusal, code: refusal.code }) };
    case 'storage.full':
    case 'storage.denied':
    case 'storage.closed':
    case 'storage.failed':
      return {}; // Belongs to no field: said beside the button.
    default:
      return absurd(refusal);
  }
}

/** Languages that people on a square in Sweden may speak though the round has no kiosk words for them. */
const ALSO = ['sv', 'en', 'ar', 'so', 'fa', 'fi', 'uk', 'ti', 'ku', 'bs', 'pl', 'es', 'tr', 'prs', 'yi'];

function languagesFor(round: readonly string[], chosen: string) {
  const tags = [...new Set([...round, chosen, ...ALSO])];
  return tags.map((tag) => ({ value: tag, label: tag === '' ? t`Okänt` : capitalise(languageWord(tag)) }));
}
