import * as z from 'zod/mini';
import { type Instant, Sha256, stands } from '../log/entry.ts';
import { CycleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

export const LINE_MAX = 200;

/** What somebody says for the draw: one line, of whatever they like. */
const Line = z.string().check(z.minLength(1), z.maxLength(LINE_MAX), z.regex(/^[^\r\n]+$/));

/** Both kinds have the cycle as their subject. How lots come of the lines is told in docs/counting.md. */
export const lotsKinds = {
  /** The office has thought up a secret line, and is bound to it: SHA-256 as docs/counting.md has it. */
  'draw.committed': kind({
    data: z.strictObject({ cycle: CycleId, commitment: Sha256 }),
    writers: ['coordinator'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
  /** Those in the room have said their lines, and then the office showed its own: the lots of this cycle are drawn. */
  'draw.made': kind({
    data: z.strictObject({
      cycle: CycleId,
      commitment: Sha256,
      office: Line,
      said: z
        .array(z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(120)), line: Line }))
        .check(z.minLength(1), z.maxLength(10)),
    }),
    writers: ['coordinator', 'trustee'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

export type LotsEntry = EntryIn<typeof lotsKinds>;
type Fact = { readonly author: string; readonly at: Instant; readonly entry: string };
export type MadeDraw = Extract<LotsEntry, { kind: 'draw.made' }>['data'] & Fact;

/** The draw of a cycle, which serves every tie of every count of it. */
export type Lots = {
  readonly cycle: string;
  /** Every line that the office bound itself to, by entry: one may be given up before anybody has said theirs. */
  readonly commitments: ReadonlyMap<string, Fact & { readonly commitment: string }>;
  readonly made?: MadeDraw | undefined;
};

export function applyLots(lots: Map<string, Lots>, entry: LotsEntry): void {
  const { cycle } = entry.data;
  const held: Lots = lots.get(cycle) ?? { cycle, commitments: new Map() };
  const fact = { author: entry.author, at: entry.at, entry: entry.id };
  if (entry.kind === 'draw.made') {
    if (stands(held.made?.entry, entry.id)) lots.set(cycle, { ...held, made: { ...entry.data, ...fact } });
    return;
  }
  const commitments = new Map(held.commitments).set(entry.id, {
    ...fact,
    commitment: entry.data.commitment,
  });
  lots.set(cycle, { ...held, commitments });
}

/** Whether the office is bound to this line. */
export const isBoundTo = (lots: Lots | undefined, commitment: string): boolean =>
  [...(lots?.commitments.values() ?? [])].some((each) => each.commitment === commitment);
