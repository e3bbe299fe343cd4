import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { IDEA_TITLE_MAX } from '../../domain/ideas/idea.ts';
import { Button } from '../../ui/button.tsx';
import { useCell } from '../../ui/cell.ts';
import { TextInput } from '../../ui/text-input.tsx';
import css from './name-question.module.css';
import { nearLimit, useTooLong } from './limits.ts';
import { QuestionScreen } from './question-screen.tsx';
import { suggestedTitle } from './suggested-title.ts';
import type { QuestionProps } from './where-question.tsx';

/** A short name, with the idea's own first words as a suggestion. */
export function NameQuestion({ frame, session, onNext }: QuestionProps) {
  const { title, text } = useCell(session.draft);
  const [asked, setAsked] = useState(false);
  const length = useTooLong(title, IDEA_TITLE_MAX);
  const empty = title.trim() === '';
  const suggestion = suggestedTitle(text);
  return (
    <QuestionScreen
      frame={frame}
      question="name"
      title={t`Vad ska idén heta?`}
      lead={t`Några få ord räcker.`}
      next={t`Fortsätt`}
      onNext={() => {
        setAsked(true);
        if (length.check() && !empty) onNext();
      }}
    >
      <TextInput
        label={t`Idéns namn`}
        labelHidden
        value={title}
        onInput={(value) => session.change({ title: value })}
        error={length.message ?? (asked && empty ? t`Ge idén ett namn först.` : undefined)}
        counter={nearLimit(title, IDEA_TITLE_MAX)}
        spellCheck={false}
        enterKeyHint="next"
      />
      {suggestion !== undefined && suggestion !== title && (
        <div class={css['suggestion']}>
          <p id="suggested-name">{t`Eller ta början av det du skrev:`}</p>
          <Button wide describedBy="suggested-name" onClick={() => session.change({ title: suggestion })}>
            <span dir="auto">{suggestion}</span>
          </Button>
        </div>
      )}
    </QuestionScreen>
  );
}
