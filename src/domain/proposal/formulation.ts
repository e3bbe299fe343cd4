import * as z from 'zod/mini';
import { type Acts, lastWords, type Standing, standingOf, withAct } from '../ideas/acts.ts';
import { After } from '../ideas/triage.ts';
import { canonical } from '../log/canonical.ts';
import { type Env, stamp } from '../log/entry.ts';
import { CycleId, type FormulationId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { REASON_MAX, reasonFrom, type ReasonRefusal } from './reason.ts';
import { SHIPPED } from './shipped-formulations.ts';
import { type Wording, wordingUpTo } from './wording.ts';

/** The subject is the formulation. */
export const formulationKinds = {
  /** A reason that was put well, in the languages it has been translated into, for others to use; or not any more. */
  'formulation.written': kind({
    data: z.strictObject({
      cycle: CycleId,
      words: wordingUpTo(REASON_MAX),
      offered: z.boolean(),
      after: After,
    }),
    writers: ['coordinator', 'assessor'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
  }),
};

export type FormulationEntry = EntryIn<typeof formulationKinds>;
type Written = { readonly cycle: string; readonly words: Wording; readonly offered: boolean };

/** A formulation of the municipality's own: all that was written of it. */
export type Formulation = { readonly id: string; readonly written: Acts<Written> };

export function applyFormulation(formulations: Map<string, Formulation>, entry: FormulationEntry): void {
  const { after, ...written } = entry.data;
  const held = formulations.get(entry.subject)?.written;
  formulations.set(entry.subject, { id: entry.subject, written: withAct(held, entry, after, written) });
}

const standing = ({ written }: Formulation): Standing<Written> =>
  standingOf(lastWords(written, new Set()), (a, b) => canonical(a) === canonical(b));

/** A reason to choose from, ours or theirs. */
export type Offered = { readonly id: string; readonly words: Wording; readonly own: boolean };

/** The library: what the municipality wrote itself, in any of its rounds, and then what comes with the program. */
export function libraryOf(formulations: ReadonlyMap<string, Formulation>): readonly Offered[] {
  const own = [...formulations.values()].flatMap((formulation) => {
    const written = standing(formulation).stands?.value;
    return written?.offered === true ? [{ id: formulation.id, words: written.words, own: true }] : [];
  });
  own.sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...own, ...SHIPPED.map(({ id, words }) => ({ id, words, own: false }))];
}

export type FormulationRefusal = ReasonRefusal | Refusal<'formulation.unchanged'>;

/**
 * Writes a formulation, anew or for the first time, or takes it out of the library (`offered: false`): what was answered
 * with it stays as it was. Refuses one that is not said in the first language of the round, or is as it was.
 */
export function writeFormulation(
  command: {
    readonly formulation: FormulationId;
    readonly cycle: CycleId;
    readonly words: Wording;
    readonly offered: boolean;
    readonly languages: readonly string[];
  },
  known: { readonly formulations: ReadonlyMap<string, Formulation> },
  env: Env,
): Result<readonly FormulationEntry[], FormulationRefusal> {
  const { formulation, cycle, offered } = command;
  const reason = reasonFrom({ words: command.words }, command.languages);
  if (!reason.ok) return reason;
  const held = known.formulations.get(formulation);
  const { stands, against, last } = held ? standing(held) : { stands: undefined, against: [], last: [] };
  const { words } = reason.value;
  if (
    stands?.value.offered === offered &&
    against.length === 0 &&
    canonical(stands.value.words) === canonical(words)
  )
    return refuse('formulation.unchanged');
  const data = { cycle, words, offered, after: [...last] };
  return accept([
    stamp(env, { kind: 'formulation.written' as const, version: 1, subject: formulation, data }),
  ]);
}
