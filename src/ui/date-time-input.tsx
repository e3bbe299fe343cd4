import { classes } from './classes.ts';
import control from './control.module.css';
import css from './date-time-input.module.css';
import { Field, type FieldWords } from './field.tsx';

export type DateTimeInputProps = FieldWords & {
  /** `date` "2026-05-14", `time` "13:30", `datetime-local` "2026-05-14T13:30": local time, as the wall clock says. */
  type: 'date' | 'time' | 'datetime-local';
  /** In the format of the type, or the empty string. */
  value: string;
  onInput: (value: string) => void;
  min?: string | undefined;
  max?: string | undefined;
  /** In seconds; 300 offers every five minutes. */
  step?: number | undefined;
  name?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** Day, time or both, with the browser's own picker and the reader's own order of day and month. */
export function DateTimeInput(props: DateTimeInputProps) {
  return (
    <Field {...props}>
      {(tied) => (
        <input
          {...tied}
          class={classes(control['control'], css['when'])}
          type={props.type}
          autoComplete="off"
          name={props.name}
          value={props.value}
          min={props.min}
          max={props.max}
          step={props.step}
          required={props.required}
          disabled={props.disabled}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
