import { t } from '@lingui/core/macro';
import { ErrorBoundary, useLocation } from 'preact-iso';
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Cycle } from '../domain/cycle/cycle.ts';
import type { PlannedStreetEvent } from '../domain/meeting/street-event.ts';
import { roundAndEvent } from '../features/field/field-context.ts';
import { FieldFace } from '../features/field/field-face.tsx';
import type { PinGateProps } from '../features/field/pin-gate.tsx';
import { to } from '../features/field/place.ts';
import { KioskFace } from '../features/kiosk/kiosk-face.tsx';
import { BallotKiosk } from '../features/kiosk/later-ballot.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { speak } from '../i18n/speak.ts';
import type { TabletSettings } from '../storage/tablet-settings.ts';
import { useSubscription } from '../ui/use-subscription.ts';
import { followAddress } from '../wire/public-paths.ts';
import { verifyFiles } from './offline-check.ts';
import type { RunningTablet } from './run-tablet.ts';
import { useCalmUpdate } from './use-calm-update.ts';

/** Where residents follow their ideas: at the address that the tablet is served from. */
const follow = (receipt: string): string => followAddress(location.origin, receipt);

/** Which face the page wears, for the sizes and the theme of the design system. */
function useAppearance(face: 'field' | 'kiosk', theme: TabletSettings['theme']): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['face'] = face;
    document.documentElement.dataset['theme'] = theme;
  }, [face, theme]);
}

/** Speaks the facilitator's language as soon as it is chosen; drawing again puts every word into it. */
function useStaffLanguage(chosen: string, inStaffHands: boolean): void {
  const [spoken, setSpoken] = useState(chosen);
  useEffect(() => {
    if (inStaffHands && chosen !== spoken) void speak(chosen, ['app', 'field']).then(() => setSpoken(chosen));
  }, [chosen, spoken, inStaffHands]);
}

/** An enrolled tablet: in the facilitator's hands, or in the residents'. Which one survives a restart. */
export function TabletFaces({ tablet, openBackup }: RunningTablet) {
  const { log, settings: store } = tablet;
  const settings = useSubscription(
    useCallback((listener: () => void) => store.subscribe(listener), [store]),
    () => store.current(),
  );
  useSubscription(
    useCallback((listener: () => void) => log.subscribe(listener), [log]),
    () => log.state(),
  );
  const { path, route } = useLocation();
  const { cycle, event } = roundAndEvent(log.state(), settings.event);
  const inKiosk = settings.kiosk && cycle !== undefined && event !== undefined;
  useAppearance(inKiosk ? 'kiosk' : 'field', settings.theme);
  useCalmUpdate(!inKiosk && path === to.home);
  const atPoint = event?.plan.kind === 'ballot-point';
  const [handed, setHanded] = useState<string>();
  const onHanded = useCallback(() => setHanded(undefined), []);
  useStaffLanguage(settings.language, !inKiosk);

  useEffect(() => {
    if (!inKiosk && !path.startsWith(to.home)) route(to.home, true);
  }, [inKiosk, path, route]);

  if (inKiosk) {
    const onLeft = async () => {
      await speak(settings.language, ['app', 'field']);
      await store.change({ kiosk: false });
      // The next voter waits; and a vote that was begun is asked about there.
      route(atPoint ? to.checkIn : to.home, true);
    };
    const voters = atPoint ? { handed, onHanded } : undefined;
    return <InKiosk tablet={tablet} cycle={cycle} event={event} voters={voters} onLeft={onLeft} />;
  }
  return (
    <FieldFace
      tablet={tablet}
      verifyFiles={verifyFiles}
      openBackup={openBackup}
      onVoter={setHanded}
      onHandOver={() => route(to.home, true)}
      followAddress={follow}
    />
  );
}

type InKioskProps = {
  tablet: RunningTablet['tablet'];
  cycle: Cycle;
  event: PlannedStreetEvent;
  /** At a ballot point: the check-in that the tablet was handed over for. */
  voters: { readonly handed: string | undefined; readonly onHanded: () => void } | undefined;
  onLeft: () => Promise<void>;
};

/** The kiosk, and the gate that leads out of it. */
function InKiosk({ tablet, cycle, event, voters, onLeft }: InKioskProps) {
  const languages = LANGUAGES.filter(({ tag }) => cycle.languages.includes(tag));
  const first = languages[0]?.tag ?? 'sv';
  const [spoken, setSpoken] = useState<string>();
  const [Gate, setGate] = useState<ComponentType<PinGateProps>>();
  const [atAttract, setAtAttract] = useState(true);
  useCalmUpdate(atAttract && !Gate);

  const onLanguage = useCallback(async (tag: string) => {
    await speak(tag, ['app', 'kiosk']);
    setSpoken(tag);
  }, []);
  useEffect(() => void onLanguage(first), [first, onLanguage]);

  const openGate = async () => {
    const staff = tablet.settings.current().language;
    const [room] = await Promise.all([
      import('../features/field/pin-gate.tsx'),
      speak(staff, ['app', 'field', 'field-more']),
    ]);
    setGate(() => room.PinGate);
  };
  const closeGate = async () => {
    await onLanguage(first);
    setGate(undefined);
  };
  if (spoken === undefined) return null; // The words are a file away, and that file is on the tablet.
  if (Gate) {
    return (
      <Gate
        tablet={tablet}
        title={t`Öppna för dialogledaren`}
        onOpen={() => void onLeft()}
        onCancel={() => void closeGate()}
      />
    );
  }
  const kiosk = {
    tablet,
    cycle,
    event,
    languages,
    language: spoken,
    onLanguage: (tag: string) => void onLanguage(tag),
    onLeave: () => void openGate(),
    onAttract: setAtAttract,
  };
  if (!voters) return <KioskFace {...kiosk} followAddress={follow} />;
  return (
    <ErrorBoundary>
      <BallotKiosk {...kiosk} {...voters} />
    </ErrorBoundary>
  );
}
