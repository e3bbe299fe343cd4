import { t } from '@lingui/core/macro';
import { absurd } from '../../../domain/log/refusal.ts';
import { printCode } from '../../../domain/log/receipt-code.ts';
import type { Entry } from '../../../domain/log/kinds.ts';

/** What an entry is, to the person at the tablet; undefined is one that cannot be read any more. */
export function entryWords(entry: Entry | undefined): string {
  if (!entry) return t`En post`;
  switch (entry.kind) {
    case 'idea.collected':
      return t`Idé ${printCode(entry.data.receipt)}: ${entry.data.title}`;
    case 'attendance.counted':
      return entry.data.change === 1 ? t`En besökare` : t`En besökare som togs tillbaka`;
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
    case 'device.enrolled':
    case 'device.revoked':
    case 'member.joined':
    case 'member.roles-changed':
    case 'member.removed':
    case 'invitation.made':
    case 'invitation.withdrawn':
    case 'second-factor.required':
    case 'idea.triaged':
    case 'idea.published':
    case 'idea.unpublished':
    case 'idea.ended':
    case 'idea.resumed':
    case 'proposal.drafted':
    case 'proposal.edited':
    case 'proposal.origin-set':
    case 'proposal.moved':
    case 'proposal.act-withdrawn':
    case 'event.arranged':
    case 'formulation.written':
    case 'safeguard.adopted':
    case 'idea.act-withdrawn':
    case 'idea.typed':
    case 'office-key.made':
    case 'office-key.wrapped':
    case 'event.planned':
    case 'count-key.made':
    case 'count-key.share-tested':
    case 'vote.opened':
    case 'slips.printed':
    case 'slips.voided':
    case 'point.reopened':
    case 'loss.signed':
    case 'votes.set-aside':
    case 'set-aside.confirmed':
    case 'count.started':
    case 'inners.listed':
    case 'count.opened':
    case 'count.tallied':
    case 'result.approved':
    case 'result.published':
    case 'draw.committed':
    case 'draw.made':
    case 'decision.recorded':
    case 'quarantine.released':
    case 'quarantine.rejected':
    case 'entries.erased':
      return t`En post`;
    default:
      return absurd(entry);
  }
}
