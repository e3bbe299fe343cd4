import { useEffect, useState } from 'preact/hooks';
import { LiveRegion } from '../announcer.tsx';
import { PageHeader } from '../page-header.tsx';
import { Screen } from '../screen.tsx';
import { Select } from '../select.tsx';
import { ToastRegion } from '../toast.tsx';
import { ActionParts } from './action-parts.tsx';
import { DataParts } from './data-parts.tsx';
import { FieldParts } from './field-parts.tsx';
import css from './gallery.module.css';
import { LayoutParts } from './layout-parts.tsx';
import { OfficeSample } from './office-sample.tsx';
import { AttractSample, FieldSample, QuestionSample } from './sample-screens.tsx';
import { samples, type SampleCode } from './sample-text.ts';
import { StateParts } from './state-parts.tsx';

const isSample = (code: string): code is SampleCode => code in samples;

const views = [
  { value: 'parts', label: 'alla delar' },
  { value: 'attract', label: 'kiosk, första skärmen' },
  { value: 'question', label: 'kiosk, en fråga' },
  { value: 'field', label: 'fält, hem' },
  { value: 'office', label: 'kontor, översikt' },
];
const faces = ['kiosk', 'field', 'office', 'public'].map((value) => ({ value, label: value }));
const themes = [
  { value: 'paper', label: 'papper' },
  { value: 'sunlight', label: 'solljus' },
];
const directions = [
  { value: 'ltr', label: 'vänster till höger' },
  { value: 'rtl', label: 'höger till vänster' },
];
const languages = Object.entries(samples).map(([value, { name }]) => ({ value, label: name }));

/** Where the gallery starts. */
export type GalleryProps = {
  view?: string | undefined;
  face?: string | undefined;
  theme?: string | undefined;
  language?: string | undefined;
  /** Hides the switches, for pictures of whole screens. */
  bare?: boolean | undefined;
};

/** Puts the look on the root element, and takes it off again. */
function useRoot(face: string, theme: string, lang: string, dir: string) {
  useEffect(() => {
    const root = document.documentElement;
    const before = {
      face: root.dataset['face'],
      theme: root.dataset['theme'],
      lang: root.lang,
      dir: root.dir,
    };
    root.dataset['face'] = face;
    root.dataset['theme'] = theme;
    root.lang = lang;
    root.dir = dir;
    return () => {
      root.dataset['face'] = before.face ?? '';
      root.dataset['theme'] = before.theme ?? '';
      root.lang = before.lang;
      root.dir = before.dir;
    };
  }, [face, theme, lang, dir]);
}

/** Every part in every state, in both directions, both themes and all faces: for the eye and for the tests. */
export function Gallery(props: GalleryProps) {
  const [view, setView] = useState(props.view ?? 'parts');
  const [face, setFace] = useState(props.face ?? 'field');
  const [theme, setTheme] = useState(props.theme ?? 'paper');
  const asked = props.language ?? 'sv';
  const [language, setLanguage] = useState<SampleCode>(isSample(asked) ? asked : 'sv');
  const [dir, setDir] = useState<string>(samples[language].dir);
  useRoot(face, theme, language, dir);

  const sample = samples[language];
  const speak = (code: string) => {
    if (!isSample(code)) return;
    setLanguage(code);
    setDir(samples[code].dir);
  };
  const look = { sample, language, onLanguage: speak };
  return (
    <>
      {!props.bare && (
        <header class={css['controls']}>
          <Select label="Visa" value={view} onChange={setView} options={views} />
          <Select label="Yta" value={face} onChange={setFace} options={faces} />
          <Select label="Tema" value={theme} onChange={setTheme} options={themes} />
          <Select label="Språk" value={language} onChange={speak} options={languages} />
          <Select label="Riktning" value={dir} onChange={setDir} options={directions} />
        </header>
      )}
      {view === 'parts' && (
        <Screen width="wide">
          <PageHeader title="Delarna" lead="Allt som skärmarna byggs av, i alla lägen." />
          <LayoutParts {...look} />
          <ActionParts sample={sample} />
          <FieldParts key={language} sample={sample} />
          <StateParts sample={sample} />
          <DataParts sample={sample} />
        </Screen>
      )}
      {view === 'attract' && <AttractSample {...look} />}
      {view === 'question' && <QuestionSample key={language} {...look} />}
      {view === 'field' && <FieldSample {...look} />}
      {view === 'office' && <OfficeSample sample={sample} />}
      <ToastRegion closeLabel="Stäng meddelandet" />
      <LiveRegion />
    </>
  );
}
