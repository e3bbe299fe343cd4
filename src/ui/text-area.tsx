import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import control from './control.module.css';
import type { CounterWords } from './counter.tsx';
import { Field, type FieldWords } from './field.tsx';
import css from './text-area.module.css';

export type TextAreaProps = FieldWords & {
  value: string;
  onInput: (value: string) => void;
  /** The least height in lines; it grows with what is written. Default 4. */
  rows?: number | undefined;
  counter?: CounterWords | undefined;
  note?: ComponentChildren;
  name?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  autofocus?: boolean | undefined;
  spellCheck?: boolean | undefined;
  /** The language of what is written, so that the tablet's voice and keyboard help. */
  lang?: string | undefined;
  onBlur?: (() => void) | undefined;
};

/** Several lines of text. What is written is never cut or changed. */
export function TextArea(props: TextAreaProps) {
  const { value, onInput, counter } = props;
  return (
    <Field {...props} counter={counter && { ...counter, value }}>
      {(tied) => (
        <textarea
          {...tied}
          class={classes(control['control'], css['area'])}
          name={props.name}
          value={value}
          rows={props.rows ?? 4}
          style={{ '--rows': props.rows ?? 4 }}
          autoComplete="off"
          spellcheck={props.spellCheck}
          placeholder={props.placeholder}
          required={props.required}
          disabled={props.disabled}
          autofocus={props.autofocus}
          lang={props.lang}
          dir="auto"
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={props.onBlur}
        />
      )}
    </Field>
  );
}
