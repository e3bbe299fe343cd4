/** One token of a pattern: a set of signs, a digit, or a sign itself; and how often. */
const TOKEN = /\[([^\]\\^]+)\]|\\d|\\([.\-:])|([\w:-])/y;
const TIMES = /\{(\d+)\}/y;
const SIGNS = 128;

/** Hundreds of fields share a handful of patterns. */
const tables = new Map<string, ((text: string) => boolean) | undefined>();

/**
 * The same answer as a pattern like `^[0-9a-f]{8}-[0-9a-f]{4}$`, whose texts all have one length: a table of the
 * signs allowed at each place, which is read faster than the pattern is matched. Undefined for any other pattern.
 */
export function fixedPattern(pattern: RegExp): ((text: string) => boolean) | undefined {
  const name = String(pattern);
  if (!tables.has(name)) tables.set(name, tableOf(placesOf(pattern)));
  return tables.get(name);
}

function tableOf(places: readonly string[] | undefined): ((text: string) => boolean) | undefined {
  if (!places) return undefined;
  const { length } = places;
  const allowed = new Uint8Array(length * SIGNS);
  places.forEach((signs, at) => {
    for (const sign of signs) allowed[at * SIGNS + sign.charCodeAt(0)] = 1;
  });
  return (text) => {
    if (text.length !== length) return false;
    for (let at = 0; at < length; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign >= SIGNS || allowed[at * SIGNS + sign] !== 1) return false;
    }
    return true;
  };
}

/** The signs allowed at each place. */
function placesOf({ source, flags }: RegExp): readonly string[] | undefined {
  if (flags !== '' || !source.startsWith('^') || !source.endsWith('$')) return undefined;
  const places: string[] = [];
  for (let at = 1; at < source.length - 1;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(source);
    if (!token) return undefined;
    at += token[0].length;
    TIMES.lastIndex = at;
    const times = TIMES.exec(source);
    at += times?.[0].length ?? 0;
    const signs = token[0] === '\\d' ? '0123456789' : (setOf(token[1]) ?? token[2] ?? token[3] ?? '');
    for (let time = Number(times?.[1] ?? 1); time > 0; time -= 1) places.push(signs);
  }
  return places;
}

/** `0-9a-f` written out. */
function setOf(set: string | undefined): string | undefined {
  return set?.replaceAll(/(.)-(.)/g, (_range, from: string, to: string) => {
    let signs = '';
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code += 1)
      signs += String.fromCharCode(code);
    return signs;
  });
}
