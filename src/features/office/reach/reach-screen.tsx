import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { questionsReached } from '../../../domain/reach/groups.ts';
import { type Measure, MEASURES, reachOf } from '../../../domain/reach/reach.ts';
import { dayOf } from '../../../i18n/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { type ResultReading, usePublishedResult } from '../count-room/published-result.ts';
import { csvFile } from '../ideas/csv.ts';
import { saveFile } from '../ideas/save-file.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate, mayReadIdeas } from '../rights.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { areaRows, channelRows, groupRows } from './reach-export.ts';
import { type Exported, ReachView } from './reach-view.tsx';

/** The reach of the round as this browser knows it. What it is measured in stands in the address. */
export function ReachScreen() {
  const { office, state, now } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const result = usePublishedResult();
  const { member } = office;
  const ideas = mayReadIdeas(member);
  const visits = ideas || member.roles.includes('viewer');
  const turnout = result.step === 'there' ? result.file.turnout : undefined;
  const { ideas: left, events, attendance, answers } = state;
  const reach = useMemo(
    () =>
      reachOf({
        cycle,
        state: { ideas: left, events, attendance },
        may: { ideas, visits },
        turnout,
        now,
      }),
    [cycle, left, events, attendance, ideas, visits, turnout, now],
  );
  const questions = useMemo(
    () => (visits ? questionsReached(cycle, { answers, events }) : []),
    [cycle, answers, events, visits],
  );
  const measures = MEASURES.filter((measure) => reach.whole[measure] !== undefined);
  const measure = measures.find((each) => each === query['by']) ?? firstWorth(measures, reach.whole);
  const exported = (what: Exported) => {
    switch (what) {
      case 'areas':
        return [t`rackvidd-omraden`, areaRows(reach, measures)] as const;
      case 'channels':
        return [t`rackvidd-satt-att-motas`, channelRows(reach, measures)] as const;
      case 'groups':
        return [t`rackvidd-alder-kon-sprak`, groupRows(questions)] as const;
    }
  };
  return (
    <ReachView
      kicker={<a href={to.events}>{phaseDates(cycle.phases, 'invitation')}</a>}
      reach={reach}
      questions={questions}
      measures={measures}
      measure={measure}
      onMeasure={(by) => route(`${to.reach}?by=${by}`, true)}
      votes={<Votes step={result.step} />}
      mayPlan={mayCoordinate(member)}
      onExport={(what) => {
        const [name, rows] = exported(what);
        saveFile(`${name}-${dayOf(now, cycle.timeZone)}.csv`, 'text/csv;charset=utf-8', csvFile(rows));
      }}
    />
  );
}

/** What people are met by at this point of the round: the first measure that has anybody in it. */
const firstWorth = (
  measures: readonly Measure[],
  whole: Readonly<Record<Measure, unknown>>,
): Measure | undefined => measures.find((measure) => whole[measure] !== 0) ?? measures[0];

/** Nothing is said of who voted until the result is public. */
function Votes({ step }: { step: ResultReading['step'] }) {
  switch (step) {
    case 'there':
      return null;
    case 'none':
      return (
        <Notice kind="info" title={t`Röstande visas när resultatet är publicerat`}>
          {t`Innan dess syns inga siffror om vilka som har röstat, för någon.`}
        </Notice>
      );
    case 'reading':
      return <Notice kind="info" live="polite" title={t`Läser in det publicerade resultatet`} />;
    case 'failed':
      return (
        <Notice kind="warning" title={t`De röstande går inte att visa`}>
          {t`Det publicerade resultatet har inte kommit helt till den här webbläsaren. Ladda om sidan när det finns nät.`}
        </Notice>
      );
  }
}
