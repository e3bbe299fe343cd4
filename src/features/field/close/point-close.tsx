import { t } from '@lingui/core/macro';
import { useLocation } from 'preact-iso';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { closingBy } from '../../../domain/vote/closing.ts';
import { storageFailure } from '../../../i18n/words.ts';
import { StorageError } from '../../../storage/store.ts';
import { useBallotBox } from '../check-in/use-ballot-box.ts';
import { useField } from '../field-context.ts';
import { to } from '../place.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { useState } from 'preact/hooks';
import { PointClosed } from './point-closed.tsx';
import { PointClosing } from './point-closing.tsx';

/** The closing of a ballot point on this tablet, or how it came out. */
export function PointClose() {
  const { event, cycle, tablet, state, status, timeZone } = useField();
  const { route } = useLocation();
  const [loaded, again] = useBallotBox(tablet);
  const [fault, setFault] = useState<string>();
  const [, leave] = useOneAtATime(async () => {
    await tablet.settings.change({ event: null }).then(
      () => route(to.events, true),
      (error: unknown) =>
        setFault(storageFailure(error instanceof StorageError ? error.code : 'storage.failed')),
    );
  });
  if (!event || !cycle) return null;
  const point = state.points.get(event.id);
  const closing = closingBy(point, tablet.log.author);
  if (closing) {
    return (
      <PointClosed
        place={event.plan.name}
        cycle={cycle}
        closing={closing}
        tablet={tablet.number}
        pending={status.pending}
        timeZone={timeZone}
        fault={fault}
        onLeave={leave}
        onSync={() => route(to.sync)}
      />
    );
  }
  if (loaded.at === 'there') {
    return (
      <PointClosing
        tablet={tablet}
        box={loaded.value}
        cycle={cycle}
        event={event}
        point={point}
        state={state}
      />
    );
  }
  return (
    <Screen top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}>
      <PageHeader title={t`Stäng röststället`} />
      {loaded.at === 'failed' ? (
        <FailedState
          title={t`Plattan kom inte åt sin röstlåda`}
          kept={t`Röster som är lagda ligger kvar.`}
          advice={t`Försök igen, eller starta om appen. Stäng inte röststället innan lådan går att öppna.`}
          retry={{ label: t`Försök igen`, onClick: again }}
        />
      ) : (
        <LoadingState what={t`Öppnar röstlådan`} />
      )}
    </Screen>
  );
}
