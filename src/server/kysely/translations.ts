import type { Kysely } from 'kysely';
import type { ProcessId } from '../../domain/log/ids.ts';
import { readEntry } from '../../domain/log/kinds.ts';
import { applyTranslation, type Translations } from '../../domain/translation/translation.ts';
import type { Tables } from './tables.ts';

/** All that was translated of these subjects. A subject is an idea, a proposal, or a text wherever it stands. */
export async function translations(
  db: Kysely<Tables>,
  process: ProcessId,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Translations>> {
  const found = new Map<string, Translations>();
  if (subjects.length === 0) return found;
  const rows = await db
    .selectFrom('entry')
    .select('bytes')
    .where('process', '=', process)
    .where('subject', 'in', subjects)
    .where('kind', '=', 'text.translated')
    .execute();
  for (const { bytes } of rows) {
    const read = bytes === null ? undefined : readEntry(bytes);
    if (read?.ok && read.value.kind === 'text.translated') applyTranslation(found, read.value);
  }
  return found;
}
