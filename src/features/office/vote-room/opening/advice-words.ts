import { t } from '@lingui/core/macro';
import { to } from '../../place.ts';
import type { Advice } from './advice.ts';

/** A piece of advice in words, and where it leads. */
export function adviceWords(advice: Advice): { readonly text: string; readonly href: string } {
  switch (advice) {
    case 'no-points':
      return { text: t`Inget röstställe är planerat än.`, href: to.newEvent };
    case 'no-slips':
      return { text: t`Inga röstkoder är tryckta än. Utan en kod kan ingen prickas av.`, href: to.slips };
    case 'no-tablets':
      return {
        text: t`Ingen platta är med än. Avprickning och stängning görs på en platta.`,
        href: to.tablets,
      };
    case 'untranslated':
      return {
        text: t`Röstsedlarna finns inte på alla omgångens språk. Efter öppningen går det inte att lägga till fler.`,
        href: to.translations,
      };
    case 'not-the-time':
      return { text: t`I dag är inte en av röstningens dagar, enligt ramarna.`, href: to.frame };
  }
}
