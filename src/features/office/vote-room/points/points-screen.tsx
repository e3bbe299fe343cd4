import { i18n } from '@lingui/core';
import { useMemo } from 'preact/hooks';
import type { State } from '../../../../domain/log/state.ts';
import { isLetIn } from '../../../../domain/vote/check-in.ts';
import type { ManifestPoint } from '../../../../domain/vote/manifest.ts';
import { currentRun, isConfirmed } from '../../../../domain/vote/set-aside.ts';
import { dotted } from '../../../../i18n/dotted.ts';
import { weekday } from '../../../../i18n/format.ts';
import { useCycle, useOffice } from '../../office-context.ts';
import { mayCoordinate } from '../../rights.ts';
import { areaName } from '../../words/names.ts';
import { syncProblemWords } from '../../words/sync-words.ts';
import { isHeld } from './held.ts';
import { type PointRow, PointsView } from './points-view.tsx';
import { useVisibleManifest } from './use-visible-manifest.ts';

/** The manifest on the state that this browser holds, live. */
export function PointsScreen() {
  const { office, state, status } = useOffice();
  const cycle = useCycle();
  const { points, complete, whole } = useVisibleManifest();
  const { voting } = cycle;
  const { checkIns, bags } = state;
  const run = currentRun(state.setAsideRuns, cycle.id);
  const settled = run !== undefined && isConfirmed(run);
  const figures = useMemo(() => figuresByPoint({ checkIns, bags }), [checkIns, bags]);
  const rows = points.map((point): PointRow => {
    const { id, plan } = point.event;
    return {
      id,
      name: plan.name,
      from: dotted(weekday(plan.starts, cycle.timeZone), areaName(cycle, plan.area) ?? ''),
      starts: plan.starts,
      closed: point.closings.some(({ form }) => form !== undefined),
      tablets: tabletsOf(point),
      checkedIn: figures.checkedIn.get(id) ?? 0,
      envelopes: figures.envelopes.get(id) ?? 0,
      items: point.items.length,
      held: point.items.filter(isHeld).length,
    };
  });
  return (
    <PointsView
      open={state.openings.has(cycle.id)}
      complete={whole ? complete : undefined}
      doubleVotes={!settled && (voting.tablets || voting.checkIn !== 'attested')}
      rows={rows}
      locale={i18n.locale}
      behind={status.problem ? syncProblemWords(status.problem) : undefined}
      mayPlan={mayCoordinate(office.member)}
    />
  );
}

const tabletsOf = ({ items }: ManifestPoint): number => items.filter(({ what }) => what === 'closing').length;

/** Voters let in and envelopes that have come, by ballot point, in one walk over each. */
function figuresByPoint({ checkIns, bags }: Pick<State, 'checkIns' | 'bags'>) {
  const checkedIn = new Map<string, number>();
  const envelopes = new Map<string, number>();
  const add = (to: Map<string, number>, event: string, count: number) =>
    to.set(event, (to.get(event) ?? 0) + count);
  for (const checkIn of checkIns.values()) if (isLetIn(checkIn)) add(checkedIn, checkIn.made.event, 1);
  for (const bag of bags.values()) add(envelopes, bag.event, bag.envelopes);
  return { checkedIn, envelopes };
}
