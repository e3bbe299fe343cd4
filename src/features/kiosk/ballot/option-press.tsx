import { t } from '@lingui/core/macro';
import { ArrowDown, ArrowUp, Check } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { Option } from '../../../domain/vote/contest.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { rankOf, votesOn } from './choices.ts';
import type { OptionActs } from './option-card.tsx';
import css from './option-press.module.css';

export type OptionPressProps = OptionActs & {
  question: Question;
  option: Option;
  marks: Marks;
  /** The ids of the title and of what else is said of the proposal. */
  labelledBy: string;
  describedBy: string;
};

/** Chosen or not, by a press anywhere on the card; in a ranking with its place, and the ways up and down. */
export function OptionPress(props: OptionPressProps) {
  const { question, option, marks } = props;
  const id = useId();
  const chosen = votesOn(marks, option.id) > 0;
  const ranking = question.method.kind === 'ranking';
  return (
    <div class={css['acts']}>
      {ranking && chosen && marks.length > 1 && <Moves {...props} />}
      <label class={css['press']}>
        <input
          class={css['input']}
          type="checkbox"
          autoComplete="off" // Else the browser writes the vote into its session file, to restore a closed tab.
          checked={chosen}
          aria-labelledby={`${id} ${props.labelledBy}`}
          aria-describedby={props.describedBy}
          onChange={(event) => {
            // What is shown is what was let through, never the press alone.
            event.currentTarget.checked = props.onToggle(option.id);
          }}
        />
        <span class={css['box']} aria-hidden="true">
          {chosen && (ranking ? rankOf(marks, option.id) : <Icon shape={Check} size={1.4} />)}
        </span>
        <span id={id} class={css['word']}>
          {ranking && chosen ? placeWords(rankOf(marks, option.id)) : chosen ? t`Vald` : t`Välj`}
        </span>
      </label>
    </div>
  );
}

/** Never disabled: whoever goes by keyboard or switch would lose their place with the button that they press. */
function Moves({ option, onMove }: OptionPressProps) {
  const { title } = option;
  return (
    <>
      <IconButton
        kind="secondary"
        icon={ArrowUp}
        label={t`Flytta upp ${title}`}
        onClick={() => onMove(option.id, -1)}
      />
      <IconButton
        kind="secondary"
        icon={ArrowDown}
        label={t`Flytta ner ${title}`}
        onClick={() => onMove(option.id, 1)}
      />
    </>
  );
}

const placeWords = (rank: number): string => t`Plats ${rank}`;
