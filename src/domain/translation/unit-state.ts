import type { Standing } from '../ideas/acts.ts';
import type { Author, Instant } from '../log/entry.ts';
import type { EntryId } from '../log/ids.ts';
import type { State } from '../log/state.ts';
import type { Change } from '../proposal/change.ts';
import { fieldStanding } from '../proposal/proposal-standing.ts';
import { wordsIn } from '../proposal/wording.ts';
import { TEXTS_ABOUT, type TextAbout, type TextUnit } from './text-unit.ts';
import { type Rendering, renderingOf } from './translation.ts';

/** What bears on how far a translation has come: a part of the log's state. */
export type UnitKnown = Pick<State, 'proposals' | 'translations'>;

/** One of several translations that were written without knowing of each other. */
export type Version = {
  readonly entry: string;
  readonly author: Author;
  readonly at: Instant;
  readonly text: string;
};

/** How far the translation of a text into one language has come. */
export type UnitState = {
  /**
   * `missing`: there is none; `old`: the original has changed since; `disputed`: two wrote it without knowing of each
   * other; `done`: it says what the original says, as far as anybody here can know.
   */
  readonly is: 'missing' | 'old' | 'disputed' | 'done';
  readonly text: string;
  /** Who made it, where that is known: what was written in a proposal by hand names nobody. */
  readonly by: string | undefined;
  /** What the original said when it was translated, where it says something else now. */
  readonly was: string | undefined;
  /** Where two wrote it: what stands, and then what it stands against, the newest first. */
  readonly versions: readonly Version[];
  /** What the next translation comes after: among translations, and in the field of the proposal it is written to. */
  readonly after: { readonly rendering: readonly EntryId[]; readonly field: readonly EntryId[] };
};

/** How far the translation of a text into a language has come. */
export function unitState(unit: TextUnit, language: string, known: UnitKnown): UnitState {
  const standing = renderingOf(known.translations.get(unit.subject), unit.field, language);
  const proposal = unit.field === 'words' ? undefined : known.proposals.get(unit.subject);
  if (proposal) {
    const field = fieldStanding(proposal, `${unit.field}/${language}`);
    const original = fieldStanding(proposal, `${unit.field}/${unit.language}`).stands;
    const text = textIn(field.stands?.value);
    const made = standing.stands?.value.text === text ? standing.stands.value : undefined;
    // Of what was written by hand only the clocks tell: enough to have somebody look at it, and nothing more is made of it.
    const outrun = original !== undefined && field.stands !== undefined && original.at > field.stands.at;
    const versions = versionsOf(field, textIn);
    return {
      ...judged(unit, text, made, versions),
      ...(!made && outrun && text !== '' && versions.length === 0 && { is: 'old' as const }),
      after: { rendering: standing.last, field: field.last },
    };
  }
  const after = { rendering: standing.last, field: [] };
  const own = wordsIn(unit.said, language);
  if (own !== undefined) return { ...judged(unit, own, undefined, []), after };
  const made = standing.stands?.value;
  const versions = versionsOf(standing, ({ text }) => text);
  return { ...judged(unit, made?.text ?? '', made, versions), after };
}

function versionsOf<Value>(
  { stands, against }: Standing<Value>,
  textOf: (value: Value) => string,
): readonly Version[] {
  if (!stands || against.length === 0) return [];
  return [stands, ...against].map(({ entry, author, at, value }) => ({
    entry,
    author,
    at,
    text: textOf(value),
  }));
}

const textIn = (change: Change | undefined): string =>
  change?.field === 'title' || change?.field === 'text' ? change.value : '';

function judged(
  unit: TextUnit,
  text: string,
  made: Rendering | undefined,
  versions: readonly Version[],
): Omit<UnitState, 'after'> {
  const was = made && made.source !== unit.text ? made.source : undefined;
  const about = { text, by: made?.by, was, versions };
  if (versions.length > 0) return { ...about, is: 'disputed' };
  if (text.trim() === '') return { ...about, is: 'missing' };
  return { ...about, is: was === undefined ? 'done' : 'old' };
}

/** How many texts there are in all, and how many of them are done, of each sort. */
export type Coverage = Readonly<Record<TextAbout, { readonly done: number; readonly all: number }>>;

/** How far a language has come. Texts that were written in it need nothing. */
export function coverageOf(units: Iterable<TextUnit>, language: string, known: UnitKnown): Coverage {
  const counts = Object.fromEntries(TEXTS_ABOUT.map((about) => [about, { done: 0, all: 0 }]));
  for (const unit of units) {
    const count = counts[unit.about];
    if (!count || unit.language === language) continue;
    count.all += 1;
    if (unitState(unit, language, known).is === 'done') count.done += 1;
  }
  const of = (about: TextAbout) => counts[about] ?? { done: 0, all: 0 };
  return { ballot: of('ballot'), answer: of('answer'), proposal: of('proposal'), idea: of('idea') };
}
