import { t } from '@lingui/core/macro';
import { CalendarCheck, CalendarX } from 'lucide-preact';
import { movedFrom, type Plan, whyCancelled } from '../../../../domain/meeting/street-event.ts';
import { dotted } from '../../../../i18n/dotted.ts';
import { clockRange, weekday } from '../../../../i18n/format.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { useField } from '../../field-context.ts';
import { to } from '../../place.ts';

/** What the office has made of the event since: that it is cancelled, or moved. Nobody is kept from collecting. */
export function PlanNews() {
  const { event, timeZone } = useField();
  if (!event) return null;
  const reason = whyCancelled(event);
  const from = movedFrom(event);
  const before = from && planWords(from, timeZone);
  const now = planWords(event.plan, timeZone);
  if (reason !== undefined)
    return (
      <Notice
        kind="warning"
        icon={CalendarX}
        title={t`Träffen är inställd`}
        actions={<a href={to.events}>{t`Välj en annan träff`}</a>}
      >
        {reason} {t`Samlar du in något ändå så tas det emot.`}
      </Notice>
    );
  return (
    before !== undefined && (
      <Notice kind="info" icon={CalendarCheck} title={t`Flyttad till ${now}`}>
        {t`Förut: ${before}`}
      </Notice>
    )
  );
}

const planWords = (plan: Plan, timeZone: string): string =>
  dotted(`${weekday(plan.starts, timeZone)} ${clockRange(plan.starts, plan.ends, timeZone)}`, plan.place);
