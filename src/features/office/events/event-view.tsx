import { plural, t } from '@lingui/core/macro';
import {
  CalendarArrowDown,
  CalendarCog,
  CalendarDays,
  CalendarX,
  Lightbulb,
  Printer,
  Vote,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { capitalise } from '../../../i18n/capitalise.ts';
import { clockRange, dateTime, number, weekday } from '../../../i18n/format.ts';
import { streetEventKind } from '../../../i18n/words.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import { Facts } from '../shell/facts.tsx';
import { ArrangeCard, type ArrangeProps } from './arrange-card.tsx';
import type { EventFigures, TabletAtEvent } from './event-figures.ts';
import { EventNews } from './event-news.tsx';
import type { EventRow } from './event-row.ts';
import { momentOf } from './event-row.ts';
import css from './events.module.css';

export type EventViewProps = {
  event: EventRow;
  figures: EventFigures;
  preparations: ArrangeProps;
  /** Saves the event as a file for calendars. */
  onCalendar: () => void;
  /** That it is moved or cancelled, and what to do about it. */
  change: ComponentChildren;
  mayPlan: boolean;
  onCancel: () => void;
  dialog: ComponentChildren;
  tablets: readonly (TabletAtEvent & { readonly name: string })[];
  ideas: readonly {
    readonly id: string;
    readonly title: string;
    readonly language: string;
    readonly at: string;
  }[];
  /** How many more ideas there are than are listed. */
  moreIdeas: number;
  batches: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly closed: boolean;
  }[];
  timeZone: string;
  now: string;
  locale: string;
};

/** One street event: when and where, and everything that came from it, tablet by tablet. */
export function EventView(props: EventViewProps) {
  const { event, figures, timeZone } = props;
  const moment = momentOf(event, props.now);
  const hours = clockRange(event.starts, event.ends, timeZone);
  const day = capitalise(weekday(event.starts, timeZone));
  const languages = plural(figures.languages, { one: 'på # språk', other: 'på # språk' });
  return (
    <>
      <PageHeader
        kicker={<a href={to.events}>{t`Träffar`}</a>}
        title={event.name}
        lead={`${day} ${hours}`}
        actions={
          <>
            {props.mayPlan && (
              <LinkButton icon={CalendarCog} href={to.changeEvent(event.id)}>
                {t`Ändra träffen`}
              </LinkButton>
            )}
            {props.mayPlan && event.cancelled === undefined && (
              <Button icon={CalendarX} onClick={props.onCancel}>
                {t`Ställ in`}
              </Button>
            )}
            <LinkButton icon={Printer} href={to.eventPrint(event.id)}>
              {t`Affisch och blanketter`}
            </LinkButton>
            <Button icon={CalendarArrowDown} onClick={props.onCalendar}>
              {t`Lägg i kalendern`}
            </Button>
          </>
        }
        state={
          <>
            <EventNews event={event} />
            {event.cancelled === undefined && <Moment moment={moment} />}
          </>
        }
      />
      {props.change}
      <Card>
        <Facts
          columns
          facts={[
            { label: t`Slag av träff`, value: capitalise(streetEventKind(event.kind)) },
            { label: t`Område`, value: event.area },
            event.place === '' ? undefined : { label: t`Plats`, value: event.place },
            {
              label: t`Idéer`,
              value: figures.ideas === 0 ? number(0) : `${number(figures.ideas)} ${languages}`,
            },
            { label: t`Besökare`, value: number(figures.visitors) },
            { label: t`Sedlar på papper`, value: number(figures.sheets) },
          ]}
        />
      </Card>
      <ArrangeCard {...props.preparations} />
      <TabletTable tablets={props.tablets} timeZone={timeZone} locale={props.locale} />
      <div class={css['columns']}>
        <Ideas {...props} />
        <Batches batches={props.batches} />
      </div>
      {props.dialog}
    </>
  );
}

function Moment({ moment }: { moment: ReturnType<typeof momentOf> }) {
  switch (moment) {
    case 'ahead':
      return <Pill state="info" icon={CalendarDays}>{t`Kommer`}</Pill>;
    case 'open':
      return <Pill state="ok">{t`Pågår nu`}</Pill>;
    case 'over':
      return <Pill state="plain">{t`Har varit`}</Pill>;
  }
}

function TabletTable(props: Pick<EventViewProps, 'tablets' | 'timeZone' | 'locale'>) {
  return (
    <DataTable
      caption={t`Från vilka plattor`}
      locale={props.locale}
      rows={props.tablets}
      rowKey={(row) => row.author}
      empty={
        <Card title={t`Från vilka plattor`}>
          <p>{t`Inget har kommit från någon platta än. Det som är sparat på plattorna syns här när de har haft nät.`}</p>
        </Card>
      }
      columns={[
        { key: 'name', head: t`Platta`, rowHeader: true, cell: (row) => row.name, sortBy: (row) => row.name },
        {
          key: 'ideas',
          head: t`Idéer`,
          align: 'end',
          cell: (row) => number(row.ideas),
          sortBy: (row) => row.ideas,
        },
        {
          key: 'visitors',
          head: t`Besökare`,
          align: 'end',
          cell: (row) => number(row.visitors),
          sortBy: (row) => row.visitors,
        },
        { key: 'batches', head: t`Buntar`, align: 'end', cell: (row) => number(row.batches) },
        { key: 'sheets', head: t`Sedlar`, align: 'end', cell: (row) => number(row.sheets) },
        {
          key: 'closed',
          head: t`Stängde`,
          cell: (row) =>
            row.closed === undefined ? t`har inte stängt` : dateTime(row.closed, props.timeZone),
        },
      ]}
    />
  );
}

function Ideas({ event, ideas, moreIdeas, timeZone }: EventViewProps) {
  const all = `${to.ideas}?event=${event.id}`;
  return (
    <Card title={t`Idéer`} actions={ideas.length > 0 && <a href={all}>{t`Visa i idélistan`}</a>}>
      {ideas.length === 0 ? (
        <EmptyState icon={Lightbulb} title={t`Inga idéer från träffen än`} />
      ) : (
        <List look="plain" label={t`Idéer`}>
          {ideas.map((idea) => (
            <ListRow
              key={idea.id}
              dense
              href={to.idea(idea.id)}
              lang={idea.language}
              title={idea.title}
              note={dateTime(idea.at, timeZone)}
            />
          ))}
        </List>
      )}
      {moreIdeas > 0 && (
        <LinkButton href={all}>
          {plural(moreIdeas, { one: 'Visa # idé till', other: 'Visa # idéer till' })}
        </LinkButton>
      )}
    </Card>
  );
}

function Batches({ batches }: Pick<EventViewProps, 'batches'>) {
  return (
    <Card title={t`Buntar med röstsedlar`}>
      {batches.length === 0 ? (
        <EmptyState icon={Vote} title={t`Inga buntar från träffen`} />
      ) : (
        <List look="plain" label={t`Buntar med röstsedlar`}>
          {batches.map((batch) => (
            <ListRow
              key={batch.id}
              dense
              href={to.batch(batch.id)}
              title={batch.title}
              note={batch.note}
              end={
                <Pill state={batch.closed ? 'ok' : 'waiting'} look="bare">
                  {batch.closed ? t`stängd` : t`öppen`}
                </Pill>
              }
            />
          ))}
        </List>
      )}
    </Card>
  );
}
