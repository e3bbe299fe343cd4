import { i18n } from '@lingui/core';
import type { ComponentChildren } from 'preact';
import { directionOf } from '../../i18n/languages.ts';

/** Something that people wrote in the round's own language, kept whole on a page in any other. */
export const Written = ({ lang, children }: { lang: string; children: ComponentChildren }) =>
  lang === i18n.locale ? (
    <bdi>{children}</bdi>
  ) : (
    <bdi lang={lang} dir={directionOf(lang)}>
      {children}
    </bdi>
  );
