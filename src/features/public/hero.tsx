import { t } from '@lingui/core/macro';
import { dateTime } from '../../i18n/format.ts';
import { type PageProps, writtenIn } from './page-props.ts';
import { headingWords } from './words/heading-words.ts';
import { summaryWords } from './words/summary-words.ts';
import { Written } from './written.tsx';
import css from './page.module.css';

/** The top of a result: whose word it is, what came out, and that it is a word to those who decide. */
export function Hero(page: PageProps) {
  const { view } = page;
  const { cycle } = view.file;
  const lang = writtenIn(page);
  const at = dateTime(view.publishedAt, cycle.timeZone);
  return (
    <header class={css['hero']}>
      <p class={css['round']}>
        <Written lang={lang}>{cycle.name}</Written>
        <RoundWords {...page} />
      </p>
      <h1>{headingWords(view)}</h1>
      <p class={css['lead']}>{summaryWords(view)}</p>
      {view.decisions.length === 0 && (
        <p>{t`Rösterna är ett råd till nämnden. Det är nämnden som beslutar, och den måste säga varför om den gör något annat.`}</p>
      )}
      <p class={css['soft']}>{t`Publicerat ${at}.`}</p>
    </header>
  );
}

function RoundWords({ view }: PageProps) {
  const { number, of } = view.file.cycle.round;
  return of > 1 ? (
    <span class={css['soft']}>
      {'\u00A0· '}
      {t`Omgång ${number} av ${of}`}
    </span>
  ) : null;
}
