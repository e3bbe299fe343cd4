import type { State } from '../../../domain/log/state.ts';
import { type CodeStanding, standingOfCode } from '../../../domain/vote/code-standing.ts';
import type { TypedCode } from '../../../domain/vote/voting-code.ts';
import { codeTag } from '../../../sealing/voter-tag.ts';
import { useLoaded, valueOf } from '../use-loaded.ts';

/** What a code is worth as soon as it has been typed whole; undefined until then. */
export function useStanding(reading: TypedCode, state: State, cycle: string): CodeStanding | undefined {
  const code = reading.is === 'whole' ? reading.code : undefined;
  const looked = useLoaded(async () => {
    if (code === undefined) return undefined;
    const tags = await Promise.all(
      [...state.cycles.keys()].map(async (id) => [id, await codeTag(id, code)] as const),
    );
    return { code, tags: new Map(tags) };
  }, code ?? '');
  const found = valueOf(looked);
  if (code === undefined || found?.code !== code) return undefined;
  return standingOfCode(state, cycle, found.tags);
}
