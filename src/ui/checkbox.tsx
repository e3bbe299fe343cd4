import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes.ts';
import css from './checkbox.module.css';
import { FieldError } from './field.tsx';

export type CheckboxProps = {
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Some, but not all, of what it stands for are chosen. */
  mixed?: boolean | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  /** Keeps the label for screen readers alone (rows of a table). */
  labelHidden?: boolean | undefined;
};

/** Yes or no. The words beside it are part of what can be pressed. */
export function Checkbox(props: CheckboxProps) {
  const { label, hint, error, checked, onChange, mixed } = props;
  const id = useId();
  return (
    <div>
      <label class={css['row']}>
        <input
          class={css['input']}
          type="checkbox"
          autoComplete="off" // Else browsers keep on the disk what was chosen, to restore a closed tab.
          checked={checked}
          indeterminate={mixed}
          disabled={props.disabled}
          required={props.required}
          aria-describedby={classes(hint && `${id}-hint`, error && `${id}-error`)}
          aria-invalid={error ? 'true' : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class={classes(css['label'], props.labelHidden && css['labelHidden'])}>{label}</span>
      </label>
      {hint && (
        <div class={css['hint']} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
