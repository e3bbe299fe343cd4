import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { wholeIn } from '../../../domain/cycle/amount.ts';
import { copyOfRound, nextRound } from '../../../domain/cycle/cycle-copy.ts';
import { Cycle } from '../../../domain/cycle/cycle.ts';
import { Phase } from '../../../domain/cycle/phase.ts';
import { CycleId, type RandomBytes } from '../../../domain/log/ids.ts';
import { phasesRoom } from '../cycle/rooms/phases-room.tsx';
import type { FieldFault } from '../cycle/rooms/room-spec.ts';
import { wholeFaultWords } from '../cycle/rooms/whole-fault-words.ts';

/** What is written of a round that begins as a copy. */
export const CopyDraft = z.object({
  /** Drawn when the writing begins, so that saving twice is one round. */
  id: CycleId,
  name: z.string(),
  number: z.string(),
  of: z.string(),
  phases: z.array(z.object({ step: Phase.shape.step, from: z.string(), until: z.string() })),
  /** The retention plan that was adopted for the old round holds for this one too. */
  retention: z.boolean(),
});
export type CopyDraft = z.infer<typeof CopyDraft>;

/** Where it is kept while it is written. */
export const copyDraftKey = (from: string): string => `cycle/copy/${from}`;

export function freshCopy(held: Cycle, all: readonly Cycle[], random: RandomBytes): CopyDraft {
  const numbers = all.map(({ round }) => round.number);
  const { id, name, round, phases } = nextRound(held, numbers, random);
  return { id, name, number: String(round.number), of: String(round.of), phases, retention: true };
}

export type WrittenCopy =
  | { readonly ok: true; readonly cycle: Cycle }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** The new round as it was written, or all that is wrong with it, in words. */
export function writtenCopy(draft: CopyDraft, held: Cycle, all: readonly Cycle[]): WrittenCopy {
  const faults: FieldFault[] = [];
  const no = (at: string, text: string) => faults.push({ at, text });
  const [number, of] = [wholeIn(draft.number), wholeIn(draft.of)];
  const name = draft.name.trim();
  if (name === '') no('name', t`Skriv vad omgången heter.`);
  if (name.length > 120) no('name', t`Namnet är för långt. Det får vara högst 120 tecken.`);
  if (!number || number > 100) no('number', t`Skriv vilken omgång i ordningen det är, till exempel 1.`);
  else if (all.some(({ round }) => round.number === number))
    no('number', t`Omgång ${number} finns redan. Skriv ett annat nummer.`);
  if (!of || of > 20) no('of', t`Skriv ett antal från 1 till 20.`);
  else if (number && number > of) no('of', t`Det här är omgång ${number}, så fler måste vara lovade.`);
  const phases = phasesRoom.write({ phases: draft.phases }, held, new Set());
  if (!phases.ok) faults.push(...phases.faults);
  if (faults.length > 0 || !phases.ok) return { ok: false, faults };
  const round = { number: number ?? 1, of: of ?? 1 };
  const copy = copyOfRound(held, { id: draft.id, name, round, phases: phases.parts.phases ?? [] });
  const whole = Cycle.safeParse(copy);
  return whole.success
    ? { ok: true, cycle: whole.data }
    : { ok: false, faults: [{ at: '', text: wholeFaultWords(whole.error.issues) }] };
}
