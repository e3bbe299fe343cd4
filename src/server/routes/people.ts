import { paths } from '../../wire/paths.ts';
import type { InvitationsAnswer } from '../../wire/people.ts';
import { coordinatorOf } from '../http/caller.ts';
import type { App, Doors } from './doors.ts';

/** Who may sign in, as far as it stands beside the log. */
export function peopleRoutes(app: App, doors: Doors): void {
  const { store } = doors;

  app.get(paths.invitations, async (context) => {
    await coordinatorOf(context, doors);
    return context.json<InvitationsAnswer>({ invitations: await store.invitations() });
  });
}
