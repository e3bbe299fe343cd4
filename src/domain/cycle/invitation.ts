import * as z from 'zod/mini';
import { Sha256 } from '../log/entry.ts';
import { InvitationId } from '../log/ids.ts';
import { kind } from '../log/kind.ts';
import { Roles } from './member.ts';

/** Days that an invitation lies open, from when the server took it. */
export const INVITATION_DAYS = 7;

export const invitationKinds = {
  /**
   * A coordinator made a link that lets one person in. The link's random part never leaves their browser: the log
   * holds its SHA-256, which of 256 random bits tells nothing.
   */
  'invitation.made': kind({
    data: z.strictObject({ invitation: InvitationId, digest: Sha256, roles: Roles }),
    writers: ['coordinator'],
    readers: ['coordinator'],
    serial: true,
  }),
  /** The link went astray, or was not for them after all: nobody can take it any more. */
  'invitation.withdrawn': kind({
    data: z.strictObject({ invitation: InvitationId }),
    writers: ['coordinator'],
    readers: ['coordinator'],
    serial: true,
  }),
};
