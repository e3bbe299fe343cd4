import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { ExternalLink, RotateCcw, Scale } from 'lucide-preact';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { authorName } from '../words/author-words.ts';
import { shortTime } from '../words/short-time.ts';
import { ApproveCard } from './approve-card.tsx';
import { CountView } from './count-view.tsx';
import { CountedView } from './counted-view.tsx';
import { Elsewhere, whoCounts } from './elsewhere.tsx';
import { LotsCard } from './lots-card.tsx';
import { OpenWork } from './open-work.tsx';
import { isSealed, nextPhase, type Phase, phasesOf } from './phases.ts';
import { PublishCard } from './publish-card.tsx';
import { StripWork } from './strip-work.tsx';
import { SumsCard, UnopenedList } from './sums-card.tsx';
import { SettleCard, TallyWork } from './tally-work.tsx';
import { traceOf } from './trace-words.ts';
import { type CountDeskNow, type CountedHere, useCountDesk } from './use-count-desk.ts';

/** A count that has begun: its phases, the work of the next one, and what was counted here. */
export function CountWork({ count }: { count: StartedCount }) {
  const { office, state, now } = useOffice();
  const cycle = useCycle();
  const desk = useCountDesk(count);
  const lots = state.lots.get(cycle.id);
  const hangs =
    desk.work.work === 'tally-failed' && desk.work.end.end === 'needs-draw' ? desk.work.end.ties : [];
  const [here, setHere] = useState(false);
  // Trustees are not told of the sheets, and would count without them.
  const coordinates = mayCoordinate(office.member);
  const own = here || desk.held !== 'nothing' || whoCounts(count) === office.log.author;
  const other = coordinates && own ? undefined : whoCounts(count);
  // Where somebody else counts, their memory is what matters: nothing is done again here.
  const held = other === undefined ? desk.held : 'counted';
  const phases = phasesOf({ cycle, count, lots, held, needsLots: hangs.length > 0 });
  const when = (instant: string) => shortTime(instant, cycle.timeZone, now);
  const next = nextPhase(phases);
  return (
    <CountView phases={phases} trace={({ phase }) => traceOf(phase, count, state, when)}>
      {hangs.length > 0 && !lots?.made && <Hanging ties={hangs} />}
      {!next && <Published />}
      {next && other !== undefined && next.phase !== 'approve' ? (
        <Elsewhere
          phase={next}
          name={authorName(state, other)}
          onHere={coordinates ? () => setHere(true) : undefined}
        />
      ) : (
        <>
          {next?.stage === 'again' && desk.held === 'nothing' && desk.work.work === 'none' && <OnceMore />}
          {next && <Next phase={next} count={count} desk={desk} />}
        </>
      )}
      {desk.counted && <Counted counted={desk.counted} />}
    </CountView>
  );
}

function Next({ phase, count, desk }: { phase: Phase; count: StartedCount; desk: CountDeskNow }) {
  const { state } = useOffice();
  const { counted } = desk;
  const other = counted && count.tallied && count.tallied.digest !== counted.digest;
  if (other) return <OtherResult />;
  switch (phase.phase) {
    case 'begin':
      return null;
    case 'strip':
      return <StripWork count={count} desk={desk} />;
    case 'lots':
      return <LotsCard lots={state.lots.get(count.cycle)} />;
    case 'open':
      return <OpenWork count={count} desk={desk} />;
    case 'tally':
      return counted ? <SettleCard count={count} counted={counted} /> : <TallyWork desk={desk} />;
    case 'approve':
      return <ApproveCard count={count} shown={counted !== undefined} />;
    case 'publish':
      return counted ? <PublishCard count={count} result={counted} /> : <TallyWork desk={desk} />;
  }
}

/** Why steps that were done are gone through again. */
function OnceMore() {
  return (
    <Notice kind="info" icon={RotateCcw} title={t`Rösterna finns inte kvar i minnet här`}>
      {t`De ligger aldrig på disken. Gör om stegen så här långt: det blir samma lista och samma resultat, och inget publiceras en gång till.`}
    </Notice>
  );
}

function Counted({ counted: { result } }: { counted: CountedHere }) {
  const cycle = useCycle();
  return (
    <>
      <CountedView cycle={cycle} contests={result.contests} />
      <SumsCard sums={result.sums} sealed={isSealed(cycle)} />
      <UnopenedList unopened={result.unopened} />
    </>
  );
}

function Hanging({ ties }: { ties: readonly { contest: string; between: readonly string[] }[] }) {
  const cycle = useCycle();
  const titles = new Map<string, string>(
    cycle.contests.flatMap(({ options }) => options.map(({ id, title }) => [id, title] as const)),
  );
  return (
    <Notice kind="warning" icon={Scale} title={t`Lika röstetal: lotten avgör vad som får pengar`}>
      <ul>
        {ties.map(({ contest, between }) => (
          <li key={`${contest} ${between.join()}`}>{between.map((id) => titles.get(id) ?? id).join(', ')}</li>
        ))}
      </ul>
    </Notice>
  );
}

function OtherResult() {
  return (
    <Notice
      kind="problem"
      live="now"
      title={t`Den här webbläsaren kom till ett annat resultat än det fastställda`}
    >
      {t`Samma röster ska alltid ge samma resultat. Publicera inget. Ladda om sidan och öppna igen. Skiljer det sig även då: räkna om, med det som skäl.`}
    </Notice>
  );
}

function Published() {
  const cycle = useCycle();
  return (
    <Notice
      kind="success"
      title={t`Resultatet är publicerat`}
      actions={
        <>
          <LinkButton kind="primary" href={to.publicResult(cycle.id)} icon={ExternalLink} iconAt="end">
            {t`Se sidan`}
          </LinkButton>
          <LinkButton href={to.decision}>{t`Till beslutet`}</LinkButton>
        </>
      }
    >
      {t`Vem som helst kan läsa det, och räkna om det. Nu beslutar nämnden.`}
    </Notice>
  );
}
