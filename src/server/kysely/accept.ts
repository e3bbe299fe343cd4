import { type Entry, readEntry } from '../../domain/log/kinds.ts';
import { absurd } from '../../domain/log/refusal.ts';
import { EntryId, EpochId } from '../../domain/log/ids.ts';
import type { Flag } from '../../wire/push.ts';
import type { Arrival } from '../store.ts';
import { assessmentObstacle, receiveAssessment } from './assessments.ts';
import { noteBlobs } from './blob-uses.ts';
import { reopenedAfterCount } from './count-began.ts';
import { type Desk, isSerial, mayWrite } from './desk.ts';
import { obstacleToCurrent } from './current-round.ts';
import { closeEvent, erase, revoke, settle } from './effects.ts';
import { flagsOf } from './flags.ts';
import { ballotsStand, frozenBy } from './frozen.ts';
import { standingOfAuthor } from './known.ts';
import { append } from './ledger.ts';
import { noteOrigins } from './origins.ts';
import { actOnMembership, isMembership, membershipObstacle } from './membership.ts';
import { heldFastBy, obstacleToPhase } from './phase-openings.ts';
import { phaseObstacle } from './phases.ts';
import { isPhase } from './rounds.ts';
import { ruleSecondFactor } from './second-factor.ts';
import { int } from './tables.ts';

/** Something to be let in: an arrival, its entry, and by whom it came. */
type Admitted = {
  readonly arrival: Arrival;
  readonly hash: string;
  readonly entry: Entry;
  readonly carrier: string;
  readonly flags: readonly Flag[];
};

/** Lets an entry into the log, with everything that was noticed about it, and does at once what it says. */
export async function accept(desk: Desk, admitted: Admitted): Promise<number> {
  const { arrival, hash, entry, carrier } = admitted;
  const noticed = await flagsOf(desk, arrival, entry, carrier);
  const position = append(desk.ledger, {
    arrival: isSerial(entry) ? { bytes: arrival.bytes } : arrival,
    hash,
    entry,
    carrier,
    received: desk.ledger.now,
    flags: [...noticed, ...admitted.flags],
  });
  desk.known.log.set(entry.id, { hash, position });
  await actOn(desk, entry);
  return position;
}

async function actOn(desk: Desk, entry: Entry): Promise<void> {
  switch (entry.kind) {
    case 'event.closed':
      return closeEvent(desk, entry.subject);
    case 'device.revoked':
      return revoke(desk.ledger, entry.data.device);
    case 'entries.erased':
      return erase(desk, entry.data.entries);
    case 'quarantine.rejected':
      return settle(desk.ledger, entry.data, 'rejected');
    case 'quarantine.released':
      return release(desk, entry.data);
    case 'count.started':
      desk.begun.rounds = undefined;
      return;
    case 'member.roles-changed':
    case 'member.removed':
    case 'invitation.made':
    case 'invitation.withdrawn':
      return actOnMembership(desk.ledger, entry);
    case 'proposal.drafted':
    case 'proposal.origin-set':
      return noteOrigins(desk.ledger, entry);
    case 'assessment.finished':
      return receiveAssessment(desk, entry);
    case 'idea.photo-added':
    case 'proposal.photo-added':
      return noteBlobs(desk.ledger.trx, entry);
    case 'second-factor.required':
      return ruleSecondFactor(desk.ledger, entry);
    case 'cycle.configured':
    case 'round.made-current':
    case 'device.enrolled':
    case 'member.joined':
    case 'office-key.made':
    case 'office-key.wrapped':
    case 'idea.collected':
    case 'idea.triaged':
    case 'idea.published':
    case 'idea.unpublished':
    case 'idea.ended':
    case 'idea.resumed':
    case 'proposal.edited':
    case 'proposal.moved':
    case 'proposal.act-withdrawn':
    case 'proposal.photo-kept':
    case 'event.arranged':
    case 'formulation.written':
    case 'text.translated':
    case 'assessment.received':
    case 'assessment.opened':
    case 'assessment.withdrawn':
    case 'assessment.talked':
    case 'meeting.noted':
    case 'meeting.note-withdrawn':
    case 'ballot.translated':
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
    case 'batch.opened':
    case 'sheet.entered':
    case 'sheet.withdrawn':
    case 'batch.closed':
    case 'count-key.made':
    case 'count-key.share-tested':
    case 'vote.opened':
    case 'slips.printed':
    case 'slips.voided':
    case 'voter.checked-in':
    case 'code.checked-in':
    case 'check-in.undone':
    case 'voter.left':
    case 'bag.sealed':
    case 'batch.discarded':
    case 'batch.settled':
    case 'point.closed':
    case 'point.reopened':
    case 'loss.signed':
    case 'votes.set-aside':
    case 'set-aside.confirmed':
    case 'inners.listed':
    case 'count.opened':
    case 'count.tallied':
    case 'result.approved':
    case 'result.published':
    case 'draw.committed':
    case 'draw.made':
    case 'decision.recorded':
      return;
    default:
      return absurd(entry);
  }
}

