import { t } from '@lingui/core/macro';
import { renderToString } from 'preact-render-to-string';
import { followPath, resultPath } from '../../wire/public-paths.ts';
import { documentOf, pageStyle, sharedAs } from './document.tsx';
import { PageFrame } from './page-frame.tsx';
import type { Painted, PaintRequest } from './request.ts';
import { inLanguage } from './speak-page.ts';
import { languagesOf } from './view/result-view.ts';
import { Written } from './written.tsx';
import css from './page.module.css';

/** What a round's address says before its result is published: always the same, whatever goes on. */
export function emptyPages({ cycle, style, address }: Extract<PaintRequest, { kind: 'empty' }>): Painted {
  const languages = languagesOf(cycle);
  const own = (tag: string) => resultPath(cycle.id, tag);
  const pageIn = (tag: string): string =>
    inLanguage(tag, (language) => {
      const heading = t`Rösterna är inte räknade än`;
      return documentOf(
        {
          language,
          title: `${heading} – ${cycle.name}`,
          description: t`Resultatet visas här när det är publicerat.`,
          ...sharedAs(address, { tag, languages, own }),
          style: pageStyle(style),
        },
        renderToString(
          <PageFrame
            owner={cycle.municipality}
            lang={cycle.languages[0] ?? 'sv'}
            ids=""
            follow={followPath(tag)}
            languages={languages.map((other) => ({ tag: other, href: own(other), current: other === tag }))}
          >
            <header class={css['hero']}>
              <p class={css['round']}>
                <Written lang={cycle.languages[0] ?? 'sv'}>{cycle.name}</Written>
              </p>
              <h1>{heading}</h1>
              <p class={css['lead']}>{t`Resultatet visas här när det är publicerat.`}</p>
            </header>
          </PageFrame>,
        ),
      );
    });
  return {
    pages: languages.map((tag) => ({ language: tag, html: pageIn(tag) })),
    files: [],
    disagrees: [],
  };
}
