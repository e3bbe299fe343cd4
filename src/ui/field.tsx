import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { CircleAlert } from 'lucide-preact';
import { classes } from './classes.ts';
import { Counter, type CounterWords } from './counter.tsx';
import css from './field.module.css';
import { Icon } from './icon.tsx';

/** What every field has beside its control. */
export type FieldWords = {
  label: ComponentChildren;
  /** Hides the label from the eye where the page's heading already asks the question. */
  labelHidden?: boolean | undefined;
  /** Said before one starts to write: what is wanted, and any limit. */
  hint?: ComponentChildren;
  /** What is wrong and what to do; leave out when all is well. */
  error?: ComponentChildren;
  /** A word after the label when an answer is not needed: "valfritt". */
  optional?: string | undefined;
};

/** Attributes that tie the control to its words; spread them on the input. */
export type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
};

export type FieldProps = FieldWords & {
  /** Counts the characters of what is written against a limit; never cuts. */
  counter?: (CounterWords & { value: string }) | undefined;
  /** A quiet line at the start of the row under the control: "Sparas på plattan medan du skriver". */
  note?: ComponentChildren;
  children: (control: FieldControl) => ComponentChildren;
};

/** Label, hint, control, error and counter, tied together. `TextInput`, `TextArea`, `Select` and others stand on it. */
export function Field({ label, labelHidden, hint, error, optional, counter, note, children }: FieldProps) {
  const id = useId();
  const ids = { hint: `${id}-hint`, error: `${id}-error`, counter: `${id}-counter` };
  const described = classes(hint && ids.hint, error && ids.error, counter && ids.counter);
  return (
    <div class={classes(css['field'], Boolean(error) && css['wrong'])}>
      <label class={classes(css['label'], labelHidden && css['labelHidden'])} for={id}>
        {label}
        {optional && <span class={css['optional']}> ({optional})</span>}
      </label>
      {hint && (
        <div class={css['hint']} id={ids.hint}>
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? 'true' : undefined })}
      <FieldError id={ids.error} error={error} />
      {(counter || note) && (
        <div class={css['foot']}>
          <span>{note}</span>
          {counter && <Counter id={ids.counter} {...counter} />}
        </div>
      )}
    </div>
  );
}

/** The error of a field or a group: an icon and what to do. The live region stands ready before there is an error. */
export function FieldError({ id, error }: { id: string; error: ComponentChildren }) {
  return (
    <div class={css['errorRegion']} role="alert">
      {error && (
        <p class={css['error']} id={id}>
          <Icon shape={CircleAlert} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
