import { t } from '@lingui/core/macro';
import { RotateCcw } from 'lucide-preact';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { ClosingDraft } from './closing-draft.ts';
import type { ClosingFault } from './closing-faults.ts';

export type NamesStepProps = {
  draft: ClosingDraft;
  /** Everything has been counted, and a sum does not come out even. */
  differ: boolean;
  fault: ClosingFault | undefined;
  onChange: (part: Partial<ClosingDraft>) => void;
};

/** The last step: counting once more where a sum does not agree, seals, and two names. */
export function NamesStep({ draft, differ, fault, onChange }: NamesStepProps) {
  const { recounted, note, seals, signers } = draft;
  const words = (at: ClosingFault['at']) => (fault?.at === at ? fault.words : undefined);
  return (
    <>
      {differ && (
        <Notice kind="warning" icon={RotateCcw} title={t`Summorna går inte ihop. Räkna en gång till`}>
          {t`Räkna sedlarna och de avprickade på nytt, och rätta bara det som var fel räknat. Skiljer det sig ändå: stäng, och skriv vad ni vet. Ingen siffra ändras åt er.`}
        </Notice>
      )}
      {(differ || recounted) && (
        <Checkbox
          label={t`Vi har räknat en gång till`}
          checked={recounted}
          onChange={(checked) => onChange({ recounted: checked })}
          error={words('recount')}
        />
      )}
      {(differ || note !== '') && (
        <TextArea
          label={t`Varför skiljer det sig?`}
          hint={t`Det ni vet. Till exempel: en väljare lade sin sedel i lådan utan att prickas av.`}
          rows={3}
          value={note}
          onInput={(value) => onChange({ note: value })}
          error={words('note')}
        />
      )}
      <TextInput
        label={t`Förseglingarnas nummer`}
        hint={t`På lådan och kuverten. Flera skiljs åt med komma.`}
        optional={t`om ni förseglar`}
        autoCapitalize="characters"
        value={seals}
        onInput={(value) => onChange({ seals: value })}
        error={words('seals')}
      />
      <TextInput
        label={t`Namn`}
        autoCapitalize="words"
        value={signers[0]}
        onInput={(name) => onChange({ signers: [name, signers[1]] })}
      />
      <TextInput
        label={t`Den andras namn`}
        autoCapitalize="words"
        value={signers[1]}
        onInput={(name) => onChange({ signers: [signers[0], name] })}
        error={words('names')}
      />
    </>
  );
}
