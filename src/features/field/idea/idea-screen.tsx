import { useLocation } from 'preact-iso';
import { clock, weekday } from '../../../i18n/format.ts';
import { directionOf } from '../../../i18n/languages.ts';
import { quarantineReason } from '../../../i18n/quarantine-words.ts';
import { useField } from '../field-context.ts';
import { to } from '../place.ts';
import { capitalise } from '../../../i18n/capitalise.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { fatePill, languageWord } from '../words/idea-words.ts';
import { fateSentence } from './editor-words.ts';
import { KeptPhoto } from './kept-photo.tsx';
import { IdeaView } from './idea-view.tsx';

/** An idea that is on the tablet: just saved, or looked up again from the list. */
export function IdeaScreen({ id }: { id: string }) {
  const { state, tablet, cycle, timeZone, followAddress } = useField();
  const { query, route } = useLocation();
  const idea = state.ideas.get(id);
  const fate = idea && tablet.log.fate(idea.entry);
  const area = cycle?.areas.find((each) => each.id === idea?.area)?.name;
  return (
    <IdeaView
      idea={
        idea && {
          title: idea.title,
          text: idea.text,
          lang: idea.language,
          dir: directionOf(idea.language),
          receipt: idea.receipt,
          about: dotted(
            `${capitalise(weekday(idea.at, timeZone))} ${clock(idea.at, timeZone)}`,
            languageWord(idea.language),
            ...[area, idea.place, idea.theme].flatMap((each) => (each ? [each] : [])),
          ),
        }
      }
      fate={{ ...fatePill(fate?.state), text: fateSentence(fate?.state) }}
      reason={fate?.reason === undefined ? undefined : quarantineReason(fate.reason)}
      followAddress={followAddress}
      photo={<KeptPhoto idea={id} />}
      isNew={'new' in query}
      onAnother={() => route(to.newIdea, true)}
    />
  );
}
