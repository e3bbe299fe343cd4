import { useCallback } from 'preact/hooks';
import { leaves } from '../../../domain/cycle/area.ts';
import { lowestAgeIn } from '../../../domain/cycle/lowest-age.ts';
import { drawReceiptCode } from '../../../domain/log/receipt-code.ts';
import { movedFrom, whyCancelled } from '../../../domain/meeting/street-event.ts';
import { resultPath } from '../../../wire/public-paths.ts';
import { allMoney } from '../cycle/money.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { areaName } from '../words/names.ts';
import { NoSuchEvent } from '../events/no-such-event.tsx';
import { OutreachPrintView } from './outreach-print-view.tsx';

/** What is printed for one street event. */
export function OutreachPrintScreen({ id }: { id: string }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { log } = office;
  const known = state.events.get(id);
  const plan = known?.plan;
  const draw = useCallback(
    (forms: number) => {
      const { random } = log.env();
      return Array.from({ length: forms }, () => drawReceiptCode(random));
    },
    [log],
  );
  if (!plan) return <NoSuchEvent />;
  const { who, citizenshipRequired } = cycle.participation;
  const votes = plan.kind === 'ballot-point';
  return (
    <OutreachPrintView
      event={id}
      languages={cycle.languages}
      draw={draw}
      printed={{
        eyebrow: dotted(cycle.municipality, cycle.name),
        about: {
          name: plan.name,
          place: plan.place,
          area: areaName(cycle, plan.area) ?? '',
          starts: plan.starts,
          ends: plan.ends,
          votes,
          news: whyCancelled(known) !== undefined ? 'cancelled' : movedFrom(known) ? 'moved' : undefined,
          timeZone: cycle.timeZone,
          money: allMoney(cycle),
          currency: cycle.currency,
          who,
          citizenshipRequired,
          lowestAge: lowestAgeIn(cycle, votes ? 'vote' : 'ideas'),
        },
        areas: leaves(cycle.areas).map(({ name }) => name),
        themes: cycle.themes,
        origin: location.origin,
        address: `${location.origin}${resultPath(cycle.id)}`,
      }}
    />
  );
}
