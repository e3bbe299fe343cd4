import { byMember } from '../../domain/log/entry.ts';
import { type ConfirmationAnswer, EnrolRequest } from '../../wire/enrolment.ts';
import { BODY_BYTES_MAX } from '../../wire/limits.ts';
import { paths } from '../../wire/paths.ts';
import { readJson } from '../http/body.ts';
import { coordinatorOf } from '../http/caller.ts';
import { unwrap } from '../http/refused.ts';
import type { App, Doors } from './doors.ts';

/** Letting tablets in, and what is known of them. */
export function devicesRoutes(app: App, doors: Doors): void {
  const { store, codeGuesses } = doors;

  app.post(paths.enrol, async (context) => {
    const attempt = { address: context.get('address') };
    await codeGuesses.allow(attempt);
    const request = await readJson(context, EnrolRequest, BODY_BYTES_MAX);
    const enrolled = await store.enrol(request);
    if (!enrolled.ok) await codeGuesses.failed(attempt);
    return context.json(unwrap(enrolled));
  });

  app.post(paths.codes, async (context) => {
    const member = await coordinatorOf(context, doors);
    return context.json(unwrap(await store.drawCode(byMember(member.id))));
  });

  app.get(paths.devices, async (context) => {
    await coordinatorOf(context, doors);
    return context.json({ devices: await store.devices() });
  });

  app.get(paths.confirmation, async (context) => {
    await coordinatorOf(context, doors);
    return context.json<ConfirmationAnswer>({ unconfirmedSince: await store.unconfirmedSince() });
  });

  app.post(paths.confirmation, async (context) => {
    const member = await coordinatorOf(context, doors);
    await store.confirmDevices(byMember(member.id));
    return context.body(null, 204);
  });

  app.get(paths.quarantine, async (context) => {
    await coordinatorOf(context, doors);
    return context.json({ entries: await store.quarantined() });
  });
}
