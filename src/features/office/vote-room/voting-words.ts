import { t } from '@lingui/core/macro';
import type { Voting } from '../../../domain/cycle/voting.ts';

/** Where votes are cast. */
export const channelsWords = ({ tablets }: Voting): string =>
  tablets ? t`På platta och på papper. Rösterna på platta förseglas.` : t`På papper.`;

/** How a voter is let in. */
export function checkInWords({ checkIn }: Voting): string {
  switch (checkIn) {
    case 'attested':
      return t`En dialogledare intygar. Dubbelröster går då inte att hitta efteråt.`;
    case 'slip':
      return t`Med en röstkod som gäller en gång.`;
    case 'register':
      return t`Med namn och födelsedatum, som bara kontoret kan läsa.`;
  }
}

/** What stands when one voter cast twice on tablets. */
export const policyWords = (policy: Voting['doubleVotes']): string =>
  policy === 'lowest-hash'
    ? t`En av rösterna gäller: den vars försegling har lägst kontrollsumma. Papper går före platta.`
    : t`Ingen av rösterna gäller. Papper går före platta.`;

/** How paper is typed in. */
export const paperEntryWords = ({ paperEntry }: Voting): string =>
  paperEntry === 'blind'
    ? t`Två personer skriver in varje bunt var för sig.`
    : t`Sedlarna läses högt, skrivs in och bevittnas.`;

/** Who the second of two people may be. */
export const secondPersonWords = ({ secondPerson }: Voting): string =>
  secondPerson === 'member'
    ? t`En annan som är inloggad.`
    : t`En annan som är inloggad, eller ett vittne på plats.`;
