import { plural, t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { dotted } from '../../../i18n/dotted.ts';
import { dayOf } from '../../../i18n/format.ts';
import { heldEvents, type PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import { visitorsAt } from '../../../domain/meeting/attendance.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import { daysBetween, type Moment, momentAt } from '../cycle-now.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { tabletsOf } from '../tablets/tablet-list.ts';
import { momentTitle } from '../words/step-words.ts';
import { areaName, eventName } from '../words/names.ts';
import { mayCoordinate } from '../rights.ts';
import { useManifest } from '../vote-room/use-vote-room.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { LatestIdea } from './latest-ideas.tsx';
import { needsOf } from './needs.ts';
import type { NextEvent } from './next-events.tsx';
import { OverviewView } from './overview-view.tsx';
import { TabletsLine } from './tablets-line.tsx';

const EVENTS_SHOWN = 4;
const IDEAS_SHOWN = 6;

/** The overview on the state that this browser holds, live. */
export function OverviewScreen() {
  const { office, state, now, today, devices, quarantine, confirmation, readNotes } = useOffice();
  const cycle = useCycle();
  const figures = useMemo(() => figuresOf(cycle, state), [cycle, state]);
  const tablets = useMemo(() => tabletsOf(state, devices.value), [state, devices.value]);
  const manifest = useManifest();
  const latest = useMemo(() => latestIdeas(cycle, state), [cycle, state]);
  const events = heldEvents(state.events, cycle.id);
  const ahead = events.filter((event) => event.plan.ends > now).slice(0, EVENTS_SHOWN);
  const moment = momentAt(cycle.phases, today);
  const held = events.filter((event) => event.plan.starts <= now).length;
  const round = t`Omgång ${cycle.round.number} av ${cycle.round.of}`;
  const { timeZone } = cycle;
  const ideasToday = useMemo(
    () => [...state.ideas.values()].filter((idea) => dayOf(idea.at, timeZone) === today).length,
    [state.ideas, today, timeZone],
  );
  return (
    <OverviewView
      kicker={dotted(cycle.municipality, round)}
      title={momentTitle(moment)}
      lead={leadWords(figures, held, moment, today)}
      timeZone={timeZone}
      now={now}
      needs={needsOf({
        cycle,
        state,
        process: office.log.process,
        member: office.member.id,
        tablets,
        manifest,
        quarantine: quarantine.value,
        confirmation: confirmation.value,
        hasRead: (closing) => readNotes.has(closing),
        unreadable: office.log.unreadable(),
        now,
        today,
      })}
      figures={figures}
      ideasToday={ideasToday}
      events={ahead.map((event) => nextEvent(event, state, cycle, now))}
      latest={latest}
      tablets={<TabletsLine tablets={tablets} failure={devices.failure} timeZone={timeZone} />}
      mayPlan={mayCoordinate(office.member)}
    />
  );
}

function nextEvent(event: PlannedStreetEvent, state: State, cycle: Cycle, now: string): NextEvent {
  const { name, kind, area, starts, ends } = event.plan;
  const visitors = visitorsAt(state.attendance, event.id);
  return {
    id: event.id,
    name,
    kind,
    area: areaName(cycle, area) ?? '',
    starts,
    ends,
    open: starts <= now && now < ends,
    visitors,
  };
}

function latestIdeas(cycle: Cycle, state: State): readonly LatestIdea[] {
  // In the order in which they reached this browser: no tablet's clock is trusted for that.
  const newest = [...state.ideas.values()].slice(-IDEAS_SHOWN).toReversed();
  return newest.map((idea) => ({
    id: idea.id,
    title: idea.title,
    language: idea.language,
    from: eventName(state, idea.event) ?? areaName(cycle, idea.area) ?? t`utan träff`,
    at: idea.at,
  }));
}

function leadWords(figures: Figures, held: number, moment: Moment, today: string): string {
  const came = cameWords(figures, held, moment);
  if (moment.kind !== 'step') return came;
  const days = daysBetween(today, moment.until);
  const ends = plural(days, { 0: 'sista dagen i dag', one: '# dag kvar', other: '# dagar kvar' });
  return dotted(came, ends);
}

/** What the step that goes on is about, in figures: sheets while people vote, else ideas. */
function cameWords(figures: Figures, held: number, moment: Moment): string {
  if (moment.kind === 'step' && moment.step === 'vote') {
    if (figures.sheets === 0) return t`Inga sedlar än`;
    const sheets = plural(figures.sheets, { one: '# sedel', other: '# sedlar' });
    const batches = plural(figures.batches, { one: '# bunt', other: '# buntar' });
    return t`${sheets} i ${batches}`;
  }
  if (figures.ideas === 0) return t`Inga idéer än`;
  const ideas = plural(figures.ideas, { one: '# idé', other: '# idéer' });
  const met = plural(held, { one: '# träff', other: '# träffar' });
  return t`${ideas} från ${met}`;
}
