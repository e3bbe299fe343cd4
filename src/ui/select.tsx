import { ChevronDown } from 'lucide-preact';
import { classes } from './classes.ts';
import control from './control.module.css';
import { Field, type FieldWords } from './field.tsx';
import { Icon } from './icon.tsx';
import css from './select.module.css';

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };

export type SelectProps = FieldWords & {
  value: string;
  onChange: (value: string) => void;
  options: readonly SelectOption[];
  /** A first line that is no answer: "Välj område". Its value is the empty string. */
  prompt?: string | undefined;
  name?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** A native list to choose one from; for up to about seven answers prefer `ChoiceList`. */
export function Select(props: SelectProps) {
  const { value, onChange, options, prompt } = props;
  return (
    <Field {...props}>
      {(tied) => (
        <div class={css['box']}>
          <select
            {...tied}
            class={classes(control['control'], css['select'])}
            name={props.name}
            autoComplete="off" // Else browsers keep on the disk what was chosen, to restore a closed tab.
            required={props.required}
            disabled={props.disabled}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {prompt !== undefined && (
              <option value="" selected={value === ''}>
                {prompt}
              </option>
            )}
            {options.map((option) => (
              <option
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                selected={option.value === value}
              >
                {option.label}
              </option>
            ))}
          </select>
          <Icon shape={ChevronDown} />
        </div>
      )}
    </Field>
  );
}
