import { Minus, Plus } from 'lucide-preact';
import { IconButton } from './icon-button.tsx';
import { Marks } from './marks.tsx';
import css from './quantity.module.css';

export type QuantityProps = {
  value: number;
  /** Called with one more or one less. One more than may be is passed on too: whoever listens explains it. */
  onChange: (value: number) => void;
  /** "En röst mindre på Lekplatsen" and "En röst till på Lekplatsen". */
  lessLabel: string;
  moreLabel: string;
  /** "2 röster", said when it changes, and shown where there are no marks. */
  text: string;
  /** Shows so many round marks instead of the words; for up to about six. */
  marks?: number | undefined;
};

/** Less, how many, more. Nothing below zero. */
export function Quantity({ value, onChange, lessLabel, moreLabel, text, marks }: QuantityProps) {
  return (
    <div class={css['quantity']}>
      <IconButton
        kind="secondary"
        icon={Minus}
        label={lessLabel}
        disabled={value <= 0}
        onClick={() => onChange(value - 1)}
      />
      {marks !== undefined && <Marks filled={value} total={marks} />}
      <output class={marks === undefined ? css['text'] : css['heard']}>{text}</output>
      <IconButton kind="primary" icon={Plus} label={moreLabel} onClick={() => onChange(value + 1)} />
    </div>
  );
}
