import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import css from './answer.module.css';

export type AnswerProps = {
  question: string;
  onEdit: () => void;
  /** What was written, in any language; its direction is found from the words. */
  children: ComponentChildren;
};

/** One answer as it was given, with the way to change it. For a `dl`. */
export function Answer({ question, onEdit, children }: AnswerProps) {
  const id = useId();
  return (
    <div class={css['answer']}>
      <dt id={id} class={css['question']}>
        {question}
      </dt>
      <dd class={css['words']} dir="auto">
        {children}
      </dd>
      <dd class={css['edit']}>
        <Button kind="quiet" describedBy={id} onClick={onEdit}>
          {t`Ändra`}
        </Button>
      </dd>
    </div>
  );
}
