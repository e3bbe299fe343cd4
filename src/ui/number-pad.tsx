import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './field.tsx';
import css from './number-pad.module.css';
import { PadKeys, type PadKey, type PadWords } from './pad-keys.tsx';

export type NumberPadProps = {
  label: ComponentChildren;
  /** Names the group of keys for screen readers: "Siffror". */
  keysLabel: string;
  words: PadWords;
  /** Digits as they were pressed; the empty string when there are none. */
  value: string;
  onInput: (value: string) => void;
  /** Enter, on the pad or the keyboard. */
  onEnter?: ((value: string) => void) | undefined;
  /** More digits than this are not taken: a number of that length cannot be meant. Default 6. */
  maxDigits?: number | undefined;
  /** Shown while there is no digit. */
  placeholder?: string | undefined;
  suffix?: string | undefined;
  error?: ComponentChildren;
  disabled?: boolean | undefined;
};

/** A number on a pad of keys, for fingers and for the number keys of a keyboard; no text field, no on-screen keyboard. */
export function NumberPad(props: NumberPadProps) {
  const { value, onInput, maxDigits = 6 } = props;
  const id = useId();
  const onKey = (key: PadKey) => {
    if (key === 'enter') props.onEnter?.(value);
    else if (key === 'erase') onInput(value.slice(0, -1));
    else if (value.length < maxDigits) onInput(value === '0' ? key.digit : value + key.digit);
  };
  return (
    <div class={css['numberPad']}>
      <span class={css['label']} id={id}>
        {props.label}
      </span>
      <output class={css['value']} aria-labelledby={id} dir="ltr">
        {value || <span class={css['placeholder']}>{props.placeholder ?? '–'}</span>}
        {props.suffix && <span class={css['suffix']}> {props.suffix}</span>}
      </output>
      <FieldError id={`${id}-error`} error={props.error} />
      <PadKeys label={props.keysLabel} words={props.words} onKey={onKey} disabled={props.disabled} />
    </div>
  );
}
