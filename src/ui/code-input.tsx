import { useLayoutEffect, useRef } from 'preact/hooks';
import { classes } from './classes.ts';
import css from './code-input.module.css';
import { groupCode, normaliseCode } from './code-text.ts';
import control from './control.module.css';
import { Field, type FieldWords } from './field.tsx';

export type CodeInputProps = FieldWords & {
  /** The code without spaces and dashes, in capitals, as `normaliseCode` gives it. */
  value: string;
  onInput: (code: string) => void;
  /** How the code is written: `[4, 2]` for "K7MP-4D". */
  groups: readonly number[];
  onEnter?: (() => void) | undefined;
  /** Digits only: shows the number keyboard. */
  numeric?: boolean | undefined;
  disabled?: boolean | undefined;
  autofocus?: boolean | undefined;
};

/** Where the caret stands when `count` signs of the code stand before it. */
function caretAfter(shown: string, count: number): number {
  let seen = 0;
  for (let i = 0; i < shown.length; i += 1) {
    if (seen === count) return i;
    if (shown[i] !== '-') seen += 1;
  }
  return shown.length;
}

/** A code typed from a slip: small letters, spaces, dashes and Arabic digits are all understood; nothing is cut. */
export function CodeInput(props: CodeInputProps) {
  const { value, onInput, groups, onEnter } = props;
  const inputRef = useRef<HTMLInputElement>(null);
  const caretRef = useRef<number | null>(null);
  const shown = groupCode(value, groups).join('-');

  useLayoutEffect(() => {
    const field = inputRef.current;
    if (field === null || caretRef.current === null) return;
    field.value = shown;
    field.setSelectionRange(caretRef.current, caretRef.current);
    caretRef.current = null;
  });

  const read = (field: HTMLInputElement) => {
    const code = normaliseCode(field.value);
    const before = normaliseCode(field.value.slice(0, field.selectionStart ?? field.value.length)).length;
    const next = groupCode(code, groups).join('-');
    caretRef.current = before === code.length ? next.length : caretAfter(next, before);
    if (code === value) field.value = next;
    onInput(code);
  };

  return (
    <Field {...props}>
      {(tied) => (
        <input
          {...tied}
          ref={inputRef}
          class={classes(control['control'], css['code'])}
          type="text"
          dir="ltr"
          inputMode={props.numeric ? 'numeric' : 'text'}
          autoComplete="off"
          autoCapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          size={groups.reduce((sum, n) => sum + n + 1, 2)}
          value={shown}
          disabled={props.disabled}
          autofocus={props.autofocus}
          onInput={(event) => {
            if (!event.isComposing) read(event.currentTarget);
          }}
          onCompositionEnd={(event) => read(event.currentTarget)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) onEnter?.();
          }}
        />
      )}
    </Field>
  );
}
