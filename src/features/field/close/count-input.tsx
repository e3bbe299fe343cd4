import { t } from '@lingui/core/macro';
import { TextInput } from '../../../ui/text-input.tsx';
import { countOf } from './closing-draft.ts';

export type CountInputProps = {
  label: string;
  hint?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  /** The form was signed while this was no count. */
  asked: boolean;
  error?: string | undefined;
  autofocus?: boolean | undefined;
};

/** A number counted by hand. */
export function CountInput({ label, hint, value, onInput, asked, error, autofocus }: CountInputProps) {
  const strange = value.trim() !== '' && countOf(value) === undefined;
  const missing = asked && countOf(value) === undefined;
  return (
    <TextInput
      label={label}
      hint={hint}
      inputMode="numeric"
      size={6}
      value={value}
      onInput={onInput}
      error={
        error ?? (strange || missing ? t`Skriv ett antal med siffror. Är det inga, skriv 0.` : undefined)
      }
      autofocus={autofocus}
    />
  );
}
