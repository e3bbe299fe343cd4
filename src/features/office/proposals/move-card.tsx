import { t } from '@lingui/core/macro';
import { PROPOSAL_STATES, type ProposalState } from '../../../domain/proposal/proposal.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { proposalStateName } from './proposal-words.ts';
import css from './proposals.module.css';

export type MoveCardProps = {
  state: ProposalState;
  /** Who put it there, and when. */
  by: string | undefined;
  /** Why it does not go on, with its language. */
  reason: { readonly language: string; readonly text: string } | undefined;
  /** Languages of the round in which the reason is not said. */
  missing: readonly string[];
  /** What is the matter with the last try. */
  error: string | undefined;
  onMove: (state: ProposalState) => void;
};

/** How far the proposal has come, and the way to say that it has come further. */
export function MoveCard({ state, by, reason, missing, error, onMove }: MoveCardProps) {
  const languages = missing.join(', ');
  return (
    <Card title={t`Hur långt har det kommit?`} note={by}>
      <div class={css['stack']}>
        <div class={css['states']} role="group" aria-label={t`Läge`}>
          {PROPOSAL_STATES.map((each) => (
            <Button key={each} pressed={each === state} onClick={() => onMove(each)}>
              {proposalStateName(each)}
            </Button>
          ))}
        </div>
        {reason && (
          <p class={css['text']} lang={reason.language} dir="auto">
            {reason.text}
          </p>
        )}
        {reason && missing.length > 0 && (
          <p
            class={css['quiet']}
          >{t`Skälet saknas på: ${languages}. Tryck på ”Går inte vidare” för att skriva det.`}</p>
        )}
        {error !== undefined && <Notice kind="problem" live="now" title={error} />}
      </div>
    </Card>
  );
}
