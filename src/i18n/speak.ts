import { i18n, type Messages } from '@lingui/core';
import { languageOf } from './languages.ts';

/** The faces that have words of their own; `app` holds what all of them share. */
export type Face = 'app' | 'field' | 'kiosk' | 'office';

/** Words of rooms that a face loads when they are first entered. */
type Annexe = 'field-more' | 'kiosk-more' | 'kiosk-asks' | 'kiosk-contact';

/** The face that each annexe belongs to: once loaded, it is spoken wherever its face is. */
const faceOf: Readonly<Record<Annexe, Face>> = {
  'field-more': 'field',
  'kiosk-more': 'kiosk',
  'kiosk-asks': 'kiosk',
  'kiosk-contact': 'kiosk',
};
const opened = new Set<Annexe>();

type Catalogue = () => Promise<{ readonly messages: Messages }>;

/** One lazy chunk per language and face. Arabic is the kiosk's alone: staff faces are Swedish or English. */
const catalogues: Readonly<Record<string, Readonly<Partial<Record<Face | Annexe, Catalogue>>>>> = {
  sv: {
    app: () => import('./locales/sv/app.po'),
    field: () => import('./locales/sv/field.po'),
    'field-more': () => import('./locales/sv/field-more.po'),
    kiosk: () => import('./locales/sv/kiosk.po'),
    'kiosk-more': () => import('./locales/sv/kiosk-more.po'),
    'kiosk-asks': () => import('./locales/sv/kiosk-asks.po'),
    'kiosk-contact': () => import('./locales/sv/kiosk-contact.po'),
    office: () => import('./locales/sv/office.po'),
  },
  en: {
    app: () => import('./locales/en/app.po'),
    field: () => import('./locales/en/field.po'),
    'field-more': () => import('./locales/en/field-more.po'),
    kiosk: () => import('./locales/en/kiosk.po'),
    'kiosk-more': () => import('./locales/en/kiosk-more.po'),
    'kiosk-asks': () => import('./locales/en/kiosk-asks.po'),
    'kiosk-contact': () => import('./locales/en/kiosk-contact.po'),
    office: () => import('./locales/en/office.po'),
  },
  ar: {
    kiosk: () => import('./locales/ar/kiosk.po'),
    'kiosk-more': () => import('./locales/ar/kiosk-more.po'),
    'kiosk-asks': () => import('./locales/ar/kiosk-asks.po'),
    'kiosk-contact': () => import('./locales/ar/kiosk-contact.po'),
  },
};

/**
 * Loads the words of these faces in a language and makes it the one spoken: sets `lang` and `dir` of the page.
 * A language that a face does not have is refused by falling back to Swedish for that face.
 */
export async function speak(tag: string, faces: readonly (Face | Annexe)[]): Promise<void> {
  const language = languageOf(tag);
  const annexes = [...opened].filter((annexe) => faces.includes(faceOf[annexe]));
  const messages = await wordsOf(language.tag, [...faces, ...annexes]);
  i18n.loadAndActivate({ locale: language.tag, messages });
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.dir;
}

/** Loads the words of a room that is entered for the first time, in the language that is spoken now. */
export async function speakAlso(annexe: Annexe): Promise<void> {
  if (opened.has(annexe)) return;
  opened.add(annexe);
  i18n.load(i18n.locale, await wordsOf(i18n.locale, [annexe]));
}

async function wordsOf(tag: string, catalogs: readonly (Face | Annexe)[]): Promise<Messages> {
  const loads = catalogs.map((name) => catalogues[tag]?.[name] ?? catalogues['sv']?.[name]);
  const loaded = await Promise.all(loads.map(async (load) => (load ? (await load()).messages : {})));
  return Object.assign({}, ...loaded);
}
