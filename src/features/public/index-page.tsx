import { t } from '@lingui/core/macro';
import { renderToString } from 'preact-render-to-string';
import { dateTime } from '../../i18n/format.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { RESULTS } from '../../wire/paths.ts';
import { followPath, resultPath } from '../../wire/public-paths.ts';
import { documentOf, pageStyle, sharedAs } from './document.tsx';
import { PageFrame } from './page-frame.tsx';
import type { IndexedResult, Painted, PaintRequest } from './request.ts';
import { inLanguage } from './speak-page.ts';
import { Written } from './written.tsx';
import css from './page.module.css';

/** The rounds that have a result, the newest first. */
export function indexPages({ results, style, address }: Extract<PaintRequest, { kind: 'index' }>): Painted {
  const own = (tag: string) => `${RESULTS}/${tag}`;
  const languages = LANGUAGES.map(({ tag }) => tag);
  const owner = results[0]?.municipality ?? '';
  const pageIn = (tag: string): string =>
    inLanguage(tag, (language) =>
      documentOf(
        {
          language,
          title: t`Resultat`,
          description: t`Så röstade invånarna, omgång för omgång.`,
          ...sharedAs(address, { tag, languages, own }),
          style: pageStyle(style),
        },
        renderToString(
          <PageFrame
            owner={owner}
            lang={results[0]?.language ?? 'sv'}
            ids=""
            follow={followPath(tag)}
            languages={languages.map((other) => ({ tag: other, href: own(other), current: other === tag }))}
          >
            <h1>{t`Resultat`}</h1>
            {results.length === 0 ? (
              <p>{t`Här kommer resultaten att stå. Inget är publicerat än.`}</p>
            ) : (
              <ul class={css['list']}>
                {results.map((result) => (
                  <Entry key={result.cycle} {...result} tag={tag} />
                ))}
              </ul>
            )}
          </PageFrame>,
        ),
      ),
    );
  return {
    pages: languages.map((tag) => ({ language: tag, html: pageIn(tag) })),
    files: [],
    disagrees: [],
  };
}

function Entry({
  cycle,
  name,
  municipality,
  round,
  at,
  timeZone,
  language,
  tag,
}: IndexedResult & { tag: string }) {
  const { number, of } = round;
  const published = dateTime(at, timeZone);
  return (
    <li class={css['entry']}>
      <a href={resultPath(cycle, tag)}>
        <Written lang={language}>{name}</Written>
      </a>
      <span>
        <Written lang={language}>{municipality}</Written>
        {of > 1 && (
          <>
            {'\u00A0· '}
            {t`Omgång ${number} av ${of}`}
          </>
        )}
      </span>
      <span class={css['soft']}>{t`Publicerat ${published}.`}</span>
    </li>
  );
}
