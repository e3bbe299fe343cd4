import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { type Arranged, arrangedAt } from '../../../domain/meeting/arrangement.ts';
import type { StreetEvent } from '../../../domain/meeting/street-event.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { standingSheets } from '../../../domain/vote/paper-batch.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { authorName } from '../words/author-words.ts';
import { EventNotes } from '../proposals/meetings/notes-card.tsx';
import { type Tablet, tabletsOf } from '../tablets/tablet-list.ts';
import { tabletName } from '../tablets/tablet-table.tsx';
import type { TabletChoice } from './arrange-card.tsx';
import { saveCalendar } from './calendar-export.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { EventChange } from './event-change.tsx';
import { eventRow } from './event-row.ts';
import { EventView } from './event-view.tsx';
import { figuresByEvent, NO_FIGURES, tabletsAtEvent } from './event-figures.ts';
import { NoSuchEvent } from './no-such-event.tsx';
import { neededSince, readinessOf } from './tablet-readiness.ts';
import { useArrange } from './use-arrange.ts';

const IDEAS_SHOWN = 20;

/** The page of one street event. */
export function EventScreen({ id }: { id: string }) {
  const { office, state, now, devices } = useOffice();
  const cycle = useCycle();
  const known = state.events.get(id);
  const plan = known?.plan;
  const figures = useMemo(() => figuresByEvent(state).get(id) ?? NO_FIGURES, [state, id]);
  const tablets = useMemo(() => tabletsAtEvent(state, id), [state, id]);
  const arrange = useArrange(id);
  const [cancelling, setCancelling] = useState(false);
  const arranged = arrangedAt(state.arrangements.get(id));
  if (!plan) return <NoSuchEvent />;
  const ideas = [...state.ideas.values()].filter((idea) => idea.event === id).toReversed();
  const batches = [...state.batches.values()].filter((batch) => batch.opened?.event === id);
  const planned = { ...known, plan };
  const event = eventRow(planned, cycle, figures);
  const may = mayCoordinate(office.member);
  return (
    <>
      <EventView
        event={event}
        preparations={{
          arranged,
          tablets: choicesOf(tabletsOf(state, devices.value), arranged, planned, now),
          arrange: may ? arrange : undefined,
        }}
        onCalendar={() => saveCalendar(plan.name, cycle.name, [{ ...event, people: arranged.people }], now)}
        change={<EventChange event={planned} figures={figures} cycle={cycle} mayPlan={may} />}
        mayPlan={may}
        onCancel={() => setCancelling(true)}
        dialog={cancelling && <CancelDialog event={planned} onClose={() => setCancelling(false)} />}
        figures={figures}
        tablets={tablets.map((row) => ({ ...row, name: authorName(state, row.author) }))}
        ideas={ideas.slice(0, IDEAS_SHOWN)}
        moreIdeas={Math.max(0, ideas.length - IDEAS_SHOWN)}
        batches={batches.map((batch) => {
          const number = batch.opened?.number ?? 0;
          const sheets = plural(standingSheets(batch).length, { one: '# sedel', other: '# sedlar' });
          return {
            id: batch.id,
            title: t`Bunt ${number}`,
            note: dotted(authorName(state, batch.author), sheets),
            closed: batch.closed !== undefined,
          };
        })}
        timeZone={cycle.timeZone}
        now={now}
        locale={i18n.locale}
      />
      <EventNotes event={id} />
    </>
  );
}

/** The tablets that are in use, and those that were chosen before they were not. */
function choicesOf(
  all: readonly Tablet[],
  { tablets }: Arranged,
  event: StreetEvent,
  now: string,
): readonly TabletChoice[] {
  const chosen = new Map(tablets.map(({ tablet, since }) => [tablet, neededSince(since, event)]));
  return all
    .filter((tablet) => !tablet.revoked || chosen.has(tablet.id))
    .map((tablet) => {
      const since = chosen.get(tablet.id);
      return {
        id: tablet.id,
        name: tabletName(tablet),
        readiness: since === undefined ? undefined : readinessOf(tablet, since, now),
      };
    });
}
