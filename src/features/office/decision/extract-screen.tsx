import { t } from '@lingui/core/macro';
import { standingRevision } from '../../../domain/outcome/decision-standing.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { NoDecision } from './decision-screen.tsx';
import { matterWords } from './decision-words.ts';
import { DocumentPaper } from './paper/document-paper.tsx';
import { Extract } from './paper/extract.tsx';
import { paperProposals } from './paper/paper-proposal.ts';
import { ResultNotice } from './result-notice.tsx';
import { useDecisions, useOutcome } from './use-decisions.ts';

/** A recorded decision as an extract from the minutes, to print. */
export function ExtractScreen({ id }: { id: string }) {
  const { state, today } = useOffice();
  const cycle = useCycle();
  const decisions = useDecisions();
  const held = standingRevision(state.decisions.get(id));
  const reading = useOutcome(held?.result?.count);
  if (!held) return <NoDecision />;
  const outcome = held.about === 'outcome' && reading.step === 'there' ? reading.outcome : undefined;
  return (
    <>
      <PageHeader
        kicker={<a href={to.recorded(id)}>{matterWords(held.about)}</a>}
        title={t`Protokollsutdrag`}
        lead={t`Av det som är inskrivet. Det justerade protokollet gäller. Handlingen är på svenska, vilket språk du än har på skärmen.`}
      />
      {held.about === 'outcome' && reading.step !== 'there' && <ResultNotice reading={reading} />}
      {(held.about !== 'outcome' || reading.step !== 'reading') && (
        <DocumentPaper printLabel={t`Skriv ut utdraget`}>
          <Extract
            cycle={cycle}
            held={held}
            outcome={outcome}
            proposals={paperProposals(cycle, held.proposals, outcome)}
            before={decisions.filter(
              (each) => each.decision !== id && !each.annulled && each.day <= held.day,
            )}
            today={today}
          />
        </DocumentPaper>
      )}
    </>
  );
}
