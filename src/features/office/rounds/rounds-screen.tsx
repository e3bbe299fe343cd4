import { plural, t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { dayRange } from '../../../i18n/format.ts';
import { spanOf } from '../cycle/time-axis.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { MakeCurrentDialog } from './make-current-dialog.tsx';
import { RoundsView } from './rounds-view.tsx';

/** Every round of the process: which one is worked with, which one is looked at, and where the next one begins. */
export function RoundsScreen() {
  const { office, rounds } = useOffice();
  const cycle = useCycle();
  const { route } = useLocation();
  const [asking, setAsking] = useState<Cycle>();
  const whole = office.log.state();
  const rows = useMemo(
    () =>
      rounds.all.map((each) => ({
        id: each.id,
        name: each.name,
        number: each.round.number,
        of: each.round.of,
        more: moreWords(each, whole),
        isCurrent: each.id === rounds.current?.id,
        isSeen: each.id === cycle.id,
      })),
    [rounds.all, rounds.current, cycle.id, whole],
  );
  return (
    <>
      <RoundsView
        rows={rows}
        mayChange={mayCoordinate(office.member)}
        onLookAt={(id) => {
          rounds.lookAt(id);
          route(to.overview);
        }}
        onMakeCurrent={(id) => setAsking(rounds.all.find((each) => each.id === id))}
      />
      {asking && <MakeCurrentDialog cycle={asking} onClose={() => setAsking(undefined)} />}
    </>
  );
}

/** Its days, and how much has come in. */
function moreWords({ id, phases }: Cycle, { ideas, events }: State): string {
  const span = spanOf(phases);
  const own = [...ideas.values()].filter((idea) => idea.cycle === id).length;
  const held = [...events.values()].filter(({ plan }) => plan?.cycle === id).length;
  return dotted(
    ...(span ? [dayRange(span.from, span.until)] : [t`Inga datum satta`]),
    plural(held, { one: '# träff', other: '# träffar' }),
    plural(own, { one: '# idé', other: '# idéer' }),
  );
}
