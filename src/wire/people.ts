import * as z from 'zod/mini';
import { Author, Instant } from '../domain/log/entry.ts';
import { InvitationId } from '../domain/log/ids.ts';
import { ROLES } from '../domain/log/kind.ts';

/** The invitations that can still be taken. What their links hold, nobody can read out of here. */
export const InvitationsAnswer = z.strictObject({
  invitations: z.array(
    z.strictObject({
      id: InvitationId,
      roles: z.array(z.enum(ROLES)),
      by: Author,
      /** Null for one from before it was noted. */
      made: z.nullable(Instant),
      expires: Instant,
    }),
  ),
});
export type InvitationsAnswer = z.infer<typeof InvitationsAnswer>;
