import { useMemo } from 'preact/hooks';
import type { SetAsideRun } from '../../../../domain/vote/set-aside.ts';
import { useCycle, useOffice } from '../../office-context.ts';

/** Bags of the round that reached the log after a run had been put forward: it says nothing of them. None without a run. */
export function useBagsSince(run: SetAsideRun | undefined): number {
  const { office, state } = useOffice();
  const cycle = useCycle();
  return useMemo(() => {
    if (!run) return 0;
    const positionOf = (entry: string) => office.log.fate(entry)?.position ?? 0;
    const put = positionOf(run.parts.get(1)?.entry ?? '');
    const own = [...state.bags.values()].filter((bag) => bag.cycle === cycle.id);
    return own.filter((bag) => positionOf(bag.entry) > put).length;
  }, [office.log, state.bags, cycle.id, run]);
}
