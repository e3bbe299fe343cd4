import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { IDEA_TEXT_MAX } from '../../domain/ideas/idea.ts';
import { useCell } from '../../ui/cell.ts';
import { TextArea } from '../../ui/text-area.tsx';
import type { IdeaSession } from './idea-session.ts';
import { nearLimit, useTooLong } from './limits.ts';
import css from './question-screen.module.css';
import { QuestionScreen } from './question-screen.tsx';
import type { QuestionProps } from './where-question.tsx';

/** The idea itself, in one's own words and language. */
export function TellQuestion({ frame, session, onNext }: QuestionProps) {
  const { text } = useCell(session.draft);
  const [asked, setAsked] = useState(false);
  const length = useTooLong(text, IDEA_TEXT_MAX);
  const empty = text.trim() === '';
  return (
    <QuestionScreen
      frame={frame}
      question="tell"
      title={t`Berätta om din idé`}
      lead={t`Vad vill du att vi gör? För vem? Skriv som du pratar, på ditt eget språk.`}
      next={t`Fortsätt`}
      onNext={() => {
        setAsked(true);
        if (length.check() && !empty) onNext();
      }}
    >
      <TextArea
        label={t`Din idé`}
        labelHidden
        rows={5}
        value={text}
        onInput={(value) => session.change({ text: value })}
        error={length.message ?? (asked && empty ? t`Skriv några ord om din idé först.` : undefined)}
        counter={nearLimit(text, IDEA_TEXT_MAX)}
        note={!empty && <KeptNote session={session} />}
        spellCheck={false}
      />
      <p class={css['quiet']}>
        {t`Alla kan be kommunen att få läsa din idé. Skriv inte namn eller telefonnummer.`}
      </p>
    </QuestionScreen>
  );
}

/** Says that writing is kept only when the last write says so. */
function KeptNote({ session }: { session: IdeaSession }) {
  switch (useCell(session.kept)) {
    case 'kept':
      return <>{t`Sparas på plattan medan du skriver`}</>;
    case 'failed':
      return <>{t`Just nu sparas inte det du skriver. Skriv klart och tryck på Spara idén.`}</>;
    case 'not-yet':
      return null;
  }
}
