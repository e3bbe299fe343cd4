import { t } from '@lingui/core/macro';
import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { EntranceFace } from '../features/office/entrance-face.tsx';
import { OfficeFace } from '../features/office/office-face.tsx';
import { speak } from '../i18n/speak.ts';
import { createApi } from '../sync/api.ts';
import type { Office } from '../sync/office.ts';
import type { SessionAnswer } from '../wire/session.ts';
import { ProviderRefusal, REFUSED } from '../wire/sign-in.ts';
import { LiveRegion } from '../ui/announcer.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Screen } from '../ui/screen.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import { Boundary } from './boundary.tsx';
import { CrashScreen } from './crash-screen.tsx';
import {
  forgetSession,
  keepLanguage,
  keepRound,
  keepSession,
  keptLanguage,
  keptRound,
  keptSession,
} from './office-memory.ts';
import { runOffice } from './run-office.ts';
import { UpdateNotice } from './update-notice.tsx';

const api = createApi(fetch);
const JOIN = '/office/join';
const PASSWORD = '/office/password';

/** The office: whoever is signed in, or was when there last was a network, works on their own log. */
export async function start(root: HTMLElement): Promise<void> {
  document.documentElement.dataset['face'] = 'office';
  await speak(keptLanguage(), ['app', 'office']);
  render(
    <LocationProvider>
      <Boundary
        renderFailure={(failure) => (
          <CrashScreen kept={t`Det som är sparat i webbläsaren finns kvar.`} failure={failure} />
        )}
      >
        <OfficeRoot />
        <UpdateNotice />
        <LiveRegion />
        <ToastRegion closeLabel={t`Stäng`} />
      </Boundary>
    </LocationProvider>,
    root,
  );
}

/** The random part of a letter's or an invitation's link, which the browser never sends as part of an address. */
const tokenAt = (page: string): string | undefined =>
  location.pathname === page && location.hash !== '' ? location.hash.slice(1) : undefined;

/** Why the municipality's account led nowhere, which the server says in the address that the browser ends at. */
const refusalHere = (): ProviderRefusal | undefined =>
  ProviderRefusal.safeParse(new URLSearchParams(location.search).get(REFUSED)).data;

type Shown =
  | { readonly at: 'asking' }
  | { readonly at: 'entrance'; readonly left?: boolean }
  | { readonly at: 'work'; readonly office: Office }
  | { readonly at: 'lost' }
  | { readonly at: 'broken'; readonly failure: unknown };

function OfficeRoot() {
  const [shown, setShown] = useState<Shown>({ at: 'asking' });
  const [language, setLanguage] = useState(keptLanguage);

  const enter = useCallback(async (session: SessionAnswer): Promise<void> => {
    keepSession(session);
    const opened = await runOffice(session, api);
    switch (opened.kind) {
      case 'open':
        return setShown({ at: 'work', office: opened.office });
      case 'lost':
        opened.startOver(); // What had been sent comes back from the server; it is said, not asked.
        return setShown({ at: 'lost' });
      case 'broken':
        return setShown({ at: 'broken', failure: opened.cause });
    }
  }, []);

  useEffect(() => {
    void (async () => {
      if (tokenAt(JOIN) !== undefined || tokenAt(PASSWORD) !== undefined) return setShown({ at: 'entrance' });
      const answer = await api.session();
      if (answer.kind === 'answer') return enter(answer.value);
      const kept = answer.kind === 'unreachable' ? keptSession() : undefined;
      if (kept) return enter(kept);
      return setShown({ at: 'entrance' });
    })();
  }, [enter]);

  const leave = async (office: Office) => {
    office.sync.stop();
    office.log.close();
    forgetSession();
    await api.signOut();
    setShown({ at: 'entrance', left: true });
  };
  const onChoose = async (tag: string) => {
    await speak(tag, ['app', 'office']);
    keepLanguage(tag);
    setLanguage(tag);
  };

  switch (shown.at) {
    case 'asking':
      return (
        <Screen centred>
          <LoadingState what={t`Öppnar kontoret …`} />
        </Screen>
      );
    case 'entrance':
      return (
        <EntranceFace
          api={api}
          invitationToken={tokenAt(JOIN)}
          passwordToken={tokenAt(PASSWORD)}
          onPasswordChosen={() => {
            history.replaceState(null, '', '/office');
            setShown({ at: 'entrance' });
          }}
          refused={shown.left ? undefined : refusalHere()}
          left={shown.left}
          onSignedIn={(session) => {
            // The token must not stay in the address bar, nor in the history; nor why one came in at a second try.
            if (location.pathname === JOIN || location.search !== '')
              history.replaceState(null, '', '/office');
            void enter(session);
          }}
        />
      );
    case 'work':
      return (
        <OfficeFace
          office={shown.office}
          onSignOut={() => void leave(shown.office)}
          language={{ current: language, onChoose: (tag) => void onChoose(tag) }}
          round={{ kept: keptRound(), keep: keepRound }}
        />
      );
    case 'lost':
      return (
        <CrashScreen
          title={t`Det som låg i den här webbläsaren är borta`}
          kept={t`Allt som var framme hos kommunen hämtas nu igen.`}
          advice={t`Det du skrev utan nät och inte hann skicka kan saknas.`}
          failure={t`Webbläsarens lagring hade tömts.`}
        />
      );
    case 'broken':
      return <CrashScreen failure={shown.failure} />;
  }
}
