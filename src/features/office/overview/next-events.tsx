import { plural, t } from '@lingui/core/macro';
import { CalendarPlus } from 'lucide-preact';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { dotted } from '../../../i18n/dotted.ts';
import { clockRange } from '../../../i18n/format.ts';
import { streetEventKind } from '../../../i18n/words.ts';
import { DateBlock } from '../events/date-block.tsx';
import { to } from '../place.ts';
import css from './overview.module.css';

export type NextEvent = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly area: string;
  readonly starts: string;
  readonly ends: string;
  /** It goes on right now. */
  readonly open: boolean;
  readonly visitors: number;
};

export type NextEventsProps = { events: readonly NextEvent[]; timeZone: string; mayPlan: boolean };

/** The events that go on or come next. */
export function NextEvents({ events, timeZone, mayPlan }: NextEventsProps) {
  return (
    <Card title={t`Nästa träffar`} actions={<a href={to.events}>{t`Alla träffar`}</a>}>
      {events.length === 0 ? (
        <EmptyState
          title={t`Inget är planerat framåt`}
          action={
            mayPlan && (
              <LinkButton icon={CalendarPlus} href={to.newEvent}>
                {t`Planera en träff`}
              </LinkButton>
            )
          }
        />
      ) : (
        <List look="plain" label={t`Nästa träffar`}>
          {events.map((event) => (
            <ListRow
              key={event.id}
              dense
              href={to.event(event.id)}
              start={<DateBlock instant={event.starts} timeZone={timeZone} />}
              title={event.name}
              note={<EventNote event={event} timeZone={timeZone} />}
            />
          ))}
        </List>
      )}
    </Card>
  );
}

function EventNote({ event, timeZone }: { event: NextEvent; timeZone: string }) {
  const hours = clockRange(event.starts, event.ends, timeZone);
  const met = plural(event.visitors, { one: '# besökare', other: '# besökare' });
  return (
    <>
      <span>{dotted(hours, event.area, streetEventKind(event.kind))}</span>
      {event.open && (
        <span class={css['openNow']}>
          <Pill state="ok" look="bare">
            {event.visitors > 0 ? t`Pågår nu, ${met}` : t`Pågår nu`}
          </Pill>
        </span>
      )}
    </>
  );
}
