import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { faultInContact } from '../../../domain/ideas/contact-decisions.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

export type ContactFieldsProps = {
  /** Nobody younger is asked; 0 where everybody may be. */
  lowestAge: number;
  value: string;
  onInput: (value: string) => void;
  /** Whether saving was tried. */
  asked: boolean;
};

/** How whoever tells the idea can be reached: of their own will, and only of those who are old enough. */
export function ContactFields({ lowestAge, value, onInput, asked }: ContactFieldsProps) {
  const [old, setOld] = useState(false);
  const fault = faultInContact(value);
  return (
    <>
      {lowestAge > 0 && (
        <Checkbox
          label={t`Personen har fyllt ${lowestAge} år och vill kunna nås`}
          hint={t`Fråga inte den som är yngre.`}
          checked={old}
          onChange={(checked) => {
            setOld(checked);
            if (!checked) onInput('');
          }}
        />
      )}
      {(lowestAge === 0 || old) && (
        <TextInput
          label={t`E-post eller telefon`}
          optional={t`valfritt`}
          hint={t`Förseglas på plattan när idén sparas. Bara samordnarna kan öppna det. Stängs sidan innan dess är det borta.`}
          value={value}
          onInput={onInput}
          error={
            !asked || fault === undefined
              ? undefined
              : fault === 'contact.too-long'
                ? t`Det är för långt. Skriv en adress eller ett nummer.`
                : t`Skriv en e-postadress med @, eller ett telefonnummer. Eller lämna tomt.`
          }
          autoCapitalize="off"
          spellCheck={false}
        />
      )}
    </>
  );
}
