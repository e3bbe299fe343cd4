import { isWithin } from './distance.ts';
import type { IdeaIndex, Searched, Term } from './idea-index.ts';
import { filedAs } from './stem.ts';
import { bare, hasDigit, wordsOf } from './words.ts';

/** How surely a filed word is the one that was meant: as written, begun, a part of a compound, or mistyped. */
const AS_WRITTEN = 1;
const BEGUN = 0.8;
const COMPOUND_END = 0.7;
const COMPOUND_INSIDE = 0.5;
const SPLIT = 0.4;
const MISTYPED = 0.3;
/** Without its dots and rings. */
const UNDOTTED = 0.9;

/** The least letters that a part of a compound has: `bad` ends `utebad`, but `lek` within `kollektiv` is chance. */
const PART_AT_END = 3;
const PART_INSIDE = 4;
const LEAST_GUESSED = 4;
const LEAST_FOR_TWO_SLIPS = 8;

/**
 * The ideas in which every word of `text` occurs, and how well, by id. Words are found in any inflection, as the beginning
 * or a part of a compound, divided (`lek plats`, `lekplats`), without å, ä and ö; and one that is found nowhere, with
 * a slip or two. A word may also be a part of a receipt code.
 */
export function findIdeas<Idea extends Searched>(
  index: IdeaIndex<Idea>,
  text: string,
): ReadonlyMap<string, number> {
  const asked = text.split(/\s+/u).filter((each) => wordsOf(each).length > 0);
  const found = new Map<string, number>();
  if (asked.length === 0) return found;
  const scores = asked.map((each) => scoresFor(index, each));
  for (const [slot, held] of index.slots.entries()) {
    if (!held) continue;
    let sum = 0;
    for (const score of scores) {
      const own = score[slot] ?? 0;
      if (own === 0) {
        sum = 0;
        break;
      }
      sum += own;
    }
    if (sum > 0) found.set(held.idea.id, sum);
  }
  return found;
}

/** How well each idea answers one thing that was typed between spaces. */
function scoresFor<Idea extends Searched>(index: IdeaIndex<Idea>, asked: string): Float32Array {
  const parts = wordsOf(asked).map((word) => scoresOfWord(index, word));
  const code = asked.replaceAll('-', '').toUpperCase();
  const scores = new Float32Array(index.slots.length);
  for (const [slot, held] of index.slots.entries()) {
    if (held?.idea.receipt.includes(code)) scores[slot] = A_CODE;
    else if (held) scores[slot] = leastOf(parts, slot);
  }
  return scores;
}

/** A receipt code names one idea: nothing answers better. */
const A_CODE = 4;

const leastOf = (parts: readonly Float32Array[], slot: number): number => {
  let least = Infinity;
  for (const part of parts) least = Math.min(least, part[slot] ?? 0);
  return Number.isFinite(least) ? least : 0;
};

function scoresOfWord<Idea extends Searched>(index: IdeaIndex<Idea>, word: string): Float32Array {
  const scores = new Float32Array(index.slots.length);
  const give = (term: Term, quality: number) => {
    for (let at = 0; at < term.slots.length; at += 1) {
      const slot = term.slots[at] ?? 0;
      const loud = quality * (1 + Math.log2(term.weights[at] ?? 1));
      if (loud > (scores[slot] ?? 0)) scores[slot] = loud;
    }
  };
  const stem = hasDigit(word) ? word : filedAs(word, 'sv');
  const plain = { word: bare(word), stem: bare(stem) };
  let any = false;
  for (const term of index.terms) {
    const quality = qualityOf(term, word, stem, plain);
    if (quality > 0) {
      give(term, quality);
      any = true;
    }
  }
  for (const [head, tail] of splits(index, stem)) {
    const slots = new Set(head.slots);
    for (const slot of tail.slots) {
      if (slots.has(slot) && (scores[slot] ?? 0) < SPLIT) scores[slot] = SPLIT;
    }
    any ||= tail.slots.some((slot) => slots.has(slot));
  }
  if (!any) for (const term of mistyped(index, plain)) give(term, MISTYPED);
  return scores;
}

/** What was typed, without dots, rings and accents. */
type Plain = { readonly word: string; readonly stem: string };

function qualityOf(term: Term, word: string, stem: string, plain: Plain): number {
  const exact = likeness(term.stem, word, stem) || likeness(term.word, word, stem);
  if (exact > 0) return exact;
  // One of the two is written without its dots: `gangvag`. Where both have dots, they must be the same.
  if (plain.word !== word && term.bare !== term.stem) return 0;
  return UNDOTTED * likeness(term.bare, plain.word, plain.stem);
}

function likeness(filed: string, word: string, stem: string): number {
  if (filed === stem || filed === word) return AS_WRITTEN;
  if (filed.startsWith(word) || (stem.length >= PART_AT_END && filed.startsWith(stem))) return BEGUN;
  if (stem.length < PART_AT_END || hasDigit(stem)) return 0;
  if (filed.endsWith(stem) || filed.endsWith(word)) return COMPOUND_END;
  return stem.length >= PART_INSIDE && filed.includes(stem) ? COMPOUND_INSIDE : 0;
}

/** A compound that was asked for as two filed words, an s between them or not: `lekplats` as `lek` and `plats`. */
function splits<Idea extends Searched>(
  index: IdeaIndex<Idea>,
  stem: string,
): readonly (readonly [Term, Term])[] {
  const heads: Term[] = [];
  const tails: Term[] = [];
  for (const term of index.terms) {
    if (term.stem.length < PART_AT_END || term.stem.length >= stem.length) continue;
    if (stem.startsWith(term.stem)) heads.push(term);
    else if (endOf(term, stem) !== undefined) tails.push(term);
  }
  return heads.flatMap((head) =>
    tails
      .filter((tail) => {
        const rest = stem.length - (endOf(tail, stem)?.length ?? 0);
        return rest >= head.stem.length && JOINTS.has(stem.slice(head.stem.length, rest));
      })
      .map((tail) => [head, tail] as const),
  );
}

/** What may stand between the parts of a compound. */
const JOINTS: ReadonlySet<string> = new Set(['', 's', 'e', 'a', 'o', 'u']);

/** The form in which a term ends the compound: `plats`, whose stem alone is `plat`, ends `lekplats`. */
const endOf = (term: Term, compound: string): string | undefined =>
  [term.word, term.stem].find((form) => compound.endsWith(form));

function mistyped<Idea extends Searched>(index: IdeaIndex<Idea>, plain: Plain): readonly Term[] {
  const { word, stem } = plain;
  if (word.length < LEAST_GUESSED || hasDigit(word)) return [];
  const long = word.length >= LEAST_FOR_TWO_SLIPS;
  const near = (slips: number) =>
    index.terms.filter(
      (term) =>
        isWithin(word, term.bareWord, slips) ||
        (stem.length >= LEAST_GUESSED && isWithin(stem, term.bare, slips)) ||
        // The beginning of a compound: `belysnng` in `belysningsstolpe`.
        (long && isWithin(word, term.bare.slice(0, word.length + 1), slips)),
    );
  const nearest = near(1);
  return nearest.length > 0 || !long ? nearest : near(2);
}
