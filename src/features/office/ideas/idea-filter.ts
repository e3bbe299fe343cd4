import type { Idea } from '../../../domain/ideas/idea.ts';
import type { Query } from './list-address.ts';

/** What the list of ideas is narrowed to; an empty string narrows nothing. */
export type IdeaFilter = {
  /** Words that all must occur in title, text, place or receipt code. */
  readonly text: string;
  readonly area: string;
  readonly event: string;
  readonly language: string;
  /** An author, `device:<id>`. */
  readonly tablet: string;
};

export const noFilter: IdeaFilter = { text: '', area: '', event: '', language: '', tablet: '' };

/** Reads a filter from an address's query; what is not there narrows nothing. */
export const filterFrom = (query: Query): IdeaFilter => ({
  text: query['text'] ?? '',
  area: query['area'] ?? '',
  event: query['event'] ?? '',
  language: query['language'] ?? '',
  tablet: query['tablet'] ?? '',
});

/** Where an idea is about: the area it names, else the area of the event it was left at. */
export type AreaOf = (idea: Idea) => string | undefined;

/**
 * The ideas that the filter lets through, in their own order. `withinArea` are the areas that count as the chosen one:
 * itself and its parts. Case and the difference between composed and decomposed letters are forgiven.
 */
export function filterIdeas(
  ideas: readonly Idea[],
  filter: IdeaFilter,
  areaOf: AreaOf,
  withinArea: ReadonlySet<string>,
): readonly Idea[] {
  const wanted = plain(filter.text).split(/\s+/).filter(Boolean);
  return ideas.filter((idea) => {
    if (filter.event !== '' && idea.event !== filter.event) return false;
    if (filter.language !== '' && idea.language !== filter.language) return false;
    if (filter.tablet !== '' && idea.author !== filter.tablet) return false;
    if (filter.area !== '' && !withinArea.has(areaOf(idea) ?? '')) return false;
    if (wanted.length === 0) return true;
    const text = haystackOf(idea);
    return wanted.every((word) => text.includes(word) || idea.receipt.includes(asCode(word)));
  });
}

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv');

/** A receipt code is often typed with its dash: a word without letters or digits matches no code. */
const asCode = (word: string): string => word.replaceAll('-', '').toUpperCase() || '-';

/** Ideas never change, so what is searched in is made once for each. */
const haystacks = new WeakMap<Idea, string>();
function haystackOf(idea: Idea): string {
  const made = haystacks.get(idea) ?? plain(`${idea.title}\n${idea.text}\n${idea.place ?? ''}`);
  haystacks.set(idea, made);
  return made;
}
