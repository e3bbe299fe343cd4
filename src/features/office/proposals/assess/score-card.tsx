import { t } from '@lingui/core/macro';
import { useId } from 'preact/hooks';
import type { Criterion } from '../../../../domain/cycle/criterion.ts';
import { SCORE_REASON_MAX } from '../../../../domain/proposal/assessment.ts';
import type { WrittenScore } from '../../../../domain/proposal/assessment-decisions.ts';
import { number } from '../../../../i18n/format.ts';
import { Card } from '../../../../ui/card.tsx';
import { classes } from '../../../../ui/classes.ts';
import { FieldError } from '../../../../ui/field.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { counterText } from '../../words/counter-words.ts';
import css from './assess.module.css';

export type ScoreCardProps = {
  criterion: Criterion;
  written: WrittenScore | undefined;
  /** What is the matter with it, if anything. */
  error: string | undefined;
  onWrite: (score: WrittenScore) => void;
};

/** One criterion: a score from nothing to its scale, chosen with a press, the arrows or a number key; and why. */
export function ScoreCard({ criterion, written, error, onWrite }: ScoreCardProps) {
  const id = useId();
  const { name, question, scale, required } = criterion;
  const { score, reason = '' } = written ?? {};
  const weight = number(criterion.weight ?? 1);
  const most = number(scale);
  const hint = t`0 är inte alls, ${most} är helt och hållet.`;
  return (
    <Card
      title={name}
      note={required === true ? t`Krav. Noll betyder att förslaget inte går vidare.` : undefined}
      actions={<span class={css['quiet']}>{t`Vikt ${weight}`}</span>}
    >
      <div class={css['criterion']} data-criterion={name}>
        <fieldset
          class={css['scale']}
          aria-describedby={classes(`${id}-hint`, error !== undefined && `${id}-error`)}
        >
          <legend class={css['legend']}>{question}</legend>
          <p class={css['quiet']} id={`${id}-hint`}>
            {hint}
          </p>
          <div class={css['scores']}>
            {Array.from({ length: scale + 1 }, (_, value) => (
              <label key={value} class={css['score']}>
                <input
                  class={css['radio']}
                  type="radio"
                  name={id}
                  value={value}
                  autoComplete="off"
                  checked={score === value}
                  onChange={() => onWrite({ score: value, reason })}
                  onKeyDown={(event) => {
                    const pressed = scoreOf(event, scale);
                    if (pressed === undefined) return;
                    event.preventDefault();
                    onWrite({ score: pressed, reason });
                    event.currentTarget.closest('fieldset')?.querySelectorAll('input')[pressed]?.focus();
                  }}
                />
                <span>{number(value)}</span>
              </label>
            ))}
          </div>
          <FieldError id={`${id}-error`} error={error} />
        </fieldset>
        <TextArea
          label={reasonLabel(name)}
          rows={2}
          value={reason}
          onInput={(text) => onWrite({ score, reason: text })}
          counter={
            reason.length > SCORE_REASON_MAX / 2 ? { limit: SCORE_REASON_MAX, text: counterText } : undefined
          }
        />
      </div>
    </Card>
  );
}

const reasonLabel = (name: string): string => t`Varför? ${name}`;

/** The score that a number key stands for; ten has none. */
function scoreOf(event: KeyboardEvent, scale: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return undefined;
  const value = Number(event.key);
  return value <= scale ? value : undefined;
}
