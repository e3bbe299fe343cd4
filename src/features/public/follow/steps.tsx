import type { AnswerStep } from '../../../domain/proposal/answer.ts';
import { day, dayOf } from '../../../i18n/format.ts';
import css from './follow.module.css';
import { Said, SaidOriginal } from './said.tsx';
import { stepWords } from './step-words.ts';

export type StepsProps = {
  steps: readonly AnswerStep[];
  /** The one whose words stand at the top of the page already. */
  stands: AnswerStep;
  timeZone: string;
  /** The languages of the round, the first one first. */
  languages: readonly string[];
};

/** Everything that has happened, the first thing first; each with its day and no hour. */
export function Steps({ steps, stands, timeZone, languages }: StepsProps) {
  const dayIn = (at: string) => dayOf(at, timeZone);
  return (
    <ol class={css['steps']}>
      {steps.map((step, at) => {
        const { title, text, said } = stepWords(step, (instant) => day(dayIn(instant)));
        return (
          <li key={at} class={css['step']} data-last={at === steps.length - 1 ? '' : undefined}>
            <time class={css['day']} datetime={dayIn(step.at)}>
              {day(dayIn(step.at))}
            </time>
            <h3>{title}</h3>
            {text !== undefined && <p>{text}</p>}
            {said !== undefined && step !== stands && (
              <>
                <p>
                  <Said told={said} languages={languages} />
                </p>
                <SaidOriginal told={said} languages={languages} />
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
