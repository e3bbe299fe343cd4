import type { Entry } from '../../domain/log/kinds.ts';
import { absurd } from '../../domain/log/refusal.ts';

/** The first entries of a bundle, a check-in and a ballot point: they name the round, and what follows does not. */
export const FIRST_KINDS = ['batch.opened', 'voter.checked-in', 'code.checked-in', 'event.planned'] as const;

/** The round that an entry names itself. */
export const namesRound = ({ data }: Entry): string | undefined =>
  'cycle' in data && typeof data.cycle === 'string' ? data.cycle : undefined;

/** Whether an entry belongs to a round by its subject alone. */
export const namedByFirst = (entry: Entry): boolean =>
  (isCast(entry) || entry.kind === 'point.reopened') && namesRound(entry) === undefined;

/**
 * Whether an entry is a vote, or changes which votes are counted. What the count stands on must not move under it:
 * envelopes, sheets and their settling are the votes; check-ins say who voted on paper, and so which envelopes are set
 * aside; closings say how many of all of these a ballot point owes.
 */
export function isCast(entry: Entry): boolean {
  switch (entry.kind) {
    case 'bag.sealed':
    case 'batch.opened':
    case 'sheet.entered':
    case 'sheet.withdrawn':
    case 'batch.closed':
    case 'batch.discarded':
    case 'batch.settled':
    case 'voter.checked-in':
    case 'code.checked-in':
    case 'check-in.undone':
    case 'voter.left':
    case 'point.closed':
      return true;
    // A ballot point is not opened again once its votes are counted: that is refused, and not held (count-began.ts).
    case 'point.reopened':
    // A count names the search for double votes that it stands on. A new one, and a loss that is signed now, are for the
    // next count, which could not begin without them.
    case 'votes.set-aside':
    case 'set-aside.confirmed':
    case 'loss.signed':
    // Slips let somebody in, and whoever is let in now is held.
    case 'slips.printed':
    case 'slips.voided':
    // What a vote is about has stood still since it was opened (frozen.ts).
    case 'cycle.configured':
    case 'ballot.translated':
    case 'round.made-current':
    case 'vote.opened':
    case 'count-key.made':
    case 'count-key.share-tested':
    // The steps of the count itself have an order of their own (phases.ts).
    case 'count.started':
    case 'inners.listed':
    case 'count.opened':
    case 'count.tallied':
    case 'result.approved':
    case 'result.published':
    case 'draw.committed':
    case 'draw.made':
    case 'decision.recorded':
    // The rest has nothing to do with votes.
    case 'device.enrolled':
    case 'device.revoked':
    case 'member.joined':
    case 'member.roles-changed':
    case 'member.removed':
    case 'invitation.made':
    case 'invitation.withdrawn':
    case 'second-factor.required':
    case 'office-key.made':
    case 'office-key.wrapped':
    case 'idea.collected':
    case 'idea.photo-added':
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
    case 'proposal.photo-added':
    case 'proposal.photo-kept':
    case 'event.arranged':
    case 'formulation.written':
    case 'text.translated':
    case 'assessment.finished':
    case 'assessment.received':
    case 'assessment.opened':
    case 'assessment.withdrawn':
    case 'assessment.talked':
    case 'meeting.noted':
    case 'meeting.note-withdrawn':
    case 'safeguard.adopted':
    case 'phase.opened':
    case 'idea.act-withdrawn':
    case 'contact.left':
    case 'contact.opened':
    case 'idea.erasure-requested':
    case 'idea.erasure-decided':
    case 'idea.restriction-lifted':
    case 'concern-officer.named':
    case 'concern-key.made':
    case 'concern-key.wrapped':
    case 'concern.sealed':
    case 'concern.handled':
    case 'idea.typed':
    case 'attendance.counted':
    case 'answers.counted':
    case 'event.planned':
    case 'event.cancelled':
    case 'event.resumed':
    case 'event.closed':
    case 'quarantine.released':
    case 'quarantine.rejected':
    case 'entries.erased':
      return false;
    default:
      return absurd(entry);
  }
}
