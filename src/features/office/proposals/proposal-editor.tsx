import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Change } from '../../../domain/proposal/change.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { Button } from '../../../ui/button.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { useCycle } from '../office-context.ts';
import { areaOptions } from '../words/area-options.ts';
import { ContentCard } from './content-card.tsx';
import { FeasibilityCard } from './feasibility-card.tsx';
import { changesIn, isUnclear } from './field-edits.ts';
import css from './proposals.module.css';
import { useFieldEdits } from './use-field-edits.ts';

export type ProposalEditorProps = {
  proposal: Proposal;
  /** Resolves to why it was not saved. */
  onSave: (changes: readonly Change[]) => Promise<string | undefined>;
};

/** The fields of a proposal, as they stand and as they are being written. */
export function ProposalEditor({ proposal, onSave }: ProposalEditorProps) {
  const cycle = useCycle();
  const { edits, write, clear } = useFieldEdits(proposal);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  if (!edits) return <LoadingState what={t`Hämtar förslaget`} />;
  const save = async () => {
    if (busy) return;
    if (isUnclear(edits)) return setError(t`Ett belopp går inte att läsa. Rätta det först.`);
    setBusy(true);
    const why = await onSave(changesIn(edits));
    setBusy(false);
    setError(why);
    if (why === undefined) clear();
  };
  const fields = { proposal, edits, onWrite: write };
  return (
    <>
      <ContentCard
        {...fields}
        languages={cycle.languages}
        areas={areaOptions(cycle)}
        themes={cycle.themes}
        unit={cycle.currency === 'SEK' ? t`kr` : t`euro`}
        reader={i18n.locale}
      />
      <FeasibilityCard {...fields} />
      {edits.length > 0 && (
        <div class={css['bar']}>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t`Spara förslaget`}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              clear();
              setError(undefined);
            }}
          >
            {t`Ångra det jag har skrivit`}
          </Button>
          <output class={css['quiet']}>
            {error ?? t`Inte sparat än. Det ligger kvar i den här webbläsaren.`}
          </output>
        </div>
      )}
    </>
  );
}
