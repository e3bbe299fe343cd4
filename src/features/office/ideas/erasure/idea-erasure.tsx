import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { safeguardOf } from '../../../../domain/cycle/safeguard.ts';
import {
  erasedBy,
  type Erasure,
  noErasure,
  openRequests,
  restrictions,
} from '../../../../domain/ideas/erasure.ts';
import { clausesOf, wordsOfIdea } from '../../../../domain/ideas/erasure-decisions.ts';
import type { Idea } from '../../../../domain/ideas/idea.ts';
import { publicVersion } from '../../../../domain/ideas/idea-work.ts';
import type { State } from '../../../../domain/log/state.ts';
import { contentOf, isBegun, originsOf } from '../../../../domain/proposal/proposal-standing.ts';
import { bestWords } from '../../../../domain/proposal/wording.ts';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayCoordinate } from '../../rights.ts';
import { authorName } from '../../words/author-words.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { ErasureCard } from './erasure-card.tsx';
import { LiftDialog } from './lift-dialog.tsx';
import type { Removal } from './removal-lists.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { useErasureActs } from './use-erasure-acts.ts';

/** Requests to erase an idea: taken down by whoever reads ideas, decided by coordinators. `idea` is undefined once it is erased. */
export function IdeaErasure({ id, idea }: { id: string; idea: Idea | undefined }) {
  const { office, state, today } = useOffice();
  const cycle = useCycle();
  const acts = useErasureActs();
  const [asking, setAsking] = useState<'request' | 'decide' | 'lift'>();
  const erasure = state.erasures.get(id) ?? noErasure;
  const work = state.ideaWork.get(id);
  const [open] = openRequests(erasure);
  const may = mayCoordinate(office.member);
  const plan = safeguardOf(state.safeguards, idea?.cycle ?? cycle.id, 'retention');
  const close = () => {
    acts.drop();
    setAsking(undefined);
  };
  const closeWhenDone = async (done: Promise<boolean>) => {
    if (await done) setAsking(undefined);
  };
  return (
    <>
      <ErasureCard
        open={open}
        decisions={decided(erasure, state)}
        restricted={restrictions(erasure).length > 0}
        wordsLeft={erasedBy(erasure) !== undefined && wordsOfIdea(state, id).length > 0}
        today={today}
        timeZone={cycle.timeZone}
        busy={acts.busy}
        failure={acts.failure}
        onRequest={() => setAsking('request')}
        onDecide={may && idea ? () => setAsking('decide') : undefined}
        onLift={may ? () => setAsking('lift') : undefined}
        onErase={may ? () => void acts.erase(id) : undefined}
      />
      {asking === 'request' && (
        <RequestDialog today={today} onSave={(day, way) => acts.request(id, day, way)} onClose={close} />
      )}
      {asking === 'decide' && open && idea && (
        <DecideDialog
          receipt={idea.receipt}
          clauses={plan ? clausesOf(plan) : []}
          removal={removalOf(idea, state)}
          busy={acts.busy}
          failure={acts.failure}
          onDecide={(outcome) => void closeWhenDone(acts.decide(id, open.entry, outcome))}
          onClose={close}
        />
      )}
      {asking === 'lift' && (
        <LiftDialog
          published={publicVersion(work) !== undefined}
          busy={acts.busy}
          failure={acts.failure}
          onLift={(reason) => void closeWhenDone(acts.lift(id, reason))}
          onClose={close}
        />
      )}
    </>
  );
}

function decided({ decisions, liftings }: Erasure, state: State) {
  const lifted = new Set([...liftings.values()].flatMap((lifting) => lifting.decisions));
  return [...decisions.values()]
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map((each) => ({ ...each, who: authorName(state, each.author), lifted: lifted.has(each.entry) }));
}

/** What goes with an idea's words, and where they may stand all the same. */
export function removalOf({ id }: Pick<Idea, 'id'>, state: State): Removal {
  const work = state.ideaWork.get(id);
  return {
    published: [...(work?.publication.values() ?? [])].filter(({ value }) => value.published).length,
    contacts: state.contacts.get(id)?.size ?? 0,
    acts: (work?.triage.size ?? 0) + (work?.ending.size ?? 0),
    form: work?.typed?.number,
    proposals: [...state.proposals.values()]
      .filter((proposal) => isBegun(proposal) && originsOf(proposal).includes(id))
      .map((proposal) => ({
        href: to.proposal(proposal.id),
        title: bestWords(contentOf(proposal).title, 'sv')?.text ?? t`(utan rubrik)`,
      })),
  };
}
