import { t } from '@lingui/core/macro';
import { type PageProps, writtenIn } from './page-props.ts';
import { classes } from '../../ui/classes.ts';
import type { Section } from './sections.ts';
import { fundedWords } from './words/funded-words.ts';
import { Written } from './written.tsx';
import css from './contents.module.css';

/** Where everything stands on the page: each contest with its outcome, then what else there is. */
export function Contents({ sections, ...page }: PageProps & { sections: readonly Section[] }) {
  const { view, place } = page;
  const many = view.contests.length > 1;
  return (
    <nav class={classes(css['contents'], !many && css['brief'])} aria-label={t`På den här sidan`}>
      {many && (
        <ul class={css['contests']}>
          {view.contests.map((contest) => (
            <li key={contest.contest.id}>
              <a href={`#${place.ids}${contest.contest.id}`}>
                <Written lang={writtenIn(page)}>{contest.contest.name}</Written>
              </a>
              <span class={css['outcome']}>{fundedWords(contest)}</span>
            </li>
          ))}
        </ul>
      )}
      <ul class={css['others']}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${place.ids}${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
