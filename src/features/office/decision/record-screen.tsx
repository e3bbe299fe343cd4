import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Matter } from '../../../domain/outcome/decision.ts';
import {
  type DecisionRefusal,
  faultsInDecision,
  recordDecision,
} from '../../../domain/outcome/decision-decisions.ts';
import type { DecisionRevision } from '../../../domain/outcome/decision-standing.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { useSerial } from '../use-serial.ts';
import { useLeaveGuard } from '../vote-room/use-leave-guard.ts';
import { serialFailure } from '../words/serial-words.ts';
import {
  commandOf,
  type DecisionDraft,
  draftKey,
  draftOf,
  emptyDecisionDraft,
  lastOf,
} from './decision-draft.ts';
import { matterWords } from './decision-words.ts';
import { CoordinatorsDecide } from './coordinators-decide.tsx';
import { RecordView } from './record-view.tsx';
import { ResultNotice } from './result-notice.tsx';
import { elsewhereOf, useDecisions, useOutcome } from './use-decisions.ts';
import { useDecisionDraft } from './use-decision-draft.ts';
import type { VoteOutcome } from './vote-outcome.ts';

/** Records a new decision of the round, or corrects one that is recorded. */
export function RecordScreen({ matter, held }: { matter: Matter; held?: DecisionRevision }) {
  const reading = useOutcome();
  const waits = matter === 'outcome' && reading.step !== 'there';
  return (
    <CoordinatorsDecide title={matterWords(matter)}>
      {waits ? (
        <>
          <PageHeader kicker={<a href={to.decision}>{t`Beslut`}</a>} title={matterWords(matter)} />
          <ResultNotice reading={reading} />
        </>
      ) : (
        <Writing
          matter={matter}
          held={held}
          outcome={matter === 'outcome' && reading.step === 'there' ? reading.outcome : undefined}
        />
      )}
    </CoordinatorsDecide>
  );
}

type WritingProps = { matter: Matter; held: DecisionRevision | undefined; outcome: VoteOutcome | undefined };

function Writing({ matter, held, outcome }: WritingProps) {
  const { office, state, status, today } = useOffice();
  const cycle = useCycle();
  const { route } = useLocation();
  const decisions = useDecisions();
  const serial = useSerial(office.sync);
  const { draft, change, beginAgain, done } = useDecisionDraft(
    draftKey(cycle.id, held?.decision ?? matter),
    () =>
      held
        ? draftOf(held, outcome)
        : emptyDecisionDraft(office.log.env().random, {
            writer: office.member.name,
            ...lastOf(decisions, cycle),
          }),
    (kept) => (held ? kept.corrects === held.revision : !state.decisions.has(kept.decision)),
  );
  const [tries, setTries] = useState(0);
  const [sent, setSent] = useState(false);
  useLeaveGuard(serial.state.step === 'sending');
  const own = draft?.decision ?? '';
  const elsewhere = useMemo(() => elsewhereOf(decisions, own), [decisions, own]);
  if (!draft) return <LoadingState what={t`Hämtar det du skrev sist`} />;

  const known = { decisions: state.decisions, today, vote: outcome?.vote };
  const commandFor = (written: DecisionDraft) =>
    commandOf(written, { cycle: cycle.id, matter }, outcome, elsewhere, held?.annulled);
  // Once somebody has tried to record it, what is wrong follows what is written.
  const faults: readonly DecisionRefusal[] =
    tries > 0 && !sent ? faultsInDecision(known, commandFor(draft)) : [];

  const record = async () => {
    setTries(tries + 1);
    serial.drop();
    const decided = recordDecision(known, commandFor(draft), office.log.env());
    if (!decided.ok) return focusFirstFault();
    setSent(true);
    if (!(await serial.send(JSON.stringify(draft), () => decided.value))) return setSent(false);
    await done();
    showToast({ kind: 'done', text: held ? t`Rättelsen är inskriven.` : t`Beslutet är inskrivet.` });
    route(to.recorded(draft.decision));
  };

  return (
    <RecordView
      matter={matter}
      draft={draft}
      onChange={change}
      today={today}
      outcome={outcome}
      elsewhere={elsewhere}
      faults={faults}
      tries={tries}
      failure={serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined}
      busy={serial.state.step === 'sending'}
      offline={status.problem !== null}
      onRecord={() => void record()}
      onBeginAgain={() => {
        setTries(0);
        beginAgain();
      }}
    />
  );
}

/** After the faults are on the screen: the first field that has one takes the focus. */
function focusFirstFault(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  });
}
