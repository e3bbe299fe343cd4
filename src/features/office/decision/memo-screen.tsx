import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import form from '../shell/form.module.css';
import { CoordinatorsDecide } from './coordinators-decide.tsx';
import { commandOf, draftKey, emptyDecisionDraft, lastOf } from './decision-draft.ts';
import { DocumentPaper } from './paper/document-paper.tsx';
import { Memo } from './paper/memo.tsx';
import { paperProposals } from './paper/paper-proposal.ts';
import { ResultNotice } from './result-notice.tsx';
import { elsewhereOf, useDecisions, useOutcome } from './use-decisions.ts';
import { useDecisionDraft } from './use-decision-draft.ts';
import type { VoteOutcome } from './vote-outcome.ts';

/** The draft of the memo to the board, made of the result and of what is already written about the decision. */
export function MemoScreen() {
  const reading = useOutcome();
  const title = t`Utkast till tjänsteskrivelse`;
  return (
    <CoordinatorsDecide title={title}>
      <PageHeader
        kicker={<a href={to.decision}>{t`Beslut`}</a>}
        title={title}
        lead={t`Det som siffrorna kan säga står här. Det som någon måste bedöma är markerat med ”Att skriva”. Handlingen är på svenska, vilket språk du än har på skärmen.`}
      />
      {reading.step === 'there' ? <Written outcome={reading.outcome} /> : <ResultNotice reading={reading} />}
    </CoordinatorsDecide>
  );
}

function Written({ outcome }: { outcome: VoteOutcome }) {
  const { office, state, today } = useOffice();
  const cycle = useCycle();
  const decisions = useDecisions();
  const { draft, change } = useDecisionDraft(
    draftKey(cycle.id, 'outcome'),
    () =>
      emptyDecisionDraft(office.log.env().random, {
        writer: office.member.name,
        ...lastOf(decisions, cycle),
      }),
    (kept) => !state.decisions.has(kept.decision),
  );
  const own = draft?.decision ?? '';
  const elsewhere = useMemo(() => elsewhereOf(decisions, own), [decisions, own]);
  if (!draft) return <LoadingState what={t`Hämtar det du skrev sist`} />;
  const { proposals } = commandOf(draft, { cycle: cycle.id, matter: 'outcome' }, outcome, elsewhere);
  return (
    <>
      <div class={form['form']}>
        <div class={form['pair']}>
          <TextInput label={t`Till nämnd`} value={draft.board} onInput={(board) => change({ board })} />
          <TextInput
            label={t`Diarienummer`}
            value={draft.caseNumber}
            onInput={(caseNumber) => change({ caseNumber })}
          />
          <TextInput
            label={t`Förvaltning`}
            value={draft.department}
            onInput={(department) => change({ department })}
          />
          <TextInput label={t`Handläggare`} value={draft.writer} onInput={(writer) => change({ writer })} />
        </div>
        <Notice
          kind="info"
          title={t`Föreslås något annat än omröstningen?`}
          actions={
            <LinkButton href={to.newDecision('outcome')}>{t`Ändra i utkastet till beslutet`}</LinkButton>
          }
        >
          {t`Välj det och skriv skälen i utkastet till beslutet. De kommer med här, och finns kvar när beslutet skrivs in efter mötet.`}
        </Notice>
      </div>
      <DocumentPaper printLabel={t`Skriv ut utkastet`}>
        <Memo
          cycle={cycle}
          outcome={outcome}
          proposals={paperProposals(cycle, proposals, outcome)}
          before={decisions.filter(({ about, annulled }) => about !== 'outcome' && !annulled)}
          board={draft.board}
          caseNumber={draft.caseNumber}
          department={draft.department}
          writer={draft.writer}
          today={today}
        />
      </DocumentPaper>
    </>
  );
}
