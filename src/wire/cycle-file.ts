import * as z from 'zod/mini';
import { Cycle, CycleV1, upcastCycle } from '../domain/cycle/cycle.ts';

/** A cycle as a file that people keep, edit and pass on: `torg cycle import|export`. UTF-8 JSON. */
export const CycleFile = z.strictObject({ format: z.literal('torg/cycle/2'), cycle: Cycle });
export type CycleFile = z.infer<typeof CycleFile>;

/** As such files were before rounds said how they vote. */
const CycleFileV1 = z.strictObject({ format: z.literal('torg/cycle/1'), cycle: CycleV1 });

/** Reads a cycle file, of this version or the one before; what is wrong with it comes as zod's issues. */
export function parseCycleFile(json: unknown) {
  const older = CycleFileV1.safeParse(json);
  if (older.success) {
    const file: CycleFile = { format: 'torg/cycle/2', cycle: upcastCycle(older.data.cycle) };
    return { success: true as const, data: file };
  }
  const isOlder = isFormat(json, 'torg/cycle/1');
  return isOlder ? older : CycleFile.safeParse(json);
}

const isFormat = (json: unknown, format: string): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && json.format === format;
