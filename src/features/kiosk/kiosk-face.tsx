import { useCallback, useEffect } from 'preact/hooks';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { PlannedStreetEvent } from '../../domain/meeting/street-event.ts';
import type { Tablet } from '../../sync/tablet.ts';
import { cell, useCell } from '../../ui/cell.ts';
import { useSubscription } from '../../ui/use-subscription.ts';
import { AttractScreen } from './attract-screen.tsx';
import { Asks } from './later-asks.tsx';
import { IdeaFlow } from './idea-flow.tsx';
import { NextPupilDialog } from './next-pupil-dialog.tsx';
import { QuitDialog } from './quit-dialog.tsx';
import { SavedScreen } from './saved-screen.tsx';
import type { Speech } from './speech.ts';
import { StayDialog } from './stay-dialog.tsx';
import { useAwake } from './use-awake.ts';
import { useBackFence } from './use-back-fence.ts';
import { useFullScreen } from './use-full-screen.ts';
import { useHeadingFocus } from './use-heading-focus.ts';
import { useIdle } from './use-idle.ts';
import { useQuietGlass } from './use-quiet-glass.ts';
import { useVisit, type Visit } from './use-visit.ts';

export type KioskFaceProps = Speech & {
  readonly tablet: Tablet;
  readonly cycle: Cycle;
  readonly event: PlannedStreetEvent;
  /** The address under which an idea can be followed, for its QR code. */
  readonly followAddress: (receipt: string) => string;
  /** Staff want the tablet back: the app asks for the PIN. Only ever called from the attract screen. */
  readonly onLeave: () => void;
  /** Tells whether the attract screen is shown: the moment when the app may be updated under nobody's hands. */
  readonly onAttract?: ((shown: boolean) => void) | undefined;
};

/** How long a receipt code stays on the screen where the idle question is switched off. */
const SAVED_SECONDS = 180;

const NO_QUESTION = cell(undefined);

/** The tablet in the residents' hands: attract screen, questions, receipt, and back without a trace. */
export function KioskFace(props: KioskFaceProps) {
  const { tablet, cycle, event, languages, language, onLanguage, onAttract } = props;
  const store = tablet.settings;
  const settings = useSubscription(
    useCallback((listener: () => void) => store.subscribe(listener), [store]),
    () => store.current(),
  );
  const first = languages.find(({ tag }) => tag === cycle.languages[0]) ?? languages[0];
  const home = first?.tag ?? language;
  const visit = useVisit({ tablet, cycle, event, language, classMode: settings.classMode }, () => {
    if (language !== home) onLanguage(home);
  });
  const { showing } = visit;
  const atAttract = showing.at === 'attract';

  const question = useCell(showing.at === 'idea' ? showing.walk.at : NO_QUESTION);
  useHeadingFocus(showing.at === 'idea' ? `${showing.session.draft.value.idea}/${question}` : showing.at);
  useAwake();
  useFullScreen();
  useQuietGlass();
  useBackFence(() => {
    if (showing.at === 'idea' || showing.at === 'asks') visit.back();
  });
  useEffect(() => {
    onAttract?.(atAttract);
  }, [atAttract, onAttract]);
  const idle = useIdle({
    seconds: settings.classMode ? null : stillFor(showing, settings.idleSeconds, language !== home),
    ask: !atAttract,
    onGone: visit.leave,
  });

  return (
    <>
      <Shown {...props} visit={visit} classMode={settings.classMode} />
      <QuitDialog open={visit.question === 'quit'} onQuit={visit.quit} onStay={visit.carryOn} />
      <NextPupilDialog open={visit.question === 'next'} onNext={visit.nextPupil} onStay={visit.carryOn} />
      <StayDialog left={idle.left} onStay={idle.stay} />
    </>
  );
}

/** Seconds of stillness before the question; on the attract screen only a chosen language can go stale. */
function stillFor(showing: Visit['showing'], seconds: number | null, strayed: boolean): number | null {
  switch (showing.at) {
    case 'attract':
      return strayed ? seconds : null;
    case 'idea':
      return seconds;
    case 'saved':
    case 'asks':
      return seconds ?? SAVED_SECONDS;
  }
}

function Shown(props: KioskFaceProps & { visit: Visit; classMode: boolean }) {
  const { visit, tablet, cycle, event, classMode } = props;
  const speech = { languages: props.languages, language: props.language, onLanguage: props.onLanguage };
  const { showing } = visit;
  switch (showing.at) {
    case 'attract':
      return (
        <AttractScreen
          cycle={cycle}
          event={event}
          speech={speech}
          onBegin={visit.begin}
          onLeave={props.onLeave}
        />
      );
    case 'idea':
      return (
        <IdeaFlow
          key={showing.session.draft.value.idea}
          session={showing.session}
          walk={showing.walk}
          cycle={cycle}
          event={event}
          tablet={tablet}
          speech={speech}
          onBack={visit.back}
          onNextPupil={classMode ? visit.askNextPupil : undefined}
          onSaved={visit.saved}
        />
      );
    case 'saved':
      return (
        <SavedScreen
          receipt={showing.receipt}
          onCard={showing.onCard}
          address={props.followAddress(showing.receipt)}
          speech={speech}
          classMode={classMode}
          onDone={visit.done}
        />
      );
    case 'asks':
      return (
        <Asks
          tablet={tablet}
          cycle={cycle}
          event={event}
          questions={cycle.questions ?? []}
          speech={speech}
          onBack={visit.back}
          onDone={visit.done}
        />
      );
  }
}