type Writing = { readonly entry: EntryId; readonly hash: string };

/** Puts a quarantined writing into the log right behind the entry that releases it. */
async function release(desk: Desk, writing: Writing): Promise<void> {
  await settle(desk.ledger, writing, 'released');
  const found = await quarantined(desk, writing);
  if (found?.entry && !desk.known.erased.has(writing.entry)) {
    await accept(desk, { ...found, entry: found.entry, hash: writing.hash, flags: ['released'] });
  }
}

/**
 * Why an entry that its author may write cannot be let in all the same, or undefined. A round whose vote is open keeps
 * its contests, and a count its order. A release could not do what it says with bytes that no reader could read, with
 * another entry under the same id, or against a right that the author does not have even now; a writing that is not
 * here (yet) is no obstacle.
 */
export async function obstacle(desk: Desk, entry: Entry, arrival: Arrival): Promise<string | undefined> {
  return entry.kind === 'quarantine.released'
    ? obstacleToRelease(desk, entry.data)
    : contradiction(desk, entry, arrival);
}

/** What in the log an entry cannot stand beside, whoever wrote it. */
async function contradiction(desk: Desk, entry: Entry, arrival?: Arrival): Promise<string | undefined> {
  // What comes back after a restore comes in whatever order: only what a vote rests on is held against it.
  const recovers = arrival?.recovers !== undefined;
  if (entry.kind === 'cycle.configured')
    return (await frozenBy(desk, entry)) ?? (recovers ? undefined : heldFastBy(desk, entry));
  if (entry.kind === 'round.made-current') return recovers ? undefined : obstacleToCurrent(desk, entry);
  if (entry.kind === 'ballot.translated') return recovers ? undefined : ballotsStand(desk, entry);
  if (entry.kind === 'phase.opened') return recovers ? undefined : obstacleToPhase(desk, entry);
  if (entry.kind === 'second-factor.required' && entry.subject !== desk.ledger.process)
    return 'a rule for everybody has the process as its subject';
  if (entry.kind === 'assessment.finished') return assessmentObstacle(entry);
  if (isMembership(entry)) return membershipObstacle(desk, entry);
  if (entry.kind === 'point.reopened') return reopenedAfterCount(desk, arrival, entry);
  return isPhase(entry) ? phaseObstacle(desk, entry, { recovers }) : undefined;
}

async function obstacleToRelease(desk: Desk, writing: Writing): Promise<string | undefined> {
  const found = await quarantined(desk, writing);
  if (!found) return undefined;
  if (!found.entry) return `${writing.entry} cannot be read as an entry of this process`;
  const { id } = found.arrival;
  const inLog = desk.known.log.has(id) || (await isInLog(desk, id));
  if (inLog) return `the log already holds ${id}`;
  return obstacleToEntering(desk, found.entry);
}

/** Whether an entry that was held back would be let in now, its author judged by the rights of today. */
export const mayEnter = async (desk: Desk, entry: Entry): Promise<boolean> =>
  (await obstacleToEntering(desk, entry)) === undefined;

async function obstacleToEntering(desk: Desk, entry: Entry): Promise<string | undefined> {
  const may = mayWrite(await standingOfAuthor(desk.ledger.trx, entry.author), entry);
  return may ? contradiction(desk, entry) : `${entry.author} may not write it even now`;
}

async function isInLog(desk: Desk, id: string): Promise<boolean> {
  const row = await desk.ledger.trx.selectFrom('entry').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

async function quarantined(
  desk: Desk,
  { entry: id, hash }: Writing,
): Promise<{ arrival: Arrival; carrier: string; entry: Entry | undefined } | undefined> {
  const row = await desk.ledger.trx
    .selectFrom('quarantine')
    .selectAll()
    .where('id', '=', id)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (!row?.bytes) return undefined;
  const bytes = new TextDecoder().decode(row.bytes);
  const read = readEntry(bytes);
  const fits = read.ok && read.value.id === id && read.value.process === desk.ledger.process;
  const arrival: Arrival = {
    id: EntryId.parse(row.id),
    hash,
    bytes,
    ...(row.epoch !== null && row.seq !== null && { epoch: EpochId.parse(row.epoch), seq: int(row.seq) }),
  };
  return { arrival, carrier: row.carrier, entry: fits ? read.value : undefined };
}
