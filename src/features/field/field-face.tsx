import { ErrorBoundary, useLocation } from 'preact-iso';
import { useLayoutEffect } from 'preact/hooks';
import { absurd } from '../../domain/log/refusal.ts';
import { FieldContext, type FieldTools, roundAndEvent } from './field-context.ts';
import { HomeScreen } from './home/home-screen.tsx';
import { EventsScreen } from './setup/events-screen.tsx';
import { PinningScreen } from './setup/pinning-screen.tsx';
import {
  BatchesScreen,
  CheckInScreen,
  CloseScreen,
  IdeaScreen,
  KeptScreen,
  NewIdeaScreen,
  SettingsScreen,
  SyncScreen,
} from './later-screens.ts';
import { addressOf, allowed, type Place, placeAt } from './place.ts';
import { StartScreen } from './setup/start-screen.tsx';
import { useChanges } from './use-changes.ts';
import { useNewScreen } from './use-new-screen.ts';
import { useNow } from './use-now.ts';
import { useReadiness } from './use-readiness.ts';

export type FieldFaceProps = FieldTools;

/** How often the face looks at the clock, in milliseconds. */
const TICK = 30_000;

/** The facilitator's face: everything under /field. Stands inside the app's `LocationProvider`. */
export function FieldFace(props: FieldFaceProps) {
  const { tablet } = props;
  useChanges(tablet.log);
  useChanges(tablet.sync);
  useChanges(tablet.settings);
  const now = useNow(TICK);
  const readiness = useReadiness(tablet, props.verifyFiles);
  const { path, route } = useLocation();
  const settings = tablet.settings.current();
  const state = tablet.log.state();
  const round = roundAndEvent(state, settings.event);

  const asked = placeAt(path);
  const place = allowed(asked, settings.facilitators.length > 0, round.event !== undefined);
  const address = place.at === asked.at ? undefined : addressOf(place);
  useLayoutEffect(() => {
    if (address !== undefined) route(address, true);
  }, [address, route]);
  useNewScreen(path);

  const counts = tablet.log.counts();
  return (
    <FieldContext.Provider
      value={{
        ...props,
        ...round,
        state,
        counts,
        // The log knows of a new entry before the sync does.
        status: { ...tablet.sync.status(), pending: counts.pending, quarantined: counts.quarantined },
        settings,
        readiness,
        now,
      }}
    >
      <ErrorBoundary>
        <ScreenAt place={place} />
      </ErrorBoundary>
    </FieldContext.Provider>
  );
}

function ScreenAt({ place }: { place: Place }) {
  switch (place.at) {
    case 'home':
      return <HomeScreen />;
    case 'start':
      return <StartScreen />;
    case 'events':
      return <EventsScreen />;
    case 'new-idea':
      return <NewIdeaScreen />;
    case 'idea':
      return <IdeaScreen id={place.id} />;
    case 'kept':
      return <KeptScreen />;
    case 'sync':
      return <SyncScreen />;
    case 'close':
      return <CloseScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'pinning':
      return <PinningScreen />;
    case 'check-in':
      return <CheckInScreen />;
    case 'batches':
      return <BatchesScreen />;
    case 'unknown':
      return null; // Never stays: the face has gone home.
    default:
      return absurd(place);
  }
}
