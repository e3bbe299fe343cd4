import * as z from 'zod/mini';
import { ROLES } from '../../domain/log/kind.ts';

const Roles = z.array(z.enum(ROLES));

/** Roles as they stand in a column. */
export const rolesFrom = (json: string): z.infer<typeof Roles> => Roles.parse(JSON.parse(json));
