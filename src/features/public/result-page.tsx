import { renderToString } from 'preact-render-to-string';
import { ALONE_FILE, followPath, manualPath, resultPath } from '../../wire/public-paths.ts';
import { aloneDocument } from './alone-document.tsx';
import { documentOf, pageStyle, sharedAs } from './document.tsx';
import { filesOf } from './files.ts';
import { PageFrame } from './page-frame.tsx';
import type { Painted, PaintRequest } from './request.ts';
import { ResultBody } from './result-body.tsx';
import { inLanguage } from './speak-page.ts';
import { languagesOf, type ResultView, resultView } from './view/result-view.ts';
import { headingWords } from './words/heading-words.ts';
import { summaryWords } from './words/summary-words.ts';

type ResultRequest = Extract<PaintRequest, { kind: 'result' }>;

/** Everything about a result: its page in each language, the page that stands alone, and every contest's files. */
export function resultPages(request: ResultRequest): Painted {
  const view = resultView(request);
  const languages = languagesOf(request.cycle);
  return {
    pages: languages.map((tag) => ({ language: tag, html: pageIn(tag, languages, view, request) })),
    files: [
      { name: ALONE_FILE, type: 'text/html; charset=utf-8', text: aloneDocument(languages, view, request) },
      ...filesOf(view),
    ],
    disagrees: view.contests
      .filter(({ differences }) => differences.length > 0)
      .map(({ contest }) => contest.id),
  };
}

function pageIn(
  tag: string,
  languages: readonly string[],
  view: ResultView,
  { style, address }: ResultRequest,
): string {
  const { cycle } = view.file;
  const own = (name: string) => resultPath(cycle.id, name);
  return inLanguage(tag, (language) =>
    documentOf(
      {
        language,
        title: `${headingWords(view)} – ${cycle.name}`,
        description: summaryWords(view),
        ...sharedAs(address, { tag, languages, own }),
        style: pageStyle(style),
      },
      renderToString(
        <PageFrame
          owner={cycle.municipality}
          lang={cycle.languages[0] ?? 'sv'}
          ids=""
          follow={followPath(tag)}
          wide
          languages={languages.map((other) => ({ tag: other, href: own(other), current: other === tag }))}
        >
          <ResultBody view={view} language={language} place={{ ids: '', file: own, manual: manualPath }} />
        </PageFrame>,
      ),
    ),
  );
}
