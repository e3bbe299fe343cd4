import { t } from '@lingui/core/macro';
import { absurd } from '../../../domain/log/refusal.ts';
import { printCode } from '../../../domain/log/receipt-code.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import { isForTablets } from '../../../domain/log/tablet.ts';

/** What an entry is, to the person at the tablet; undefined is one that cannot be read any more. */
export function entryWords(entry: Entry | undefined): string {
  if (!entry || !isForTablets(entry)) return t`En post`;
  switch (entry.kind) {
    case 'idea.collected':
      return t`Idé ${printCode(entry.data.receipt)}: ${entry.data.title}`;
    case 'contact.left':
      return t`Förseglade kontaktuppgifter till en idé`;
    case 'idea.photo-added':
      return t`Ett foto till en idé`;
    case 'attendance.counted':
      return entry.data.change === 1 ? t`En besökare` : t`En besökare som togs tillbaka`;
    case 'answers.counted':
      return t`Svar om vilka som har varit med, hopräknade`;
    case 'event.closed':
      return t`Att träffen avslutades`;
    case 'batch.opened':
      return t`Bunt ${entry.data.number} med röstsedlar`;
    case 'sheet.entered':
      return t`Röstsedel ${entry.data.number} i en bunt`;
    case 'sheet.withdrawn':
      return t`En röstsedel som togs tillbaka`;
    case 'batch.closed':
      return t`Att en bunt stängdes`;
    case 'batch.discarded':
      return t`Att en läsning av en bunt kasserades`;
    case 'batch.settled':
      return t`Det som två läsare kom överens om i en bunt`;
    case 'voter.checked-in':
    case 'code.checked-in':
      return t`En avprickning`;
    case 'check-in.undone':
      return t`En avprickning som togs tillbaka`;
    case 'voter.left':
      return t`Någon som gick utan att rösta`;
    case 'bag.sealed':
      return t`En påse med förseglade röster`;
    case 'point.closed':
      return t`Röstställets stängning`;
    // Nothing that a tablet writes: said plainly, should one turn up.
    case 'cycle.configured':
    case 'round.made-current':
    case 'office-key.made':
    case 'office-key.wrapped':
    case 'event.planned':
    case 'event.cancelled':
    case 'event.resumed':
    case 'count-key.made':
    case 'count-key.share-tested':
    case 'vote.opened':
    case 'ballot.translated':
    case 'slips.printed':
    case 'slips.voided':
    case 'point.reopened':
    case 'quarantine.released':
    case 'quarantine.rejected':
    case 'entries.erased':
      return t`En post`;
    default:
      return absurd(entry);
  }
}
