import type { Page } from '../../../paper/page.ts';
import css from './ballot-pages.module.css';
import type { PaperChoice } from './ballot-plan.ts';
import { SheetPage } from './sheet-page.tsx';

export type BallotPagesProps = { pages: readonly Page[]; paper: PaperChoice; lang: string };

/** The sides of a sheet as they go through the printer, each on a page of its own. */
export function BallotPages({ pages, paper, lang }: BallotPagesProps) {
  const sheet = paper === 'a5-pair' ? 'pair' : paper;
  return (
    <div lang={lang} dir="ltr">
      {pages.map((page) => (
        <div key={page.number} class={css[sheet]}>
          <SheetPage page={page} />
          {paper === 'a5-pair' && (
            <>
              <span class={css['cut']} />
              <SheetPage page={page} />
            </>
          )}
        </div>
      ))}
    </div>
  );
}
