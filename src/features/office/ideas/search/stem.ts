const VOWEL = /[aeiouyåäö]/;
/** Letters after which a final s is an ending. */
const BEFORE_S = /[bcdfghjklmnoprtvy]$/;

const longestFirst = (list: string): readonly string[] =>
  list.split(' ').toSorted((a, b) => b.length - a.length);

const ENDINGS = longestFirst(
  'a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ' +
    'ornas es ades andes ens arens hetens erns at andet et het ast',
);
/** A vowel and one consonant, not at the beginning: what stands before the `et` of `badet`. */
const BEFORE_ET = /.[aeiouyåäö][^aeiouyåäö]$/;
/** Words that end on `et` by themselves: `paket`, `komet`, `majoritet`. */
const NOT_BEFORE_ET =
  /(?:fab|h|pak|rak|stak|kom|iet|cit|dit|alit|ilit|mit|nit|pit|rit|sit|tit|uit|ivit|kvit|xit)$/;

const DOUBLED = ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'];

/**
 * The stem of a Swedish word in lower case, so that `bänkarna` and `bänk` meet: the Snowball stemmer for Swedish
 * (snowballstem.org/algorithms/swedish/stemmer.html). Endings are only taken from the part after the first vowel and
 * the consonant that follows it, and never from the first three letters.
 */
export function swedishStem(word: string): string {
  const from = regionOf(word);
  return third(second(first(word, from), from), from);
}

function regionOf(word: string): number {
  for (let at = 1; at < word.length; at += 1) {
    if (VOWEL.test(word.charAt(at - 1)) && !VOWEL.test(word.charAt(at))) return Math.max(at + 1, 3);
  }
  return word.length;
}

function first(word: string, from: number): string {
  const ending = ENDINGS.find((each) => word.length - each.length >= from && word.endsWith(each));
  if (ending === 'et') return withoutEt(word) ?? word;
  if (ending !== undefined) return word.slice(0, -ending.length);
  const rest = word.slice(0, -1);
  if (!word.endsWith('s') || rest.length < from) return word;
  const definite = rest.endsWith('et') ? withoutEt(rest) : undefined;
  return definite ?? (BEFORE_S.test(rest) ? rest : word);
}

function withoutEt(word: string): string | undefined {
  const rest = word.slice(0, -2);
  return BEFORE_ET.test(rest) && !NOT_BEFORE_ET.test(rest) ? rest : undefined;
}

function second(word: string, from: number): string {
  return DOUBLED.some((pair) => word.length - 2 >= from && word.endsWith(pair)) ? word.slice(0, -1) : word;
}

function third(word: string, from: number): string {
  const ends = (ending: string) => word.length - ending.length >= from && word.endsWith(ending);
  if (ends('fullt') || (ends('öst') && /[iklnprtuv]öst$/.test(word))) return word.slice(0, -1);
  const ending = ['lig', 'els', 'ig'].find(ends);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Languages whose endings are like enough. */
export const isLikeSwedish = (language: string): boolean => /^(?:sv|nb|nn|no|da)(?:-|$)/.test(language);

/**
 * A word as it is filed: its stem in Swedish, the word itself in languages whose endings are not known here. Where the
 * stemmer is more careful than a search needs to be, we go on: it takes the s of `plats` for an ending, and that of
 * `platser` not; and it leaves `torget` and `barnet` whole.
 */
export function filedAs(word: string, language: string): string {
  if (!isLikeSwedish(language)) return word;
  const stem = swedishStem(word);
  if (stem.length > 4 && stem.endsWith('ts')) return stem.slice(0, -1);
  return LEFT_WHOLE.test(stem) ? stem.slice(0, -2) : stem;
}

const LEFT_WHOLE = /.{2}[^aeiouyåäö]{2}et$/;
