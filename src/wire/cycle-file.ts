import * as z from 'zod/mini';
import { Cycle } from '../domain/cycle/cycle.ts';

/** A cycle as a file that people keep, edit and pass on: `torg cycle import|export`. UTF-8 JSON. */
export const CycleFile = z.strictObject({ format: z.literal('torg/cycle/1'), cycle: Cycle });
export type CycleFile = z.infer<typeof CycleFile>;
