import '../../../src/ui/base.css';
import { i18n } from '@lingui/core';
import { render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { BallotKiosk } from '../../../src/features/kiosk/ballot/ballot-kiosk.tsx';
import { LANGUAGES } from '../../../src/i18n/languages.ts';
import { speak, speakAlso } from '../../../src/i18n/speak.ts';
import type { Tablet } from '../../../src/sync/tablet.ts';
import { LiveRegion } from '../../../src/ui/announcer.tsx';
import type { Point } from '../ballot-point.ts';
import { speakSwedish } from './kiosk.tsx';

export type BallotSeen = { left: number; attract: boolean[] };

/** Starts the kiosk of a ballot point, as the app does; `handed` when the tablet was just handed over. */
export function startBallots(tablet: Tablet, { cycle, event }: Point, handed?: string) {
  const seen: BallotSeen = { left: 0, attract: [] };
  function App() {
    const [language, setLanguage] = useState(i18n.locale);
    const choose = async (tag: string) => {
      if (tag === 'sv') speakSwedish();
      else {
        await speakAlso('kiosk-more');
        await speak(tag, ['kiosk']);
      }
      setLanguage(tag);
    };
    return (
      <>
        <BallotKiosk
          tablet={tablet}
          cycle={cycle}
          event={event}
          languages={LANGUAGES}
          language={language}
          onLanguage={(tag) => void choose(tag)}
          handed={handed}
          onHanded={() => undefined}
          onLeave={() => (seen.left += 1)}
          onAttract={(shown) => seen.attract.push(shown)}
        />
        <LiveRegion />
      </>
    );
  }
  return { seen, ...render(<App />) };
}
