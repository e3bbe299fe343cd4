import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useLocation } from 'preact-iso/router';
import { languageName } from '../../../i18n/languages.ts';
import { FLAGS } from '../../../wire/push.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { NotFound } from '../shell/not-found.tsx';
import { authorName } from '../words/author-words.ts';
import { areaName, eventName } from '../words/names.ts';
import { listAddress } from './list-address.ts';
import { IdeaView } from './idea-view.tsx';
import { areaOfIdea } from './use-idea-list.ts';

/** The page of one idea. */
export function IdeaScreen({ id }: { id: string }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { query } = useLocation();
  const idea = state.ideas.get(id);
  if (!idea) {
    return (
      <NotFound title={t`Idén finns inte här`} back={{ href: to.ideas, label: t`Alla idéer` }}>
        {t`Den kan vara sparad på en platta som inte har haft nät än.`}
      </NotFound>
    );
  }
  const fate = office.log.fate(idea.entry);
  const name = eventName(state, idea.event);
  return (
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
      back={listAddress(query)}
    />
  );
}
