import type { IdeaIndex, Searched, Slot, Term } from './idea-index.ts';
import { hasDigit, saysLittle } from './words.ts';

/** An idea that may be about the same, and why that is thought. */
export type Alike<Idea> = {
  readonly idea: Idea;
  /** From 0 to 1. */
  readonly likeness: number;
  /** Words that both have, in one form or another, the rarest first. */
  readonly words: readonly string[];
  readonly samePlace: boolean;
};

/** Words of a text that are compared: the ones that say most. More would only find what everybody writes. */
const COMPARED = 16;
/** How much a word counts that is only a part of the other's compound: `bad` and `badplats`. */
const PART = 0.5;
const LEAST_PART = 4;
const LEAST_LIKENESS = 0.14;
const SHOWN = 6;
const WORDS_SHOWN = 4;
/** A shared place makes two ideas more likely the same. */
const PLACE_BONUS = 1.35;
/** Written so often that it says nothing: in more than a fifth of many ideas. */
const COMMON = 0.2;
const FEW = 30;

/**
 * The ideas that share most with this one: stems and parts of compounds weighed by how rare they are (cosine of
 * tf-idf), more where the place is the same. A proposal to a person, who decides.
 */
export function alikeIdeas<Idea extends Searched>(
  index: IdeaIndex<Idea>,
  id: string,
  samePlace: (a: Idea, b: Idea) => boolean,
): readonly Alike<Idea>[] {
  const own = index.slotOf(id);
  const held = own === undefined ? undefined : index.slots[own];
  if (!held) return [];
  const total = index.size;
  const said = loudest(held, total);
  const shared = new Map<number, { score: number; words: { word: string; worth: number }[] }>();
  for (const { term, worth } of said) {
    for (const other of index.terms) {
      const like = term === other ? 1 : isPart(term, other) ? PART : 0;
      if (like === 0 || rarity(other, total) === 0) continue;
      for (let at = 0; at < other.slots.length; at += 1) {
        const slot = other.slots[at] ?? 0;
        if (slot === own) continue;
        const part = like * worth * tame(other.weights[at] ?? 1) * rarity(other, total);
        const sum = shared.get(slot) ?? { score: 0, words: [] };
        sum.score += part;
        sum.words.push({ word: other.word, worth: part });
        shared.set(slot, sum);
      }
    }
  }
  const length = lengthOf(held, total);
  return [...shared]
    .toSorted(([, a], [, b]) => b.score - a.score)
    .slice(0, SHOWN * 8)
    .flatMap(([slot, { score, words }]) => {
      const other = index.slots[slot];
      if (!other) return [];
      const near = samePlace(held.idea, other.idea);
      const cosine = score / (length * lengthOf(other, total) || 1);
      const likeness = Math.min(1, cosine * (near ? PLACE_BONUS : 1));
      if (likeness < LEAST_LIKENESS) return [];
      const rarest = words.toSorted((a, b) => b.worth - a.worth).map(({ word }) => word);
      return [
        { idea: other.idea, likeness, words: [...new Set(rarest)].slice(0, WORDS_SHOWN), samePlace: near },
      ];
    })
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN);
}

/** How loudly a repeated word speaks: not ten times as loud for ten times. */
const tame = (weight: number): number => 1 + Math.log2(weight);

/** How much a term says: nothing when everybody uses it. */
function rarity(term: Term, total: number): number {
  if (saysLittle(term.word) || (term.stem.length < 3 && !hasDigit(term.stem))) return 0;
  if (total > FEW && term.slots.length > total * COMMON) return 0;
  return Math.log(1 + total / (1 + term.slots.length));
}

function loudest(slot: Slot<unknown>, total: number) {
  return slot.terms
    .map((term, at) => ({ term, worth: tame(slot.weights[at] ?? 1) * rarity(term, total) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, COMPARED);
}

const lengthOf = (slot: Slot<unknown>, total: number): number =>
  Math.hypot(...loudest(slot, total).map(({ worth }) => worth));

/** Whether one is the beginning or the end of the other, as compounds are made. */
function isPart(a: Term, b: Term): boolean {
  const [short, long] = a.stem.length < b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
  if (short.length < LEAST_PART || hasDigit(short)) return false;
  return long.startsWith(short) || long.endsWith(short);
}
