import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { languageOf } from '../../i18n/languages.ts';
import { classes } from '../../ui/classes.ts';
import css from './page.module.css';

export type PageFrameProps = {
  /** Whose page it is: the municipality. */
  owner: string;
  /** The language that the owner's name is written in. */
  lang: string;
  /** The languages that the page is in, the one it is read in among them. */
  languages: readonly { readonly tag: string; readonly href: string; readonly current: boolean }[];
  ids: string;
  /** Beside a list of contents where there is room. */
  wide?: boolean | undefined;
  children: ComponentChildren;
};

/** What stands around every public page: whose it is, and its languages, each written in itself. */
export function PageFrame({ owner, lang, languages, ids, wide, children }: PageFrameProps) {
  return (
    <>
      <a class={css['skip']} href={`#${ids}innehall`}>{t`Till innehållet`}</a>
      <header class={css['top']}>
        <p class={css['owner']}>
          {t`Medborgarbudget`} <bdi lang={lang}>{owner}</bdi>
        </p>
        {languages.length > 1 && (
          <nav class={css['languages']} aria-label={t`Språk`}>
            {languages.map(({ tag, href, current }) => (
              <a key={tag} href={href} lang={tag} hreflang={tag} aria-current={current ? 'true' : undefined}>
                {languageOf(tag).name}
              </a>
            ))}
          </nav>
        )}
      </header>
      <main id={`${ids}innehall`} class={classes(css['main'], wide && css['wide'])}>
        {children}
      </main>
    </>
  );
}
