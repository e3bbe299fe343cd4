import { t } from '@lingui/core/macro';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import type { Speech } from './speech.ts';

/** The language switch of the kiosk, each language written in itself. Nothing is shown where there is only one. */
export function KioskLanguages({ speech, layout }: { speech: Speech; layout: 'grid' | 'menu' }) {
  if (speech.languages.length < 2) return null;
  return (
    <LanguageSwitch
      label={t`Språk`}
      languages={speech.languages.map(({ tag, name, dir }) => ({ code: tag, name, dir }))}
      current={speech.language}
      onChoose={speech.onLanguage}
      layout={layout}
    />
  );
}
