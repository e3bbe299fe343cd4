import { t } from '@lingui/core/macro';
import type { OpenVoteRefusal } from '../../../../domain/vote/opening-decisions.ts';
import { to } from '../../place.ts';

/** Something that keeps the vote from opening, and where it is dealt with. */
export type SaidObstacle = {
  readonly title: string;
  readonly more: string;
  readonly link: { readonly href: string; readonly label: string } | undefined;
};

/** What keeps the vote from opening, in words. */
export function obstacleWords({ code, params }: OpenVoteRefusal): SaidObstacle {
  switch (code) {
    case 'vote.already-open':
      return { title: t`Röstningen är redan öppen`, more: '', link: undefined };
    case 'vote.no-contests':
      return {
        title: t`Omröstningar saknas`,
        more: t`Ramarna säger inte vad invånarna röstar om.`,
        link: { href: to.framePart('contests'), label: t`Till omröstningarna` },
      };
    case 'vote.no-styles':
      return {
        title: t`Röstsedelsvarianter saknas`,
        more: t`Ramarna säger inte vilka omröstningar som hör ihop på en röstsedel.`,
        link: { href: to.framePart('voting'), label: t`Till ramarna` },
      };
    case 'vote.no-options': {
      const { contests = '' } = params;
      return {
        title: t`Förslag saknas`,
        more: t`Inga förslag är satta på röstsedeln i: ${contests}.`,
        link: { href: to.framePart('contests'), label: t`Till omröstningarna` },
      };
    }
    case 'vote.no-office-key':
      return {
        title: t`Kontorsnyckeln är inte gjord`,
        more: t`Plattorna låser det som bara kontoret får läsa med den.`,
        link: { href: to.key, label: t`Gör kontorsnyckeln` },
      };
    case 'vote.no-count-key':
      return {
        title: t`Räknenyckeln är inte gjord`,
        more: t`Rösterna på plattorna förseglas till den.`,
        link: { href: to.countKey, label: t`Gör räknenyckeln` },
      };
    case 'vote.shares-untested': {
      const { tested = 0, of = 0 } = params;
      return {
        title: t`${tested} av ${of} nyckeldelar är lästa tillbaka`,
        more: t`Alla ska läsas tillbaka från sina blad, så att ingen är borta när rösterna ska öppnas.`,
        link: { href: to.countKey, label: t`Läs tillbaka delarna` },
      };
    }
  }
}
