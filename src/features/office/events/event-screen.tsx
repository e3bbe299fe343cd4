import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { dotted } from '../../../i18n/dotted.ts';
import { standingSheets } from '../../../domain/vote/paper-batch.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { NotFound } from '../shell/not-found.tsx';
import { authorName } from '../words/author-words.ts';
import { areaName } from '../words/names.ts';
import { to } from '../place.ts';
import { EventView } from './event-view.tsx';
import { figuresByEvent, tabletsAtEvent } from './event-figures.ts';

const IDEAS_SHOWN = 20;
const NONE = { ideas: 0, languages: 0, visitors: 0, batches: 0, sheets: 0 };

/** The page of one street event. */
export function EventScreen({ id }: { id: string }) {
  const { state, now } = useOffice();
  const cycle = useCycle();
  const plan = state.events.get(id)?.plan;
  const figures = useMemo(() => figuresByEvent(state).get(id) ?? NONE, [state, id]);
  const tablets = useMemo(() => tabletsAtEvent(state, id), [state, id]);
  if (!plan) {
    return (
      <NotFound title={t`Träffen finns inte här`} back={{ href: to.events, label: t`Alla träffar` }}>
        {t`Den kan vara planerad i en annan webbläsare som inte har skickat den än.`}
      </NotFound>
    );
  }
  const ideas = [...state.ideas.values()].filter((idea) => idea.event === id).toReversed();
  const batches = [...state.batches.values()].filter((batch) => batch.opened?.event === id);
  return (
    <EventView
      event={{
        id,
        name: plan.name,
        kind: plan.kind,
        area: areaName(cycle, plan.area) ?? plan.area,
        place: plan.place,
        starts: plan.starts,
        ends: plan.ends,
        figures,
      }}
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
  );
}
