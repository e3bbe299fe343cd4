import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { TextUnit } from '../../../domain/translation/text-unit.ts';
import { unitState } from '../../../domain/translation/unit-state.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { useCycle, useOffice, useTimeZone } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { NotFound } from '../shell/not-found.tsx';
import { authorName } from '../words/author-words.ts';
import { dateTime } from '../../../i18n/format.ts';
import { queueAddress, queueFilter, type QueueFilter, unitAddress } from './queue-address.ts';
import { nextToDo, queueRows } from './queue-rows.ts';
import { TranslateView } from './translate-view.tsx';
import { useTexts } from './use-texts.ts';
import { useTranslate } from './use-translate.ts';
import { useTranslationDraft } from './use-translation-draft.ts';
import { useTranslator } from './use-translator.ts';

/** One text of the queue, beside its translation. */
export function TranslateScreen({ id }: { id: string }) {
  const { office } = useOffice();
  const cycle = useCycle();
  const { query } = useLocation();
  const unit = useTexts().get(id);
  const filter = queueFilter(query, cycle.languages);
  if (!mayReadIdeas(office.member) || !unit || unit.language === filter.language) {
    return (
      <NotFound
        title={t`Texten finns inte att översätta`}
        back={{ href: queueAddress(filter), label: t`Till översättningarna` }}
      >
        {t`Den kan ha ändrats, tagits bort eller redan stå på det språket.`}
      </NotFound>
    );
  }
  return <Desk key={`${id}/${filter.language}`} unit={unit} filter={filter} />;
}

function Desk({ unit, filter }: { unit: TextUnit; filter: QueueFilter }) {
  const { state } = useOffice();
  const timeZone = useTimeZone();
  const { route } = useLocation();
  const units = useTexts();
  const translate = useTranslate();
  const [by, setBy] = useTranslator();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const { language } = filter;
  const held = unitState(unit, language, state);
  const draft = useTranslationDraft(unit.id, language, held);
  const rows = useMemo(() => queueRows(units, filter, state, unit.id), [units, filter, state, unit.id]);
  const at = rows.findIndex((row) => row.unit.id === unit.id);
  const addressAt = (place: number): string | undefined => {
    const row = rows[place];
    return row && unitAddress(row.unit.id, filter);
  };
  if (draft.text === undefined) return <LoadingState what={t`Hämtar texten`} />;

  const save = async (text: string, goOn: boolean) => {
    if (busy) return;
    const next = goOn ? nextToDo(rows, unit.id) : undefined;
    setBusy(true);
    const why = await translate(language, by, { unit, text, after: draft.after });
    setBusy(false);
    setError(why);
    if (why !== undefined) return;
    draft.clear();
    if (goOn) route(next === undefined ? queueAddress(filter) : unitAddress(next, filter));
  };
  return (
    <TranslateView
      unit={unit}
      state={held}
      language={language}
      text={draft.text}
      written={draft.written}
      onText={(text) => {
        setError(undefined);
        draft.write(text);
      }}
      by={by}
      onBy={setBy}
      busy={busy}
      error={error}
      versions={held.versions.map(({ entry, author, at: when, text }) => ({
        key: entry,
        words: text,
        who: authorName(state, author),
        when: dateTime(when, timeZone),
        onTake: () => void save(text, false),
      }))}
      walk={{ at: at + 1, of: rows.length, previous: addressAt(at - 1), next: addressAt(at + 1) }}
      back={queueAddress(filter)}
      source={unit.about === 'proposal' || unit.about === 'ballot' ? proposalLink(unit) : undefined}
      onSave={(goOn) => void save(draft.text ?? '', goOn)}
      onRemove={() => void save('', false)}
      onForget={() => {
        setError(undefined);
        draft.clear();
      }}
    />
  );
}

/** Where the original is written; a text that is its own subject has no one place. */
const proposalLink = (unit: TextUnit): string | undefined =>
  unit.field === 'words' ? undefined : to.proposal(unit.subject);
