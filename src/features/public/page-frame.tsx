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
  /** Where an idea is followed; null on that page itself, and where nobody knows the address. */
  follow: string | null;
  /** The page answers a question, which is asked again for another language: it has no address of its own. */
  again?: { readonly action: string; readonly code: string } | undefined;
  /** Beside a list of contents where there is room. */
  wide?: boolean | undefined;
  children: ComponentChildren;
};

/** What stands around every public page: whose it is, and its languages, each written in itself. */
export function PageFrame(props: PageFrameProps) {
  const { owner, lang, languages, ids, follow, again, wide, children } = props;
  return (
    <>
      <a class={css['skip']} href={`#${ids}innehall`}>{t`Till innehållet`}</a>
      <header class={css['top']}>
        <p class={css['owner']}>
          {t`Medborgarbudget`} <bdi lang={lang}>{owner}</bdi>
        </p>
        {follow !== null && (
          <a class={css['follow']} href={follow}>
            {t`Följ din idé`}
          </a>
        )}
        {languages.length > 1 && <Languages languages={languages} again={again} />}
      </header>
      <main id={`${ids}innehall`} class={classes(css['main'], wide && css['wide'])}>
        {children}
      </main>
    </>
  );
}

function Languages({ languages, again }: Pick<PageFrameProps, 'languages' | 'again'>) {
  if (!again)
    return (
      <nav class={css['languages']} aria-label={t`Språk`}>
        {languages.map(({ tag, href, current }) => (
          <a key={tag} href={href} lang={tag} hreflang={tag} aria-current={current ? 'true' : undefined}>
            {languageOf(tag).name}
          </a>
        ))}
      </nav>
    );
  return (
    <form class={css['languages']} method="post" action={again.action} aria-label={t`Språk`}>
      <input type="hidden" name="code" value={again.code} />
      {languages.map(({ tag, current }) => (
        <button key={tag} name="language" value={tag} lang={tag} aria-current={current ? 'true' : undefined}>
          {languageOf(tag).name}
        </button>
      ))}
    </form>
  );
}
