import * as z from 'zod/mini';
import { Cycle, CycleV1, CycleV2, CycleV3, upcastCycle } from '../domain/cycle/cycle.ts';

/** A cycle as a file that people keep, edit and pass on: `torg cycle import|export`. UTF-8 JSON. */
export const CycleFile = z.strictObject({ format: z.literal('torg/cycle/4'), cycle: Cycle });
export type CycleFile = z.infer<typeof CycleFile>;

/** As such files were when a round had one lowest age. */
const CycleFileV3 = z.strictObject({ format: z.literal('torg/cycle/3'), cycle: CycleV3 });

/** As such files were when every contest had its options from the beginning. */
const CycleFileV2 = z.strictObject({ format: z.literal('torg/cycle/2'), cycle: CycleV2 });

/** As such files were before rounds said how they vote. */
const CycleFileV1 = z.strictObject({ format: z.literal('torg/cycle/1'), cycle: CycleV1 });

/** Reads a cycle file, of this version or an older one; what is wrong with it comes as zod's issues. */
export function parseCycleFile(json: unknown) {
  switch (formatOf(json)) {
    case 'torg/cycle/1':
      return lifted(CycleFileV1.safeParse(json), ({ cycle }) => upcastCycle(cycle));
    case 'torg/cycle/2':
      return lifted(CycleFileV2.safeParse(json), ({ cycle }) => cycle);
    case 'torg/cycle/3':
      return lifted(CycleFileV3.safeParse(json), ({ cycle }) => cycle);
    default:
      return CycleFile.safeParse(json);
  }
}

/** An older file that is as it should be, as one of this version. */
function lifted<Older, Refused extends { readonly success: false }>(
  read: { readonly success: true; readonly data: Older } | Refused,
  step: (older: Older) => Cycle,
) {
  if (!read.success) return read;
  const data: CycleFile = { format: 'torg/cycle/4', cycle: step(read.data) };
  return { success: true as const, data };
}

const formatOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
