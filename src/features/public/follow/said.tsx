import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { bestWords } from '../../../domain/proposal/wording.ts';
import type { Told } from '../../../domain/translation/told.ts';
import { languageName } from '../../../i18n/languages.ts';
import { Written } from '../written.tsx';
import css from './follow.module.css';

/** What the municipality has said in several languages: in the reader's, else in the first of the round's. */
export function Said({ told, languages }: { told: Told; languages: readonly string[] }) {
  const best = bestOf(told, languages);
  return best ? <Written lang={best.language}>{best.text}</Written> : null;
}

/** Who translated what `Said` shows, and the original to read; nothing where it is no translation. */
export function SaidOriginal({ told, languages }: { told: Told; languages: readonly string[] }) {
  const made = bestOf(told, languages)?.translated;
  return made ? <Original by={made.by} language={made.from} text={made.source} /> : null;
}

/** Names the translator, and lets the original be read. */
export function Original({ by, language, text }: { by: string; language: string; text: string }) {
  const name = languageName(language, i18n.locale);
  return (
    <div class={css['translated']}>
      <p>
        {t`Översatt av`} <bdi>{by}</bdi>
      </p>
      <details>
        <summary>{t`Läs originalet (${name})`}</summary>
        <p class={css['text']}>
          <Written lang={language}>{text}</Written>
        </p>
      </details>
    </div>
  );
}

const bestOf = (told: Told, languages: readonly string[]): Told[number] | undefined => {
  const best = bestWords(told, i18n.locale, languages);
  return told.find((each) => each === best);
};
