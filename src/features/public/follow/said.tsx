import { i18n } from '@lingui/core';
import { bestWords, type Wording } from '../../../domain/proposal/wording.ts';
import { Written } from '../written.tsx';

/** What the municipality has said in several languages: in the reader's, else in the first of the round's. */
export function Said({ wording, languages }: { wording: Wording; languages: readonly string[] }) {
  const best = bestWords(wording, i18n.locale, languages);
  return best ? <Written lang={best.language}>{best.text}</Written> : null;
}
