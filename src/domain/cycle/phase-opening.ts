import * as z from 'zod/mini';
import { type Instant, stands } from '../log/entry.ts';
import { CycleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** The steps that are opened by an act of their own. The vote is another (`vote.opened`); the rest follow their dates. */
export const OPENED_STEPS = ['ideas', 'development'] as const;
export type OpenedStep = (typeof OPENED_STEPS)[number];

export const phaseOpeningKinds = {
  /** A step of a cycle, its subject, is open: from here on some of what it rests on stands as it is in `revision`. */
  'phase.opened': kind({
    data: z.strictObject({
      cycle: CycleId,
      step: z.enum(OPENED_STEPS),
      revision: z.int().check(z.gte(1)),
    }),
    writers: ['coordinator'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

export type PhaseOpeningEntry = EntryIn<typeof phaseOpeningKinds>;

/** That a step is open, since when, and on which set-up. */
export type PhaseOpening = PhaseOpeningEntry['data'] & { readonly at: Instant; readonly entry: string };

const keyOf = (cycle: string, step: OpenedStep): string => `${cycle}/${step}`;

export function applyPhaseOpening(openings: Map<string, PhaseOpening>, entry: PhaseOpeningEntry): void {
  const key = keyOf(entry.data.cycle, entry.data.step);
  if (stands(openings.get(key)?.entry, entry.id))
    openings.set(key, { ...entry.data, at: entry.at, entry: entry.id });
}

/** The opening of a step of a cycle; undefined while nobody has opened it. */
export const phaseOpeningOf = (
  openings: ReadonlyMap<string, PhaseOpening>,
  cycle: string,
  step: OpenedStep,
): PhaseOpening | undefined => openings.get(keyOf(cycle, step));
