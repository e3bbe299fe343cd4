import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { type Assessment, TALK_NOTE_MAX } from '../../../../domain/proposal/assessment.ts';
import { isTalkedThrough, talksOf } from '../../../../domain/proposal/assessment-standing.ts';
import { dateTime } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { authorName } from '../../words/author-words.ts';
import { counterText } from '../../words/counter-words.ts';
import page from '../proposals.module.css';
import css from './assess.module.css';
import { useAssessActs } from './use-assess-acts.ts';

export type TalkCardProps = {
  proposal: string;
  assessment: Assessment;
  /** Whether there is something to talk about. */
  apart: boolean;
  mayWrite: boolean;
};

/** What people agreed when they talked through how they had scored; and where it is written. */
export function TalkCard({ proposal, assessment, apart, mayWrite }: TalkCardProps) {
  const { office, state } = useOffice();
  const { timeZone } = useCycle();
  const acts = useAssessActs();
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const talks = talksOf(assessment);
  if (!apart && talks.length === 0) return null;
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const fault = await acts.talk(proposal, note);
    setBusy(false);
    setError(fault?.words);
    if (!fault) setNote('');
  };
  return (
    <Card
      title={t`Tala igenom`}
      note={
        apart && !isTalkedThrough(assessment)
          ? t`Olika betyder att poängen skiljer mer än en tredjedel av skalan, eller att bara en säger att ett krav inte är uppfyllt.`
          : undefined
      }
    >
      <div class={page['stack']}>
        {talks.map((talk) => (
          <div key={talk.entry}>
            <p class={page['text']} dir="auto">
              {talk.value.note}
            </p>
            <p class={css['quiet']}>{`${authorName(state, talk.author)}, ${dateTime(talk.at, timeZone)}`}</p>
            {mayWrite && talk.author === office.log.author && (
              <Button kind="quiet" onClick={() => void acts.takeBack(proposal, talk.entry)}>
                {t`Ta tillbaka anteckningen`}
              </Button>
            )}
          </div>
        ))}
        {mayWrite && (
          <>
            <TextArea
              label={t`Vad kom ni fram till?`}
              hint={t`Var och en kan sedan ändra sin bedömning. Det som sades först finns kvar.`}
              rows={3}
              value={note}
              error={error}
              onInput={setNote}
              counter={
                note.length > TALK_NOTE_MAX / 2 ? { limit: TALK_NOTE_MAX, text: counterText } : undefined
              }
            />
            <div class={css['actions']}>
              <Button busy={busy} onClick={() => void save()}>
                {t`Spara anteckningen`}
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
