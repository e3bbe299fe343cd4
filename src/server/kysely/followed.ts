import type { Kysely } from 'kysely';
import type { Idea } from '../../domain/ideas/idea.ts';
import { erasureKinds, noErasure } from '../../domain/ideas/erasure.ts';
import { ideaWorkKinds, noWork } from '../../domain/ideas/idea-work.ts';
import { fold } from '../../domain/log/fold.ts';
import type { ProcessId } from '../../domain/log/ids.ts';
import { readEntry } from '../../domain/log/kinds.ts';
import { emptyState } from '../../domain/log/state.ts';
import type { AnswerKnown } from '../../domain/proposal/answer.ts';
import { proposalKinds } from '../../domain/proposal/proposal.ts';
import { proposalsWith } from './origins.ts';
import type { Tables } from './tables.ts';

/** Ideas shown under one code: two tablets may have drawn the same one, and a card may have been used twice. */
const IDEAS_MAX = 4;

const KINDS = [
  'idea.collected',
  ...[ideaWorkKinds, erasureKinds, proposalKinds].flatMap((kinds) => Object.keys(kinds)),
];

/**
 * The ideas that were left under a code, in the order they came in. Codes that were never given out, that no tablet has sent
 * yet and whose idea was erased are told apart by nothing: one look into one index finds no row.
 */
export async function followed(
  db: Kysely<Tables>,
  process: ProcessId,
  receipt: string,
): Promise<readonly AnswerKnown[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['subject', 'received'])
    .where('process', '=', process)
    .where('receipt', '=', receipt)
    .orderBy('position')
    .limit(IDEAS_MAX)
    .execute();
  const found: AnswerKnown[] = [];
  for (const [subject, [first]] of Map.groupBy(rows, (row) => row.subject)) {
    const about = await everythingAbout(db, process, subject);
    // An idea has one code: a second writing of it, by a fault or a forger, does not stand.
    if (first && about.idea?.receipt === receipt)
      found.push({ ...about, idea: about.idea, received: first.received });
  }
  return found;
}

async function everythingAbout(
  db: Kysely<Tables>,
  process: ProcessId,
  subject: string,
): Promise<Pick<AnswerKnown, 'work' | 'erasure' | 'proposals'> & { readonly idea: Idea | undefined }> {
  const rows = await db
    .selectFrom('entry')
    .select('bytes')
    .where('process', '=', process)
    .where('subject', 'in', [subject, ...(await proposalsWith(db, subject))])
    .where('kind', 'in', KINDS)
    .orderBy('position')
    .execute();
  const entries = rows.flatMap(({ bytes }) => {
    const read = bytes === null ? undefined : readEntry(bytes);
    return read?.ok ? [read.value] : [];
  });
  const { ideas, ideaWork, erasures, proposals } = fold(emptyState(), entries);
  return {
    idea: ideas.get(subject),
    work: ideaWork.get(subject) ?? noWork(subject),
    erasure: erasures.get(subject) ?? noErasure,
    proposals,
  };
}
