import type { Count, ListPart, OpenedPart, PublishedPart, StartedCount } from './count.ts';

/** How far a count has come. */
export type CountStage = 'started' | 'listed' | 'opened' | 'tallied' | 'approved' | 'published';

type Part = { readonly part: number; readonly of: number };

/** All parts in their order, once all are here; undefined before. */
function whole<Held extends Part>(parts: ReadonlyMap<number, Held>): readonly Held[] | undefined {
  const of = parts.get(1)?.of;
  if (of === undefined || parts.size < of) return undefined;
  const all = [...parts.values()].sort((a, b) => a.part - b.part);
  return all.every((each, at) => each.part === at + 1 && each.of === of) ? all : undefined;
}

/** The list of insides, once the whole of it is here, and of one root. */
export function listOf(count: Count): readonly [ListPart, ...ListPart[]] | undefined {
  const [first, ...rest] = whole(count.list) ?? [];
  return first && rest.every(({ root }) => root === first.root) ? [first, ...rest] : undefined;
}

/** What was opened, once all of it is told. */
export function openedOf(count: Count): readonly [OpenedPart, ...OpenedPart[]] | undefined {
  const [first, ...rest] = whole(count.opened) ?? [];
  return first && [first, ...rest];
}

/**
 * The published file's parts, once all are here, and two people agreed to what they are parts of. Readers who are not told
 * what went on in the room take the server's word, which lets no part in before.
 */
export function publishedOf(count: Count): readonly [PublishedPart, ...PublishedPart[]] | undefined {
  const [first, ...rest] = whole(count.published) ?? [];
  if (!first || rest.some(({ digest }) => digest !== first.digest)) return undefined;
  const { tallied, approvals } = count;
  const outside = !tallied && approvals.size === 0;
  return outside || (isApproved(count) && tallied?.digest === first.digest) ? [first, ...rest] : undefined;
}

/** Whether two people have agreed to publish the very result that was counted: two members, or one with a witness. */
export function isApproved({ tallied, approvals }: Count): boolean {
  const agreed = [...approvals.values()].filter(({ digest }) => digest === tallied?.digest);
  return (
    new Set(agreed.map(({ author }) => author)).size > 1 ||
    agreed.some(({ witness }) => witness !== undefined)
  );
}

export function stageOf(count: Count): CountStage {
  if (publishedOf(count)) return 'published';
  if (isApproved(count)) return 'approved';
  if (count.tallied) return 'tallied';
  if (openedOf(count)) return 'opened';
  return listOf(count) ? 'listed' : 'started';
}

/** The counts of a cycle that have begun, the first one first. */
export function countsOf(counts: ReadonlyMap<string, Count>, cycle: string): readonly StartedCount[] {
  return [...counts.values()]
    .filter((count): count is StartedCount => count.cycle === cycle && count.started !== undefined)
    .sort((a, b) => a.started.number - b.started.number || (a.id < b.id ? -1 : 1));
}

/** The count that goes on, or was the last one. */
export const currentCount = (counts: ReadonlyMap<string, Count>, cycle: string): StartedCount | undefined =>
  countsOf(counts, cycle).at(-1);

/** The last count that was published, if one was: what stands until another is. */
export const standingResult = (counts: ReadonlyMap<string, Count>, cycle: string): StartedCount | undefined =>
  countsOf(counts, cycle).findLast((count) => publishedOf(count) !== undefined);
