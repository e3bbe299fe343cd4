import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Idea } from '../../../domain/ideas/idea.ts';
import { type IdeaWork, publicationOf, triageOf } from '../../../domain/ideas/idea-work.ts';
import type { PublicVersion } from '../../../domain/ideas/publication.ts';
import { dateTime } from '../../../i18n/format.ts';
import { languageName } from '../../../i18n/languages.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { authorName } from '../words/author-words.ts';
import { PublicCard } from './public-card.tsx';
import type { IdeaActs } from './use-idea-acts.ts';

type IdeaPublicProps = { idea: Idea; work: IdeaWork | undefined; acts: IdeaActs };

/** What everybody may read of an idea. */
export function IdeaPublic({ idea, work, acts }: IdeaPublicProps) {
  const { state } = useOffice();
  const cycle = useCycle();
  const publication = work && publicationOf(work);
  const stands = publication?.stands;
  const version = stands?.value.published ? stands.value.version : undefined;
  const triage = work && triageOf(work);
  const tags = [...new Set([idea.language, ...cycle.languages])];
  return (
    <PublicCard
      version={version}
      standing={
        stands &&
        standingWords(authorName(state, stands.author), dateTime(stands.at, cycle.timeZone), stands.value)
      }
      disputed={(publication?.against.length ?? 0) > 0}
      draft={version ?? draftOf(idea)}
      isIdea={triage?.stands?.value.verdict.as === 'idea' && triage.against.length === 0}
      languages={tags.map((tag) => ({ value: tag, label: languageName(tag, i18n.locale) }))}
      onPublish={(next, lookedThrough) => acts.publish(idea.id, next, lookedThrough)}
      onUnpublish={(reason) => acts.unpublish(idea.id, reason)}
    />
  );
}

function standingWords(
  who: string,
  when: string,
  value: { readonly published: true } | { readonly published: false; readonly reason: string },
): string {
  if (value.published) return t`Publicerad av ${who}, ${when}`;
  const { reason } = value;
  return t`Avpublicerad av ${who}, ${when}: ${reason}`;
}

function draftOf({ cycle, title, text, language, area, theme }: Idea): PublicVersion {
  return {
    cycle,
    title,
    text,
    language,
    ...(area !== undefined && { area }),
    ...(theme !== undefined && theme !== '' && { theme }),
  };
}
