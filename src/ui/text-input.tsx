import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import control from './control.module.css';
import type { CounterWords } from './counter.tsx';
import { Field, type FieldWords } from './field.tsx';
import css from './text-input.module.css';

export type TextInputProps = FieldWords & {
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined;
  /** Which on-screen keyboard: `numeric` for digits, `decimal` for sums. Set with `type="text"`. */
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined;
  name?: string | undefined;
  /** Default `off`: a shared tablet must not remember. */
  autoComplete?: string | undefined;
  autoCapitalize?: 'off' | 'sentences' | 'words' | 'characters' | undefined;
  spellCheck?: boolean | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  autofocus?: boolean | undefined;
  counter?: CounterWords | undefined;
  note?: ComponentChildren;
  /** A unit after the field: "kr". */
  suffix?: string | undefined;
  /** About how many characters are expected; the field is as wide as they need. */
  size?: number | undefined;
  enterKeyHint?: 'enter' | 'done' | 'go' | 'next' | 'search' | 'send' | undefined;
  /** Enter was pressed (in a form, prefer submit). */
  onEnter?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
};

/** One line of text. What is written is never cut or changed. */
export function TextInput(props: TextInputProps) {
  const { value, onInput, onEnter, counter, suffix, size } = props;
  return (
    <Field {...props} counter={counter && { ...counter, value }}>
      {(tied) => (
        <div class={classes(control['withSuffix'], size !== undefined && css['sized'])}>
          <input
            {...tied}
            class={control['control']}
            type={props.type ?? 'text'}
            name={props.name}
            value={value}
            size={size}
            list={undefined}
            inputMode={props.inputMode}
            autoComplete={props.autoComplete ?? 'off'}
            autoCapitalize={props.autoCapitalize}
            spellcheck={props.spellCheck}
            placeholder={props.placeholder}
            required={props.required}
            disabled={props.disabled}
            autofocus={props.autofocus}
            enterKeyHint={props.enterKeyHint}
            dir="auto"
            onInput={(event) => onInput(event.currentTarget.value)}
            onBlur={props.onBlur}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing) onEnter?.();
            }}
          />
          {suffix && <span class={control['suffix']}>{suffix}</span>}
        </div>
      )}
    </Field>
  );
}
