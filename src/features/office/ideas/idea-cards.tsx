import { directionOf } from '../../../i18n/languages.ts';
import { Pill } from '../../../ui/pill.tsx';
import { dotted } from '../../../i18n/dotted.ts';
import { shortTime } from '../words/short-time.ts';
import type { IdeaRow } from './idea-row.ts';
import css from './ideas.module.css';
import { shownTitle } from './shown-title.ts';
import { stateWords } from './triage-words.ts';

export type IdeaCardsProps = { label: string; rows: readonly IdeaRow[]; timeZone: string; now: string };

/** One page of ideas to read: title, the beginning of the text, and where it stands. */
export function IdeaCards({ label, rows, timeZone, now }: IdeaCardsProps) {
  return (
    // Safari takes the list away from an unstyled ul; the role gives it back.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul class={css['cards']} role="list" aria-label={label}>
      {rows.map((row) => {
        const { text, look } = stateWords(row.state);
        const dir = directionOf(row.language);
        return (
          <li key={row.id} class={css['ideaCard']}>
            <a href={row.href} data-idea={row.id} lang={row.language} dir={dir}>
              <bdi>{row.covered ?? shownTitle(row.title)}</bdi>
            </a>
            {row.covered === undefined && row.text !== '' && (
              <p class={css['excerpt']} lang={row.language} dir="auto">
                {row.text}
              </p>
            )}
            <div class={css['cardFoot']}>
              <Pill state={look} look="bare">
                {text}
              </Pill>
              <span>{dotted(row.area, row.event, shortTime(row.at, timeZone, now))}</span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
