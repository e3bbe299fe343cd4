import { type Env, SERVER } from '../../domain/log/entry.ts';
import { type Entry, readEntry } from '../../domain/log/kinds.ts';
import { SCORES_ROOM } from '../../domain/proposal/assessment-decisions.ts';
import { answerAssessment } from '../../domain/proposal/assessment-opening.ts';
import { applyAssessment, type Assessment } from '../../domain/proposal/assessment.ts';
import { sizeOf } from '../../domain/outcome/decision-decisions.ts';
import type { Desk } from './desk.ts';
import { sha256 } from './examine.ts';
import { append, flush } from './ledger.ts';

type Finished = Extract<Entry, { kind: 'assessment.finished' }>;

/** Why scores cannot be let in, or undefined: the server must be able to write them anew. */
export const assessmentObstacle = ({ data }: Finished): string | undefined =>
  sizeOf(data.scores) > SCORES_ROOM ? 'scores too large to be opened' : undefined;

/**
 * Tells everybody that somebody has finished, and opens what is due, right behind the entry that was the last one needed.
 * What is due is read from the log alone: it is the same before and after a restart.
 */
export async function receiveAssessment(desk: Desk, entry: Finished): Promise<void> {
  const { process, now } = desk.ledger;
  const env: Env = { process, author: SERVER, now, random: desk.random };
  const all = await assessmentOf(desk, entry.subject);
  for (const answer of answerAssessment(entry, all, env)) write(desk, answer);
}

/** Every assessment of a proposal, this transaction's own included. What was erased is not there. */
async function assessmentOf({ ledger }: Desk, proposal: string): Promise<Assessment | undefined> {
  await flush(ledger);
  const rows = await ledger.trx
    .selectFrom('entry')
    .select('bytes')
    .where('process', '=', ledger.process)
    .where('subject', '=', proposal)
    .where('kind', 'in', ['assessment.finished', 'assessment.opened', 'assessment.withdrawn'])
    .orderBy('position')
    .execute();
  const held = new Map<string, Assessment>();
  for (const { bytes } of rows) {
    const read = bytes === null ? undefined : readEntry(bytes);
    if (read?.ok && isAboutAssessment(read.value)) applyAssessment(held, read.value);
  }
  return held.get(proposal);
}

const isAboutAssessment = (
  entry: Entry,
): entry is Extract<Entry, { kind: 'assessment.finished' | 'assessment.opened' | 'assessment.withdrawn' }> =>
  entry.kind === 'assessment.finished' ||
  entry.kind === 'assessment.opened' ||
  entry.kind === 'assessment.withdrawn';

/** Puts an entry of the server's own behind what has just been let in. */
function write({ ledger, known }: Desk, entry: Entry): void {
  const bytes = JSON.stringify(entry);
  const hash = sha256(bytes);
  const { now: received } = ledger;
  const position = append(ledger, { arrival: { bytes }, hash, entry, carrier: SERVER, received, flags: [] });
  known.log.set(entry.id, { hash, position });
}
