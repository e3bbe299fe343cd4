import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { isOpened, ownOf } from '../../../../domain/proposal/assessment-standing.ts';
import { isBegun } from '../../../../domain/proposal/proposal-standing.ts';
import type { Proposal } from '../../../../domain/proposal/proposal.ts';
import { number } from '../../../../i18n/format.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { LoadingState } from '../../../../ui/loading-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayReadIdeas } from '../../rights.ts';
import { NotFound } from '../../shell/not-found.tsx';
import columns from '../../shell/columns.module.css';
import { ProposalFacts } from '../proposal-facts.tsx';
import { proposalTitle } from '../proposal-rows.ts';
import page from '../proposals.module.css';
import { assessRows, nextFor, queueOf } from './assess-rows.ts';
import { ScoreCard } from './score-card.tsx';
import { type Fault, useAssessActs } from './use-assess-acts.ts';
import { assessmentDraft, useAssessmentDraft } from './use-assessment-draft.ts';

/** Where somebody assesses a proposal, with the proposal beside. */
export function AssessScreen({ id }: { id: string }) {
  const { office, state } = useOffice();
  const { criteria } = useCycle();
  const proposal = state.proposals.get(id);
  if (!mayReadIdeas(office.member)) return <ForAssessors />;
  if (!isBegun(proposal)) {
    return (
      <NotFound
        title={t`Förslaget finns inte här`}
        back={{ href: to.assessQueue, label: t`Till bedömningen` }}
      >
        {t`Det kan vara skrivet i en annan webbläsare som inte har haft nät än, eller vara tillbakataget.`}
      </NotFound>
    );
  }
  if (criteria.length === 0) return <NoCriteria />;
  return <Found key={id} proposal={proposal} />;
}

function ForAssessors() {
  return (
    <NotFound
      title={t`Här bedömer bedömare och samordnare`}
      back={{ href: to.assessQueue, label: t`Till bedömningen` }}
    >
      {t`Du kan läsa bedömningarna när de har visats.`}
    </NotFound>
  );
}

/** A round without criteria has nothing to assess against. */
export function NoCriteria() {
  return (
    <>
      <PageHeader kicker={<a href={to.proposals}>{t`Förslag`}</a>} title={t`Bedömning`} />
      <EmptyState
        title={t`Omgången har inga kriterier`}
        action={<LinkButton href={to.framePart('criteria')}>{t`Sätt kriterier`}</LinkButton>}
      >
        {t`Förslagen bedöms mot kriterierna i ramarna. Sätt dem först.`}
      </EmptyState>
    </>
  );
}

function Found({ proposal }: { proposal: Proposal }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { route } = useLocation();
  const acts = useAssessActs();
  const { id } = proposal;
  const { criteria } = cycle;
  const { author } = office.log;
  const assessment = state.assessments.get(id);
  const own = ownOf(assessment, author);
  const { written, write, settled } = useAssessmentDraft(id, criteria, own?.value);
  const [fault, setFault] = useState<Fault>();
  const [busy, setBusy] = useState(false);
  const title = proposalTitle(cycle, proposal);
  const opened = isOpened(assessment);
  const save = async () => {
    if (busy || !written) return;
    setBusy(true);
    await settled();
    const found = await acts.finish(id, written, assessmentDraft(id));
    setBusy(false);
    setFault(found);
    if (found?.criterion !== undefined) return focusOn(found.criterion);
    if (found) return;
    const next = nextFor(queueOf(assessRows(cycle, office.log.state(), author), true), id);
    if (opened) route(to.assessments(id));
    else route(own || next === undefined ? to.assessQueue : to.assess(next));
  };
  const done = criteria.filter(({ name }) => {
    const said = written?.get(name);
    return said?.score !== undefined && said.reason.trim() !== '';
  }).length;
  const [scored, all] = [number(done), number(criteria.length)];
  return (
    <>
      <PageHeader
        kicker={<a href={to.assessQueue}>{t`Bedömning`}</a>}
        title={
          <bdi lang={title?.language} dir="auto">
            {title?.text ?? t`(utan rubrik)`}
          </bdi>
        }
        state={t`${scored} av ${all} kriterier bedömda`}
        actions={<LinkButton href={to.proposal(id)}>{t`Till förslaget`}</LinkButton>}
      />
      <Blindness opened={opened} finished={own !== undefined} />
      <div class={columns['columns']}>
        <div class={page['stack']}>
          {written ? (
            criteria.map((criterion) => (
              <ScoreCard
                key={criterion.name}
                criterion={criterion}
                written={written.get(criterion.name)}
                error={fault?.criterion === criterion.name ? fault.words : undefined}
                onWrite={(score) => write(criterion.name, score)}
              />
            ))
          ) : (
            <LoadingState what={t`Hämtar det du har skrivit`} />
          )}
          <div class={page['bar']}>
            <Button kind="primary" busy={busy} onClick={() => void save()}>
              {own ? t`Spara min nya bedömning` : t`Bedömningen är klar`}
            </Button>
            <output class={page['quiet']}>
              {fault
                ? [fault.criterion, fault.words].filter(Boolean).join(': ')
                : t`Det du skriver ligger kvar i den här webbläsaren tills du är klar.`}
            </output>
          </div>
        </div>
        <div class={page['stack']}>
          <ProposalFacts cycle={cycle} proposal={proposal} />
        </div>
      </div>
    </>
  );
}

/** Who sees what is written here, and when. */
function Blindness({ opened, finished }: { opened: boolean; finished: boolean }) {
  if (opened) {
    return (
      <Notice kind="info" title={t`Bedömningarna är redan visade`}>
        {t`Det du skriver nu syns för alla, märkt som skrivet efter att bedömningarna visades. Det som sades först finns kvar.`}
      </Notice>
    );
  }
  return (
    <Notice
      kind="info"
      title={
        finished
          ? t`Du är klar. Ingen annan ser det än.`
          : t`Ingen annan ser vad du skriver, och du inte vad de skriver`
      }
    >
      {t`När två har bedömt förslaget visas bedömningarna för alla på kontoret.`}
    </Notice>
  );
}

/** The first thing to do about a criterion that is not scored as it should be. */
const focusOn = (criterion: string): void =>
  [...document.querySelectorAll<HTMLElement>('[data-criterion]')]
    .find((each) => each.dataset['criterion'] === criterion)
    ?.querySelector<HTMLElement>('input, textarea')
    ?.focus();
