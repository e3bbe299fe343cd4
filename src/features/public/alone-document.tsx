import { renderToString } from 'preact-render-to-string';
import { followPath, manualPath, resultPath } from '../../wire/public-paths.ts';
import { documentOf } from './document.tsx';
import { PageFrame } from './page-frame.tsx';
import type { PageProps } from './page-props.ts';
import type { PaintRequest } from './request.ts';
import { ResultBody } from './result-body.tsx';
import { inLanguage } from './speak-page.ts';
import type { ResultView } from './view/result-view.ts';
import { headingWords } from './words/heading-words.ts';
import { summaryWords } from './words/summary-words.ts';
import css from './page.module.css';

/**
 * A result as one file without a script or any other file, for a municipality's own site: all languages are in it, and the
 * address (`#en`) says which one is shown.
 */
export function aloneDocument(
  languages: readonly [string, ...string[]],
  view: ResultView,
  { style, address }: Pick<PaintRequest, 'style' | 'address'>,
): string {
  const { cycle } = view.file;
  const at = (path: string) => (address === null ? null : `${address}${path}`);
  const bodies = languages.map((tag) =>
    inLanguage(tag, (language) => {
      const place = {
        ids: `${tag}-`,
        file: (name: string) => at(resultPath(cycle.id, name)),
        manual: (name: string) => at(manualPath(name)),
      };
      return renderToString(
        <Tongue languages={languages} page={{ view, language, place }} follow={at(followPath(tag))} />,
      );
    }),
  );
  return inLanguage(languages[0], (language) => {
    const title = `${headingWords(view)} – ${cycle.name}`;
    const about = { description: summaryWords(view), url: null, picture: null, others: [] };
    return documentOf(
      { language, title, ...about, style: { text: style.alone, fonts: [], alone: true } },
      bodies.join(''),
    );
  });
}

type TongueProps = { languages: readonly string[]; page: PageProps; follow: string | null };

/** The page in one language; it is the one that is shown when the address names it, or anything in it. */
function Tongue({ languages, page, follow }: TongueProps) {
  const { language, view, place } = page;
  const { municipality, languages: written } = view.file.cycle;
  return (
    <div id={language.tag} class={css['tongue']} lang={language.tag} dir={language.dir}>
      <PageFrame
        owner={municipality}
        lang={written[0] ?? 'sv'}
        ids={place.ids}
        follow={follow}
        wide
        languages={languages.map((tag) => ({ tag, href: `#${tag}`, current: tag === language.tag }))}
      >
        <ResultBody {...page} />
      </PageFrame>
    </div>
  );
}
