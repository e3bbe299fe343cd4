import { useState } from 'preact/hooks';
import { Eye, EyeOff } from 'lucide-preact';
import control from './control.module.css';
import { Field, type FieldWords } from './field.tsx';
import { IconButton } from './icon-button.tsx';

export type PasswordInputProps = FieldWords & {
  value: string;
  onInput: (value: string) => void;
  /** `current-password` lets a person's own browser fill it in, `new-password` lets it propose one. */
  autoComplete: 'current-password' | 'new-password' | 'off';
  /** "Visa lösenordet". */
  showLabel: string;
  name?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  autofocus?: boolean | undefined;
};

/** A password, which one may look at while one types it. */
export function PasswordInput(props: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field {...props}>
      {(tied) => (
        <div class={control['withSuffix']}>
          <input
            {...tied}
            class={control['control']}
            {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
            dir="ltr"
            name={props.name}
            value={props.value}
            autoComplete={props.autoComplete}
            autoCapitalize="off"
            spellcheck={false}
            required={props.required}
            disabled={props.disabled}
            autofocus={props.autofocus}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={props.showLabel}
            pressed={shown}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}
