import { t } from '@lingui/core/macro';
import { to } from '../place.ts';
import { NotFound } from '../shell/not-found.tsx';

/** An address of an event that this browser does not know. */
export function NoSuchEvent() {
  return (
    <NotFound title={t`Träffen finns inte här`} back={{ href: to.events, label: t`Alla träffar` }}>
      {t`Den kan vara planerad i en annan webbläsare som inte har skickat den än.`}
    </NotFound>
  );
}
