import type { ComponentType } from 'preact';
import type * as z from 'zod/mini';
import type { FrozenPart } from '../../../../domain/cycle/cycle-decisions.ts';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';

/** What is wrong in a room: which field, and what to do, in words. */
export type FieldFault = { readonly at: string; readonly text: string };

/** What a room makes of what was written: its parts of the round, or all that is wrong. */
export type WrittenRoom =
  | { readonly ok: true; readonly parts: Partial<Cycle> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

export type RoomFormProps<Draft> = {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  /** The first fault at a field, in words. */
  at: (field: string) => string | undefined;
  cycle: Cycle;
};

/**
 * One room of the frame: which parts of a round it holds, and how they are written as fields and read back. `inUse`
 * are the areas that ideas and street events name.
 */
export type RoomSpec<Draft> = {
  readonly parts: readonly (keyof Cycle)[];
  /** What stands once the vote is open, if this room holds any of it. */
  readonly frozen?: readonly FrozenPart[];
  readonly schema: z.ZodMiniType<Draft>;
  readonly read: (cycle: Cycle) => Draft;
  readonly write: (draft: Draft, cycle: Cycle, inUse: ReadonlySet<string>) => WrittenRoom;
  readonly Form: ComponentType<RoomFormProps<Draft>>;
};

/** Parts where nothing is wrong, else what is. */
export const written = (faults: readonly FieldFault[], parts: () => Partial<Cycle>): WrittenRoom =>
  faults.length > 0 ? { ok: false, faults } : { ok: true, parts: parts() };
