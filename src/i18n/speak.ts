import { i18n, type Messages } from '@lingui/core';
import { languageOf } from './languages.ts';

/** The faces that have words of their own; `app` holds what all of them share. */
export type Face = 'app' | 'field' | 'kiosk' | 'office';

type Catalogue = () => Promise<{ readonly messages: Messages }>;

/** One lazy chunk per language and face. Arabic is the kiosk's alone: staff faces are Swedish or English. */
const catalogues: Readonly<Record<string, Readonly<Partial<Record<Face, Catalogue>>>>> = {
  sv: {
    app: () => import('./locales/sv/app.po'),
    field: () => import('./locales/sv/field.po'),
    kiosk: () => import('./locales/sv/kiosk.po'),
    office: () => import('./locales/sv/office.po'),
  },
  en: {
    app: () => import('./locales/en/app.po'),
    field: () => import('./locales/en/field.po'),
    kiosk: () => import('./locales/en/kiosk.po'),
    office: () => import('./locales/en/office.po'),
  },
  ar: { kiosk: () => import('./locales/ar/kiosk.po') },
};

/**
 * Loads the words of these faces in a language and makes it the one spoken: sets `lang` and `dir` of the page.
 * A language that a face does not have is refused by falling back to Swedish for that face.
 */
export async function speak(tag: string, faces: readonly Face[]): Promise<void> {
  const language = languageOf(tag);
  const loads = faces.map((face) => catalogues[language.tag]?.[face] ?? catalogues['sv']?.[face]);
  const loaded = await Promise.all(loads.map(async (load) => (load ? (await load()).messages : {})));
  i18n.loadAndActivate({ locale: language.tag, messages: Object.assign({}, ...loaded) });
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.dir;
}
