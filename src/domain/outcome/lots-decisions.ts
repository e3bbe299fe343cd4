import { type Env, stamp } from '../log/entry.ts';
import type { CycleId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { samePerson, SIGNED_NAME_MAX } from '../vote/person.ts';
import { isBoundTo, LINE_MAX, type Lots, type LotsEntry } from './lots.ts';

/** Binds the office to its secret line, by the line's commitment. Refuses once the lots are drawn. */
export function commitDraw(
  lots: Lots | undefined,
  command: { readonly cycle: CycleId; readonly commitment: string },
  env: Env,
): Result<readonly LotsEntry[], Refusal<'draw.made'>> {
  if (lots?.made) return refuse('draw.made');
  const { cycle } = command;
  return accept([stamp(env, { kind: 'draw.committed' as const, version: 1, subject: cycle, data: command })]);
}

export type DrawRefusal = Refusal<
  'draw.made' | 'draw.other-line' | 'draw.no-line' | 'draw.bad-line' | 'draw.no-name' | 'draw.same-person'
>;

/**
 * Draws the lots. `commitment` is that of the office's line as it was shown now. Refuses a line that the office is not
 * bound to, no line or name, more than one line of text, and the same person twice; and a second draw, for whoever
 * may draw again until it suits them has not drawn.
 */
export function makeDraw(
  lots: Lots | undefined,
  command: {
    readonly cycle: CycleId;
    readonly commitment: string;
    readonly office: string;
    readonly said: readonly { readonly name: string; readonly line: string }[];
  },
  env: Env,
): Result<readonly LotsEntry[], DrawRefusal> {
  const { cycle, commitment, office } = command;
  if (lots?.made) return refuse('draw.made');
  if (!isBoundTo(lots, commitment)) return refuse('draw.other-line');
  const said = command.said.map(({ name, line }) => ({ name: name.trim(), line: line.trim() }));
  if (said.length === 0 || said.some(({ line }) => line === '')) return refuse('draw.no-line');
  if ([office, ...said.map(({ line }) => line)].some((line) => line.length > LINE_MAX || /[\r\n]/.test(line)))
    return refuse('draw.bad-line', { most: LINE_MAX });
  if (said.some(({ name }) => name === '' || name.length > SIGNED_NAME_MAX)) return refuse('draw.no-name');
  const twice = said.find(({ name }, at) =>
    said.slice(0, at).some((before) => samePerson(before.name, name)),
  );
  if (twice) return refuse('draw.same-person', { name: twice.name });
  const data = { cycle, commitment, office, said };
  return accept([stamp(env, { kind: 'draw.made' as const, version: 1, subject: cycle, data })]);
}
