import { t } from '@lingui/core/macro';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Born } from './born.ts';

export type RegisterEntryProps = {
  name: string;
  born: string;
  /** What the birth date reads as, and whether its holder is too young for the round. */
  reading: Born;
  tooYoung: number | undefined;
  asked: boolean;
  onName: (name: string) => void;
  onBorn: (born: string) => void;
};

/** Name and birth date, as the office's register has them. They leave the screen sealed, and it is cleared. */
export function RegisterEntry(props: RegisterEntryProps) {
  return (
    <>
      <TextInput
        label={t`Namn`}
        hint={t`För- och efternamn. Namnet förseglas till kontoret och syns inte på plattan efteråt.`}
        value={props.name}
        onInput={props.onName}
        autoCapitalize="words"
        spellCheck={false}
        error={props.asked && props.name.trim() === '' ? t`Skriv personens namn.` : undefined}
      />
      <TextInput
        label={t`Födelsedatum`}
        hint={t`År, månad och dag: ÅÅÅÅMMDD. Aldrig de fyra sista siffrorna.`}
        value={props.born}
        onInput={props.onBorn}
        inputMode="numeric"
        size={12}
        error={bornFault(props)}
      />
    </>
  );
}

function bornFault({ reading, asked, tooYoung }: RegisterEntryProps): string | undefined {
  switch (reading.is) {
    case 'personal-number':
      return t`Det ser ut som ett personnummer. Skriv bara de åtta siffrorna i födelsedatumet.`;
    case 'empty':
      return asked ? t`Skriv personens födelsedatum.` : undefined;
    case 'no-date':
      return asked ? t`Det datumet finns inte. Skriv år, månad och dag: ÅÅÅÅMMDD.` : undefined;
    case 'day':
      return tooYoung === undefined ? undefined : t`Omgången gäller från ${tooYoung} år.`;
  }
}
