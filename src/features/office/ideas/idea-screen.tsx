import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useLocation } from 'preact-iso/router';
import { languageName } from '../../../i18n/languages.ts';
import { erasedBy, isRestricted, noErasure } from '../../../domain/ideas/erasure.ts';
import type { Idea } from '../../../domain/ideas/idea.ts';
import { FLAGS } from '../../../wire/push.ts';
import { showToast } from '../../../ui/toast.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { NotFound } from '../shell/not-found.tsx';
import { IdeaPhotos } from '../photos/idea-photos.tsx';
import { IdeaFateCard } from '../proposals/idea-fate-card.tsx';
import { authorName } from '../words/author-words.ts';
import { areaName, eventName } from '../words/names.ts';
import { AlikeCard } from './alike-card.tsx';
import { onBoardKey } from './board-keys.ts';
import { ConcernLeft } from './concern/concern-left.tsx';
import { SealedIdea } from './concern/sealed-idea.tsx';
import { IdeaContact } from './contact/idea-contact.tsx';
import { ErasedIdea } from './erasure/erased-idea.tsx';
import { IdeaErasure } from './erasure/idea-erasure.tsx';
import { HistoryCard } from './history-card.tsx';
import { filterFrom } from './idea-filter.ts';
import { ideaHistory } from './idea-history.ts';
import { coveredFor } from './idea-state.ts';
import { IdeaTriage } from './idea-triage.tsx';
import { IdeaPublic } from './idea-public.tsx';
import { IdeaView } from './idea-view.tsx';
import { useIdeaWalk } from './idea-walk.ts';
import { KeysHelp } from './keys-help.tsx';
import { sortFrom } from './sort-from.ts';
import { coveredTitle } from './triage-words.ts';
import { areaOfIdea } from './use-idea-list.ts';
import { useNeighbours } from './use-neighbours.ts';
import { useVerdicts } from './use-verdicts.tsx';
import { WalkBar } from './walk-bar.tsx';

/** The page of one idea. */
export function IdeaScreen({ id }: { id: string }) {
  const { office, state } = useOffice();
  const idea = state.ideas.get(id);
  if (!idea && mayReadIdeas(office.member) && erasedBy(state.erasures.get(id) ?? noErasure))
    return <ErasedIdea id={id} />;
  if (!idea && mayReadIdeas(office.member) && state.concerns.has(id)) return <SealedIdea />;
  if (!idea || !mayReadIdeas(office.member)) {
    return (
      <NotFound title={t`Idén finns inte här`} back={{ href: to.ideas, label: t`Alla idéer` }}>
        {t`Den kan vara sparad på en platta som inte har haft nät än.`}
      </NotFound>
    );
  }
  return <FoundIdea idea={idea} />;
}

function FoundIdea({ idea }: { idea: Idea }) {
  const { id } = idea;
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const walk = useIdeaWalk(cycle, id, query, filterFrom(query), sortFrom(query));
  const { neighbours, ready } = useNeighbours(cycle, id, query);
  const { acts, say, dialog } = useVerdicts();
  const fate = office.log.fate(idea.entry);
  const name = eventName(state, idea.event);
  const work = state.ideaWork.get(id);
  const officer = coveredFor(state, work, office.member);
  const restricted = isRestricted(state.erasures, id);
  const takeBack = async (entry: string) => {
    const why = await acts.takeBack(id, entry);
    if (why !== undefined) showToast({ kind: 'problem', text: why });
  };
  const go = (address: string | undefined) => {
    if (address !== undefined) route(address);
  };
  return (
    // The keys go to what has the focus inside: the heading, to begin with.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onKeyDown={onBoardKey({
        onNext: () => go(walk.next),
        onPrevious: () => go(walk.previous),
        onVerdict: (as) => say(id, as),
        onUndo: () => void acts.undoLast(),
      })}
    >
      <IdeaView
        idea={idea}
        languageName={languageName(idea.language, i18n.locale)}
        area={areaName(cycle, areaOfIdea(state, idea))}
        event={idea.event !== undefined && name !== undefined ? { id: idea.event, name } : undefined}
        author={authorName(state, idea.author)}
        carrier={fate?.carrier && authorName(state, fate.carrier)}
        received={fate?.received}
        flags={FLAGS.filter((flag) => fate?.flags?.includes(flag))}
        timeZone={cycle.timeZone}
        back={walk.back}
        covered={officer === undefined ? undefined : coveredTitle(state, officer)}
        typed={work?.typed}
        walk={<WalkBar walk={walk} />}
        photos={<IdeaPhotos idea={id} />}
        main={
          <>
            <ConcernLeft id={id} />
            <IdeaTriage work={work} timeZone={cycle.timeZone} onVerdict={(as) => say(id, as)} />
            {restricted && (
              <Notice kind="warning" title={t`Idén är begränsad`}>
                {t`Någon bad att den raderas, och den måste sparas. Bara samordnare ser den. Den visas inte för någon annan och används inte.`}
              </Notice>
            )}
            {officer === undefined && <IdeaFateCard id={id} />}
            {officer === undefined && !restricted && <IdeaPublic idea={idea} work={work} acts={acts} />}
            <KeysHelp />
          </>
        }
        aside={
          <>
            {officer === undefined && (
              <AlikeCard
                neighbours={neighbours}
                ready={ready}
                beside={to.besideIdeas([id, ...neighbours.map((each) => each.id)])}
              />
            )}
            {officer === undefined && <IdeaContact id={id} />}
            <IdeaErasure id={id} idea={idea} />
            <HistoryCard
              deeds={ideaHistory(state, work)}
              self={office.log.author}
              timeZone={cycle.timeZone}
              onTakeBack={(entry) => void takeBack(entry)}
            />
          </>
        }
      />
      {dialog}
    </div>
  );
}
