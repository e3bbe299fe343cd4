import { t } from '@lingui/core/macro';
import { useCallback } from 'preact/hooks';
import { leaves } from '../../../domain/cycle/area.ts';
import { drawReceiptCode } from '../../../domain/log/receipt-code.ts';
import { resultPath } from '../../../wire/public-paths.ts';
import { allMoney } from '../cycle/money.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { NotFound } from '../shell/not-found.tsx';
import { areaName } from '../words/names.ts';
import { OutreachPrintView } from './outreach-print-view.tsx';

/** What is printed for one street event. */
export function OutreachPrintScreen({ id }: { id: string }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { log } = office;
  const plan = state.events.get(id)?.plan;
  const draw = useCallback(
    (forms: number) => {
      const { random } = log.env();
      return Array.from({ length: forms }, () => drawReceiptCode(random));
    },
    [log],
  );
  if (!plan) {
    return (
      <NotFound title={t`Träffen finns inte här`} back={{ href: to.events, label: t`Alla träffar` }}>
        {t`Den kan vara planerad i en annan webbläsare som inte har skickat den än.`}
      </NotFound>
    );
  }
  const { who, citizenshipRequired, lowestAge } = cycle.participation;
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
          votes: plan.kind === 'ballot-point',
          timeZone: cycle.timeZone,
          money: allMoney(cycle),
          currency: cycle.currency,
          who,
          citizenshipRequired,
          lowestAge,
        },
        areas: leaves(cycle.areas).map(({ name }) => name),
        themes: cycle.themes,
        origin: location.origin,
        address: `${location.origin}${resultPath(cycle.id)}`,
      }}
    />
  );
}
