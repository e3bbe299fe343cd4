import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import { useState } from 'preact/hooks';
import { EnrolmentFace } from '../features/field/enrolment-face.tsx';
import { speak } from '../i18n/speak.ts';
import { openTabletStorage, type TabletStorage } from '../storage/open-tablet.ts';
import { LiveRegion } from '../ui/announcer.tsx';
import { Boundary } from './boundary.tsx';
import { CrashScreen } from './crash-screen.tsx';
import { downloadBackup } from './download-backup.ts';
import { LostScreen } from './lost-screen.tsx';
import { verifyFiles } from './offline-check.ts';
import { enrolInto, type RunningTablet, runTablet } from './run-tablet.ts';
import { TabletFaces } from './tablet-faces.tsx';

/** The tablet: what lies on it decides whether it is to be enrolled, at work, or in need of help. */
export async function start(root: HTMLElement): Promise<void> {
  const storage = await openTabletStorage();
  await speak(storage.kind === 'enrolled' ? storage.settings.current().language : 'sv', ['app', 'field']);
  const running = storage.kind === 'enrolled' ? runTablet(storage) : undefined;
  render(
    <LocationProvider>
      {running ? (
        <AtWork running={running} />
      ) : (
        <NotYet storage={storage} onStartOver={() => void start(root)} />
      )}
    </LocationProvider>,
    root,
  );
}

function AtWork({ running }: { running: RunningTablet }) {
  const { log } = running.tablet;
  return (
    <Boundary
      renderFailure={(failure) => (
        <CrashScreen failure={failure} onBackup={() => void downloadBackup(log, running.openBackup)} />
      )}
    >
      <TabletFaces {...running} />
      <LiveRegion />
    </Boundary>
  );
}

function NotYet({ storage, onStartOver }: { storage: TabletStorage; onStartOver: () => void }) {
  const [running, setRunning] = useState<RunningTablet>();
  const [enrolled, setEnrolled] = useState<RunningTablet>();
  if (running) return <AtWork running={running} />;
  switch (storage.kind) {
    case 'new':
      return (
        <Boundary renderFailure={(failure) => <CrashScreen failure={failure} />}>
          <EnrolmentFace
            hash={location.hash}
            enrol={async (code) => {
              const answer = enrolled ?? (await enrolInto(storage, code));
              if ('failure' in answer) return { ok: false, failure: answer.failure };
              setEnrolled(answer);
              return { ok: true, tablet: answer.tablet };
            }}
            verifyFiles={verifyFiles}
            onEnrolled={() => setRunning(enrolled)}
          />
        </Boundary>
      );
    case 'lost':
      return (
        <LostScreen
          onStartOver={() => {
            storage.startOver();
            onStartOver();
          }}
        />
      );
    case 'broken':
      return <CrashScreen failure={storage.cause} />;
    case 'enrolled':
      return null; // Already at work.
  }
}
