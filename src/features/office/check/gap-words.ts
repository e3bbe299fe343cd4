import { t } from '@lingui/core/macro';
import type { Matter } from '../../../domain/outcome/decision.ts';
import { to } from '../place.ts';
import { obstacleWords } from '../vote-room/opening/obstacle-words.ts';
import { safeguardWords } from './safeguard-words.ts';
import type { Gap } from './step-checks.ts';

/** What is missing, in words, and where it is mended. */
export function gapWords(gap: Gap): { readonly text: string; readonly href: string } {
  switch (gap.kind) {
    case 'safeguard':
      return { text: safeguardWords(gap.about).missing, href: to.safeguard(gap.about) };
    case 'decision':
      return undecidedWords(gap.about);
    case 'vote': {
      const { title, link } = obstacleWords(gap.obstacle);
      return { text: title, href: link?.href ?? to.opening };
    }
    case 'no-dates':
      return { text: t`Steget har inga datum`, href: to.framePart('phases') };
    case 'no-money':
      return { text: t`Inga pengar är avsatta`, href: to.framePart('money') };
    case 'no-criteria':
      return { text: t`Kriterier saknas`, href: to.framePart('criteria') };
    case 'no-event':
      return { text: t`Ingen träff är planerad`, href: to.newEvent };
    case 'no-assessor':
      return { text: t`Ingen bedömare är med`, href: to.people };
    case 'no-result':
      return { text: t`Inget resultat är publicerat`, href: to.count };
    case 'open-already':
      return { text: t`Steget är redan öppet`, href: to.check };
    case 'no-purposes':
      return { text: t`Syften saknas, det som omgången ska mätas mot`, href: to.framePart('basics') };
  }
}

function undecidedWords(about: Matter): { readonly text: string; readonly href: string } {
  switch (about) {
    case 'participation':
      return { text: t`Beslutet om att vara med är inte inskrivet`, href: to.newDecision(about) };
    case 'resources':
      return { text: t`Beslutet om pengarna är inte inskrivet`, href: to.framePart('resources') };
    case 'rules':
      return { text: t`Beslutet om reglerna är inte inskrivet`, href: to.newDecision(about) };
    case 'shortlist':
      return {
        text: t`Beslutet om förslagen på röstsedeln är inte inskrivet`,
        href: to.newDecision(about),
      };
    case 'outcome':
      return { text: t`Beslutet om utfallet är inte inskrivet`, href: to.decision };
  }
}
