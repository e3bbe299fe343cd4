import { useCallback, useEffect, useState } from 'preact/hooks';
import { pointState } from '../../../domain/vote/point-state.ts';
import { styleNamed } from '../../../domain/vote/question.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import { cell, useCell } from '../../../ui/cell.ts';
import { useSubscription } from '../../../ui/use-subscription.ts';
import { StayDialog } from '../stay-dialog.tsx';
import { useAwake } from '../use-awake.ts';
import { useBackFence } from '../use-back-fence.ts';
import { useFullScreen } from '../use-full-screen.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { useIdle } from '../use-idle.ts';
import { useQuietGlass } from '../use-quiet-glass.ts';
import { BallotFlow } from './ballot-flow.tsx';
import type { BallotKioskProps } from './ballot-kiosk.tsx';
import { CastScreen } from './cast-screen.tsx';
import { CodeScreen } from './code-screen.tsx';
import { HaltedScreen } from './halted-screen.tsx';
import { PointAttract } from './point-attract.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { type BallotShowing, type BallotVisit, useBallotVisit } from './use-ballot-visit.ts';
import { type LargeText, useLargeText } from './use-large-text.ts';

type PointKioskProps = BallotKioskProps & { readonly box: BallotBox };

/** How long the thanks stand when nobody presses on. */
const THANKS_SECONDS = 20;

const NO_PLACE = cell(undefined);

/** The kiosk of a ballot point: attract screen, code, ballot, thanks; and a stop where only a person can go on. */
export function PointKiosk(props: PointKioskProps) {
  const { tablet, box, cycle, languages, language, onLanguage, handed, onHanded, onAttract } = props;
  const { settings, log } = tablet;
  const { idleSeconds } = useSubscription(
    useCallback((listener: () => void) => settings.subscribe(listener), [settings]),
    () => settings.current(),
  );
  const first = languages.find(({ tag }) => tag === cycle.languages[0]) ?? languages[0];
  const home = first?.tag ?? language;
  const goHome = () => {
    if (language !== home) onLanguage(home);
  };
  const visit = useBallotVisit({ log, box, handed }, goHome);
  const [casting, setCasting] = useState(false);
  const { showing } = visit;
  const alone = showing.at === 'attract' || showing.at === 'halted';
  const largeText = useLargeText(!alone && showing.at !== 'cast');

  const place = useCell(showing.at === 'ballot' ? showing.walk.at : NO_PLACE);
  useHeadingFocus(showing.at === 'ballot' ? `${showing.session.checkIn}/${place}` : showing.at);
  useAwake();
  useFullScreen();
  useQuietGlass();
  useBackFence(visit.back);
  useEffect(onHanded, [onHanded]);
  useEffect(() => onAttract(alone), [alone, onAttract]);
  const idle = useIdle({
    seconds: casting ? null : stillFor(showing, idleSeconds, language !== home),
    ask: showing.at === 'code' || showing.at === 'ballot',
    onGone: () => {
      if (!alone) visit.stop();
      goHome();
    },
  });

  return (
    <>
      <Shown {...props} visit={visit} largeText={largeText} onCasting={setCasting} />
      <StopDialog open={visit.asking} onStop={visit.stop} onStay={visit.carryOn} />
      <StayDialog left={idle.left} onStay={idle.stay} />
    </>
  );
}

/** Seconds of stillness before the screen changes; where nobody votes only a chosen language can go stale. */
function stillFor({ at }: BallotShowing, seconds: number | null, strayed: boolean): number | null {
  switch (at) {
    case 'attract':
    case 'halted':
      return strayed ? seconds : null;
    case 'code':
    case 'ballot':
      return seconds;
    case 'cast':
      return THANKS_SECONDS;
  }
}

function Shown(
  props: PointKioskProps & {
    visit: BallotVisit;
    largeText: LargeText;
    onCasting: (casting: boolean) => void;
  },
) {
  const { visit, tablet, box, cycle, event, largeText, onLeave } = props;
  const speech = { languages: props.languages, language: props.language, onLanguage: props.onLanguage };
  const { showing } = visit;
  const point = pointState(tablet.log.state(), cycle.id, event.id, tablet.log.author);
  switch (showing.at) {
    case 'attract': {
      const byCode = point === 'tablets' && cycle.voting.checkIn === 'slip';
      return (
        <PointAttract
          cycle={cycle}
          event={event}
          point={point}
          speech={speech}
          onCode={byCode ? visit.typeCode : undefined}
          onLeave={onLeave}
        />
      );
    }
    case 'code':
      return (
        <CodeScreen
          frame={{ speech, largeText, onBack: visit.back }}
          log={tablet.log}
          box={box}
          cycle={cycle}
          event={event.id}
          onLetIn={visit.letIn}
        />
      );
    case 'ballot':
      return (
        <BallotFlow
          key={showing.session.checkIn}
          frame={{ speech, largeText, onBack: visit.back }}
          session={showing.session}
          walk={showing.walk}
          cycle={cycle}
          words={tablet.log.state().ballotWords}
          ballot={styleNamed(cycle, showing.session.style)?.name ?? ''}
          onCasting={props.onCasting}
          onCast={() => visit.cast(showing.session)}
        />
      );
    case 'cast':
      return <CastScreen speech={speech} onDone={visit.done} />;
    case 'halted':
      return <HaltedScreen speech={speech} onLeave={onLeave} />;
  }
}
