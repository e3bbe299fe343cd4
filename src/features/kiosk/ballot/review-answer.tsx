import { t } from '@lingui/core/macro';
import { useId } from 'preact/hooks';
import type { Marks } from '../../../domain/vote/marks.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { Button } from '../../../ui/button.tsx';
import { answerWords } from './answer-words.ts';
import css from './ballot.module.css';

export type ReviewAnswerProps = {
  question: Question;
  marks: Marks;
  /** The language that the question is shown in. */
  written: string;
  currency: string;
  /** Left out once the vote has been sealed. */
  onEdit: (() => void) | undefined;
};

/** What a voter says to one question, in words. */
export function ReviewAnswer({ question, marks, written, currency, onEdit }: ReviewAnswerProps) {
  const id = useId();
  const { lines, foot } = answerWords(question, marks, currency);
  return (
    <section class={css['answer']} aria-labelledby={id}>
      <div class={css['head']}>
        <h2 id={id} lang={written} dir="auto">
          {question.name}
        </h2>
        {onEdit && (
          <Button kind="quiet" describedBy={id} onClick={onEdit}>
            {t`Ändra`}
          </Button>
        )}
      </div>
      {lines.length === 0 ? (
        <p class={css['blank']}>{t`Blank röst`}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes the list away from an unstyled list.
        <ol class={css['chosen']} role="list">
          {lines.map(({ option, title, note }) => (
            <li key={option} class={css['line']}>
              <bdi lang={written}>{title}</bdi>
              {note !== '' && <span>{note}</span>}
            </li>
          ))}
        </ol>
      )}
      {foot !== '' && <p class={css['unused']}>{foot}</p>}
    </section>
  );
}
