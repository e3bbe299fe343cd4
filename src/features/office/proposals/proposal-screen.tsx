import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { libraryOf } from '../../../domain/proposal/formulation.ts';
import type { Proposal, ProposalState } from '../../../domain/proposal/proposal.ts';
import { isBegun, moveStanding, originsOf, stateOf } from '../../../domain/proposal/proposal-standing.ts';
import type { WantedMove } from '../../../domain/proposal/proposal-decisions.ts';
import { bestWords, wordsIn } from '../../../domain/proposal/wording.ts';
import { dateTime } from '../../../i18n/format.ts';
import { languageName } from '../../../i18n/languages.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { HistoryCard } from '../ideas/history-card.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { NotFound } from '../shell/not-found.tsx';
import { authorName } from '../words/author-words.ts';
import { AssessmentCard } from './assess/assessment-card.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { conflictsIn } from './conflicts.ts';
import { ProposalNotes } from './meetings/notes-card.tsx';
import { PhotosCard } from './photos/photos-card.tsx';
import { MoveCard } from './move-card.tsx';
import { originOf } from './origins.ts';
import { OriginsCard } from './origins-card.tsx';
import { ProposalEditor } from './proposal-editor.tsx';
import { ProposalFacts } from './proposal-facts.tsx';
import { proposalHistory } from './proposal-history.ts';
import { proposalTitle } from './proposal-rows.ts';
import { proposalStateLook, proposalStateName } from './proposal-words.ts';
import columns from '../shell/columns.module.css';
import css from './proposals.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { useProposalActs } from './use-proposal-acts.ts';

/** The page of one proposal. */
export function ProposalScreen({ id }: { id: string }) {
  const { state } = useOffice();
  const proposal = state.proposals.get(id);
  if (!isBegun(proposal)) {
    return (
      <NotFound title={t`Förslaget finns inte här`} back={{ href: to.proposals, label: t`Alla förslag` }}>
        {t`Det kan vara skrivet i en annan webbläsare som inte har haft nät än, eller vara tillbakataget.`}
      </NotFound>
    );
  }
  return <Found proposal={proposal} />;
}

function Found({ proposal }: { proposal: Proposal }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const acts = useProposalActs();
  const [ending, setEnding] = useState(false);
  const [error, setError] = useState<string>();
  const { id } = proposal;
  const reader = i18n.locale;
  const mayWork = mayReadIdeas(office.member);
  const title = proposalTitle(cycle, proposal);
  const stands = stateOf(proposal);
  const origins = originsOf(proposal);
  const tell = async (doing: Promise<string | undefined>) => {
    const why = await doing;
    if (why !== undefined) showToast({ kind: 'problem', text: why });
  };
  const move = async (wanted: WantedMove) => setError(await acts.move(id, wanted));
  const onMove = (wanted: ProposalState) => {
    setError(undefined);
    if (wanted === 'ended') setEnding(true);
    else if (wanted !== stands) void move({ to: wanted });
  };
  const conflicts = conflictsIn(
    { state, cycle, proposal, reader },
    {
      change: (change) => void tell(acts.edit(id, [change])),
      move: (chosen) => void tell(acts.move(id, chosen)),
    },
  );
  return (
    <>
      <PageHeader
        kicker={<a href={to.proposals}>{t`Förslag`}</a>}
        title={
          <bdi lang={title?.language} dir="auto">
            {title?.text ?? t`(utan rubrik)`}
          </bdi>
        }
        state={<Pill state={proposalStateLook[stands]}>{proposalStateName(stands)}</Pill>}
      />
      {mayWork && <ConflictNotice conflicts={conflicts} />}
      <div class={columns['columns']}>
        <div class={css['stack']}>
          {mayWork ? (
            <ProposalEditor proposal={proposal} onSave={(changes) => acts.edit(id, changes)} />
          ) : (
            <ProposalFacts cycle={cycle} proposal={proposal} />
          )}
        </div>
        <div class={css['stack']}>
          {mayWork && <Moves proposal={proposal} error={error} onMove={onMove} />}
          <AssessmentCard proposal={id} />
          <PhotosCard proposal={id} origins={origins} />
          <ProposalNotes proposal={id} />
          <OriginsCard
            origins={origins.map((idea) => originOf(state, cycle, office.member, idea))}
            split={mayWork ? to.newProposal(origins, id) : undefined}
            onRemove={mayWork ? (idea) => void tell(acts.setOrigin(id, idea, false)) : undefined}
          />
          <HistoryCard
            deeds={mayWork ? proposalHistory(state, cycle, proposal, reader) : []}
            self={office.log.author}
            timeZone={cycle.timeZone}
            onTakeBack={(entry) => void tell(acts.takeBack(id, entry))}
          />
        </div>
      </div>
      {ending && (
        <ReasonDialog
          title={t`Förslaget går inte vidare`}
          lead={t`Alla som har lämnat en av idéerna läser skälet med sin kvittokod.`}
          languages={cycle.languages}
          library={libraryOf(state.formulations)}
          said={reasonOf(proposal)}
          onSave={async (reason, keep) => {
            const why = await acts.move(id, { to: 'ended', reason });
            return why === undefined && keep ? acts.write(undefined, reason.words, true) : why;
          }}
          onClose={() => setEnding(false)}
        />
      )}
    </>
  );
}

/** Why a proposal does not go on; undefined for one that does. */
function reasonOf(proposal: Proposal) {
  const move = moveStanding(proposal).stands?.value;
  return move?.to === 'ended' ? move.reason : undefined;
}

type MovesProps = {
  proposal: Proposal;
  error: string | undefined;
  onMove: (state: ProposalState) => void;
};

function Moves({ proposal, error, onMove }: MovesProps) {
  const { state } = useOffice();
  const { languages, timeZone } = useCycle();
  const act = moveStanding(proposal).stands;
  const reason = reasonOf(proposal);
  const [first = 'sv', ...others] = languages;
  return (
    <MoveCard
      state={stateOf(proposal)}
      by={act && `${authorName(state, act.author)}, ${dateTime(act.at, timeZone)}`}
      reason={reason && bestWords(reason.words, first, others)}
      missing={languages
        .filter((tag) => reason && wordsIn(reason.words, tag) === undefined)
        .map((tag) => languageName(tag, i18n.locale))}
      error={error}
      onMove={onMove}
    />
  );
}
