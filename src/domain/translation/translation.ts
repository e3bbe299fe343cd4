import * as z from 'zod/mini';
import { type Acts, lastWords, type Standing, standingOf, withAct } from '../ideas/acts.ts';
import { After } from '../ideas/triage.ts';
import { CycleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { Language } from '../proposal/wording.ts';

/** The longest text that is translated, in UTF-16 code units: that of an idea. Original and translation fit one entry. */
export const TRANSLATION_MAX = 10_000;
export const TRANSLATOR_MAX = 120;

/**
 * Which text of its subject is translated: the title or the text of an idea or a proposal, or `words`, a text that is its own
 * subject wherever it stands (`textKey`).
 */
export const TEXT_FIELDS = ['title', 'text', 'words'] as const;
const TextField = z.enum(TEXT_FIELDS);
export type TextField = z.infer<typeof TextField>;

const Translated = z.strictObject({
  cycle: CycleId,
  field: TextField,
  /** The language of the original, and the original in full: whether it has changed since is seen by comparing. */
  from: Language,
  source: z.string().check(z.minLength(1), z.maxLength(TRANSLATION_MAX)),
  language: Language,
  /** Empty where a translation is taken away. */
  text: z.string().check(z.maxLength(TRANSLATION_MAX)),
  /** Who put it into the language: a colleague or somebody outside, by the name that residents read. */
  by: z.string().check(z.minLength(1), z.maxLength(TRANSLATOR_MAX)),
  after: After,
});

export const translationKinds = {
  /** A text that residents meet was put into another language; the original stays beside it. */
  'text.translated': kind({
    data: Translated,
    writers: ['coordinator', 'assessor'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
  }),
};

export type TranslationEntry = EntryIn<typeof translationKinds>;

/** A text as somebody put it into another language, and what it was translated from. */
export type Rendering = Omit<z.infer<typeof Translated>, 'cycle' | 'field' | 'after'>;

/** All that was translated of one subject, by field and language (`title/ar`). */
export type Translations = ReadonlyMap<string, Acts<Rendering>>;

export function applyTranslation(translations: Map<string, Translations>, entry: TranslationEntry): void {
  const { cycle: _cycle, field, after, ...rendering } = entry.data;
  const held = translations.get(entry.subject);
  const key = `${field}/${rendering.language}`;
  translations.set(entry.subject, new Map(held).set(key, withAct(held?.get(key), entry, after, rendering)));
}

/** Whether two translations say the same of the same original. */
const same = (a: Rendering, b: Rendering): boolean => a.text === b.text && a.source === b.source;

/**
 * The translation of a text that stands, and others that were written without knowing of it; the newest stands until
 * somebody chooses.
 */
export const renderingOf = (
  translations: Translations | undefined,
  field: TextField,
  language: string,
): Standing<Rendering> =>
  standingOf(lastWords(translations?.get(`${field}/${language}`) ?? new Map(), new Set()), same);

/** Every translation that stands among those of these subjects; what was taken away is left out. */
export function standingRenderings(
  translations: ReadonlyMap<string, Translations>,
  subjects: Iterable<string>,
): readonly Rendering[] {
  return [...new Set(subjects)].flatMap((subject) =>
    [...(translations.get(subject)?.values() ?? [])].flatMap((acts) => {
      const rendering = standingOf(lastWords(acts, new Set()), same).stands?.value;
      return rendering && rendering.text !== '' ? [rendering] : [];
    }),
  );
}
