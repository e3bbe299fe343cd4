import { t } from '@lingui/core/macro';
import css from './close.module.css';
import type { ClosingDraft, TypedPapers } from './closing-draft.ts';
import type { ClosingFault } from './closing-faults.ts';
import { CountInput } from './count-input.tsx';

export type PapersStepProps = {
  draft: ClosingDraft;
  fault: ClosingFault | undefined;
  onChange: (part: Partial<ClosingDraft>) => void;
};

/** The second step: ballot papers counted by hand, in the order of the form. */
export function PapersStep({ draft, fault, onChange }: PapersStepProps) {
  const { papers } = draft;
  const type = (part: Partial<TypedPapers>) => onChange({ papers: { ...papers, ...part } });
  const asked = fault?.at === 'counts';
  return (
    <div class={css['counts']}>
      <CountInput
        label={t`Sedlar i lådan`}
        hint={t`Alla som ligger i den.`}
        value={papers.inBox}
        onInput={(inBox) => type({ inBox })}
        asked={asked}
        autofocus
      />
      <CountInput
        label={t`Kasserade`}
        hint={t`Utbytta mot en ny sedel.`}
        value={papers.spoiled}
        onInput={(spoiled) => type({ spoiled })}
        asked={asked}
      />
      <CountInput
        label={t`Blanka`}
        hint={t`Bland dem i lådan.`}
        value={papers.blank}
        onInput={(blank) => type({ blank })}
        asked={asked}
        error={fault?.at === 'blank' ? fault.words : undefined}
      />
      <CountInput
        label={t`Oanvända`}
        hint={t`Kvar i högen.`}
        value={papers.unused}
        onInput={(unused) => type({ unused })}
        asked={asked}
      />
      <CountInput
        label={t`Mottagna`}
        hint={t`Så många som kom från kommunen.`}
        value={papers.received}
        onInput={(received) => type({ received })}
        asked={asked}
      />
    </div>
  );
}
