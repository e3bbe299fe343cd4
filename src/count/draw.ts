import { sha256 } from './sha256.ts';

/**
 * How lots are drawn, so that anyone can draw them again (`\n` is one line feed, texts are UTF-8):
 *
 * 1. Before the count the office thinks up a secret line and publishes its commitment,
 *    SHA-256("torg/draw/commitment/1\n" + office).
 * 2. At the count, in public, each trustee says a line of their own; then the office shows its secret line.
 * 3. The seed is SHA-256("torg/draw/seed/1\n" + office + "\n" + first trustee's line + "\n" + second trustee's line ...), as
 *    64 hexadecimal digits: nobody could choose it, as long as one of them was not in on it.
 * 4. Each project's lot is SHA-256("torg/draw/1\n" + seed + "\n" + project id). The lowest lot, as hexadecimal digits, comes
 *    first. This order is drawn once and serves every tie of the count.
 */
export type Draw = { readonly office: string; readonly trustees: readonly string[] };

/** What the office publishes before the count. Refuses a line with a line break in it. */
export const commitmentOf = (office: string): string => sha256(`torg/draw/commitment/1\n${oneLine(office)}`);

/** The seed that office and trustees make together, in the order in which the trustees spoke. */
export const seedOf = ({ office, trustees }: Draw): string =>
  sha256(`torg/draw/seed/1\n${[office, ...trustees].map(oneLine).join('\n')}`);

/** The project ids in drawn order. `seed` is that of `seedOf`, or any other line agreed on in public. */
export function drawnOrder(ids: readonly string[], seed: string): string[] {
  const lots = ids.map((id) => ({ id, lot: sha256(`torg/draw/1\n${oneLine(seed)}\n${id}`) }));
  return lots.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ id }) => id);
}

function oneLine(text: string): string {
  if (/[\r\n]/.test(text)) throw new RangeError('A line for the draw must not contain a line break');
  return text;
}
