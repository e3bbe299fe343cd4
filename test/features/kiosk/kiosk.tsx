import '../../../src/ui/base.css';
import { i18n } from '@lingui/core';
import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { KioskFace } from '../../../src/features/kiosk/kiosk-face.tsx';
import { LANGUAGES, languageOf } from '../../../src/i18n/languages.ts';
import { speak } from '../../../src/i18n/speak.ts';
import { LiveRegion } from '../../../src/ui/announcer.tsx';
import { followAddress } from '../../../src/wire/public-paths.ts';
import { nassjo, stall } from './soder.ts';
import type { Tablet } from '../../../src/sync/tablet.ts';

export const BEGIN = 'Lämna en idé';
export const IDEA = {
  place: 'vid badet',
  text: 'Belysning på gångvägen så att barnen vågar gå själva.',
  title: 'Ljus till badet',
};

/** Speaks the source language, as it stands in the code. */
export function speakSwedish(): void {
  i18n.loadAndActivate({ locale: 'sv', messages: {} });
  document.documentElement.lang = 'sv';
  document.documentElement.dir = 'ltr';
  document.documentElement.dataset['face'] = 'kiosk';
}

export type Seen = { left: number; attract: boolean[] };

/** Starts the kiosk on a tablet, as the app does after every restart. */
export function startKiosk(tablet: Tablet, cycle: Cycle = nassjo()) {
  const seen: Seen = { left: 0, attract: [] };
  function App() {
    const [language, setLanguage] = useState(i18n.locale);
    const choose = (tag: string) => {
      if (tag === 'sv') {
        speakSwedish();
        setLanguage('sv');
      } else void speak(languageOf(tag).tag, ['kiosk']).then(() => setLanguage(tag));
    };
    return (
      <>
        <KioskFace
          tablet={tablet}
          cycle={cycle}
          event={stall(cycle)}
          languages={LANGUAGES}
          language={language}
          onLanguage={choose}
          followAddress={(receipt) => followAddress('https://torg.example', receipt)}
          onLeave={() => (seen.left += 1)}
          onAttract={(shown) => seen.attract.push(shown)}
        />
        <LiveRegion />
      </>
    );
  }
  return { seen, ...render(<App />) };
}

/** A tap, whether the button listens or not: residents tap twice. */
export const press = async (name: string) => {
  fireEvent.click(await screen.findByRole('button', { name }));
};

export const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

export async function write(label: string, words: string) {
  fireEvent.input(await screen.findByLabelText(label), { target: { value: words } });
}

/** From the attract screen to the last question. */
export async function answerAll(idea = IDEA) {
  await press(BEGIN);
  fireEvent.click(await screen.findByLabelText('Fredriksdal'));
  await write('Vilken plats? (du kan hoppa över)', idea.place);
  await press('Fortsätt');
  await write('Din idé', idea.text);
  await press('Fortsätt');
  await write('Idéns namn', idea.title);
  await press('Fortsätt');
  await heading('Stämmer det här?');
}
