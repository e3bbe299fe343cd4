import { bare, wordsOf } from './words.ts';
import { filedAs, isLikeSwedish } from './stem.ts';

/** What of an idea is searched in. An idea never changes: another text is another object. */
export type Searched = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly place?: string | undefined;
  readonly language: string;
  readonly receipt: string;
};

/** A stem, and where it occurs. `slots` and `weights` go together: an idea, and how loudly the stem speaks there. */
export type Term = {
  readonly stem: string;
  /** Without dots, rings and accents. */
  readonly bare: string;
  /** The shortest word that it was seen as, to show to people. */
  word: string;
  /** That word without dots, rings and accents. */
  bareWord: string;
  readonly slots: number[];
  readonly weights: number[];
};

export type Slot<Idea> = {
  readonly idea: Idea;
  /** Its terms, each once, and how loudly each speaks. */
  readonly terms: readonly Term[];
  readonly weights: readonly number[];
};

/** A word in the title says more about an idea than one in its text. */
const TITLE = 3;
const PLACE = 2;
const TEXT = 1;

/** The words of all ideas, by stem: small enough to make anew at every start, and added to as ideas arrive. */
export class IdeaIndex<Idea extends Searched = Searched> {
  readonly terms: Term[] = [];
  /** By number, in the order in which they were added; undefined where one was taken away. */
  readonly slots: (Slot<Idea> | undefined)[] = [];
  readonly #byStem = new Map<string, Term>();
  readonly #byId = new Map<string, number>();
  readonly #swedish = new Map<string, Term>();
  readonly #other = new Map<string, Term>();

  /** Ideas that can be found. */
  get size(): number {
    return this.#byId.size;
  }

  has(idea: Idea): boolean {
    const slot = this.#byId.get(idea.id);
    return slot !== undefined && this.slots[slot]?.idea === idea;
  }

  slotOf(id: string): number | undefined {
    return this.#byId.get(id);
  }

  /** Files an idea, in place of what was known under its id. */
  add(idea: Idea): void {
    this.remove(idea.id);
    const slot = this.slots.length;
    const said = new Map<Term, number>();
    const take = (text: string, weight: number) => {
      for (const word of wordsOf(text)) {
        const term = this.#term(word, idea.language);
        said.set(term, (said.get(term) ?? 0) + weight);
      }
    };
    take(idea.title, TITLE);
    take(idea.text, TEXT);
    take(idea.place ?? '', PLACE);
    for (const [term, weight] of said) {
      term.slots.push(slot);
      term.weights.push(weight);
    }
    this.slots.push({ idea, terms: [...said.keys()], weights: [...said.values()] });
    this.#byId.set(idea.id, slot);
  }

  remove(id: string): void {
    const slot = this.#byId.get(id);
    if (slot === undefined) return;
    this.slots[slot] = undefined;
    this.#byId.delete(id);
  }

  /** Takes away what is not among these. */
  keepOnly(ids: { has: (id: string) => boolean }): void {
    for (const id of this.#byId.keys()) if (!ids.has(id)) this.remove(id);
  }

  #term(word: string, language: string): Term {
    // Most words have been seen before, and looking one up takes a fraction of finding its stem.
    const seen = isLikeSwedish(language) ? this.#swedish : this.#other;
    const known = seen.get(word);
    if (known) return known;
    const stem = filedAs(word, language);
    const held = this.#byStem.get(stem);
    const term = held ?? { stem, bare: bare(stem), word, bareWord: bare(word), slots: [], weights: [] };
    if (!held) {
      this.#byStem.set(stem, term);
      this.terms.push(term);
    } else if (word.length < term.word.length) {
      term.word = word;
      term.bareWord = bare(word);
    }
    seen.set(word, term);
    return term;
  }
}
