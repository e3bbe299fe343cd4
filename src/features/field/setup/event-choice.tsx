import { t } from '@lingui/core/macro';
import { CalendarX, ChevronRight } from 'lucide-preact';
import { dotted } from '../../../i18n/dotted.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';

/** An event to choose. */
export type EventRow = {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly where: string;
  /** That it is cancelled, or moved, in a word; else empty. */
  readonly news: string;
  /** This tablet has closed it once; it can be opened again. */
  readonly closed: boolean;
};

export type EventChoiceProps = {
  today: readonly EventRow[];
  ahead: readonly EventRow[];
  past: readonly EventRow[];
  chosen: string | null;
  /** Everything from the office has been fetched once. */
  fetched: boolean;
  failed: boolean;
  onChoose: (id: string) => void;
};

/** Today's events to press; the others folded away, so that nobody collects under the wrong one by haste. */
export function EventChoice(props: EventChoiceProps) {
  const { today, ahead, past } = props;
  return (
    <>
      {props.failed && (
        <Notice kind="problem" live="now" title={t`Valet gick inte att spara`}>
          {t`Försök igen.`}
        </Notice>
      )}
      {today.length > 0 && <Rows {...props} label={t`Träffar i dag`} events={today} />}
      {today.length === 0 && (
        <EmptyState icon={CalendarX} title={t`Ingen träff i dag`}>
          {props.fetched
            ? t`Be samordnaren lägga upp dagens träff på kontoret. Den dyker upp här när plattan har nät.`
            : t`Allt från kontoret är inte hämtat än. Låt plattan ha nät en stund.`}
        </EmptyState>
      )}
      {ahead.length > 0 && (
        <Disclosure summary={t`Kommande träffar`} open={today.length === 0 && past.length === 0}>
          <Rows {...props} label={t`Kommande träffar`} events={ahead} />
        </Disclosure>
      )}
      {past.length > 0 && (
        <Disclosure summary={t`Tidigare träffar`}>
          <Rows {...props} label={t`Tidigare träffar`} events={past} />
        </Disclosure>
      )}
    </>
  );
}

function Rows(props: EventChoiceProps & { label: string; events: readonly EventRow[] }) {
  return (
    <List label={props.label}>
      {props.events.map((event) => (
        <ListRow
          key={event.id}
          title={event.name}
          note={dotted(event.when, event.where)}
          current={event.id === props.chosen}
          end={<State event={event} chosen={event.id === props.chosen} />}
          onClick={() => props.onChoose(event.id)}
        />
      ))}
    </List>
  );
}

function State({ event, chosen }: { event: EventRow; chosen: boolean }) {
  return (
    <>
      {event.news !== '' && (
        <Pill look="bare" state="help">
          {event.news}
        </Pill>
      )}
      {chosen ? (
        <Pill look="bare" state="ok">
          {t`vald`}
        </Pill>
      ) : (
        event.closed && (
          <Pill look="bare" state="plain">
            {t`avslutad, öppna igen`}
          </Pill>
        )
      )}
      {!chosen && <Icon shape={ChevronRight} directional />}
    </>
  );
}
