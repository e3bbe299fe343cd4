import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { Voting } from '../../../../domain/cycle/voting.ts';

/** What a round goes by. */
export function orientationWords(orientation: NonNullable<Cycle['orientation']>[number]): string {
  switch (orientation) {
    case 'territory':
      return t`platsen där man bor`;
    case 'group':
      return t`gruppen man hör till`;
    case 'theme':
      return t`ämnet det gäller`;
  }
}

export const tabletsWords = (tablets: boolean): string =>
  tablets ? t`på plattor, förseglat, och på papper` : t`på papper`;

export function checkInWords(checkIn: Voting['checkIn']): string {
  switch (checkIn) {
    case 'attested':
      return t`dialogledaren intygar`;
    case 'slip':
      return t`röstkod på en lapp`;
    case 'register':
      return t`namn och födelsedag`;
  }
}

export const doubleVotesWords = (policy: Voting['doubleVotes']): string =>
  policy === 'lowest-hash'
    ? t`en av rösterna gäller, den som förseglingen pekar ut`
    : t`ingen av rösterna gäller`;

export const paperEntryWords = (entry: Voting['paperEntry']): string =>
  entry === 'blind' ? t`två gånger, av två som inte ser varandras` : t`läses upp, skrivs in och bevittnas`;

export const secondPersonWords = (person: Voting['secondPerson']): string =>
  person === 'member' ? t`en annan inloggad medlem` : t`vem som helst på plats, med namn`;

/** How a round votes, a line each. */
export const voteSettings = (voting: Voting) => [
  { key: 'tablets', label: t`Man röstar`, value: tabletsWords(voting.tablets) },
  { key: 'checkIn', label: t`Avprickning`, value: checkInWords(voting.checkIn) },
  { key: 'doubleVotes', label: t`Dubbelröster på plattor`, value: doubleVotesWords(voting.doubleVotes) },
  { key: 'paperEntry', label: t`Papper skrivs in`, value: paperEntryWords(voting.paperEntry) },
  { key: 'secondPerson', label: t`Den andra personen`, value: secondPersonWords(voting.secondPerson) },
];
