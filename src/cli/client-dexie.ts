import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './build.ts';

const DEXIE = /\/dexie\/dist\/modern\/dexie\.mjs(?:\?|$)/;

type Cut = { readonly what: string; readonly out: RegExp; readonly times: number; readonly instead?: string };

/**
 * Dexie's live queries, their cache, and the hooks on tables: nobody here asks for them, and they stand in the way
 * of every read and write. Tabs tell each other by our own bell, and what a view shows comes from the log's fold.
 */
const UNASKED: readonly Cut[] = [
  { what: 'layers over each table', out: /^ +this\.use\(\w+Middleware\);\n/gm, times: 5 },
  { what: 'a place for them', out: /(?<=this\._middlewares = )\{\}/g, times: 1, instead: '{ dbcore: [] }' },
  {
    what: 'word of a new database',
    out: /^ +if \(wasCreated\) \{\n +const everything = [^]*?\n {8}\}\n(?= {8}return db;)/gm,
    times: 1,
  },
  {
    what: 'word of a finished transaction',
    out: /^ +if \('mutatedParts' in idbtrans\) \{\n.*\n +\}\n/gm,
    times: 1,
  },
  {
    what: 'word between tabs',
    out: /^if \(typeof dispatchEvent [^]*?(?=^if \(typeof addEventListener [^\n]+\n +addEventListener\('pagehide')/gm,
    times: 1,
  },
  {
    what: 'word to a page that comes back',
    out: /^ +(?:bc\?\.close\(\)|createBC\(\)|propagateLocally\(\{ all: .*\}\));\n/gm,
    times: 3,
  },
  { what: 'ranges that were looked at', out: /^props\(RangeSet\.prototype, \{\n[^]*?^\}\);\n/gm, times: 1 },
  {
    what: 'live queries',
    out: /^ {4}(?:liveQuery|extendObservabilitySet|cache|getObjectDiff: \w+),\n/gm,
    times: 4,
  },
  { what: 'coroutines', out: /^ {4}(?:async|spawn): function [^]*?^ {4}\},\n/gm, times: 2 },
];

/** Never called here, though the room that talks to Dexie has the same words for other things. */
const UNCALLED: Readonly<Record<string, readonly string[]>> = {
  Table: ['filter', 'count', 'offset', 'limit', 'reverse', 'add', 'update'],
  Collection: 'modify delete keys first last filter and or reverse until offset limit count'.split(' '),
};

/** A method of a class, as Dexie's package is laid out. */
const METHOD = /^ {4}(?:get )?(\w+)\(.*\) \{\n[^]*?^ {4}\},?\n/gm;
const WORD = /[\w$]+/g;

/**
 * Dexie without what this app never asks of it: seven kilobytes less before a tablet can start. Tests run without
 * the same layers as the built client; that no method is missed shows when the built client is driven.
 */
export function spareDexie(): Plugin[] {
  return [
    {
      name: 'torg-spare-dexie',
      enforce: 'pre',
      transform: {
        filter: { id: DEXIE },
        handler(source) {
          let code = source;
          for (const { what, out, times, instead = '' } of UNASKED) {
            const found = code.match(out)?.length ?? 0;
            if (found !== times)
              this.error(`Dexie has changed: ${what} was found ${found} times, not ${times}`);
            code = code.replaceAll(out, instead);
          }
          return { code, map: null };
        },
      },
    },
    {
      name: 'torg-spare-dexie-methods',
      apply: 'build',
      enforce: 'pre',
      transform: {
        filter: { id: DEXIE },
        handler(source) {
          let code = source;
          for (const [owner, methods] of Object.entries(UNCALLED)) {
            const whole = new RegExp(`^class ${owner} [^]*?^}\\n`, 'm').exec(code)?.[0] ?? '';
            const left = whole.replaceAll(METHOD, (method, name: string) =>
              methods.includes(name) ? '' : method,
            );
            if (left === whole) this.error(`Dexie has changed: no method of ${owner} was found`);
            code = code.replace(whole, () => left);
          }
          return { code: withoutUnnamed(code, wordsOfStorage()), map: null };
        },
      },
    },
  ];
}

/** Every word in the room that talks to Dexie. */
function wordsOfStorage(): ReadonlySet<string> {
  const room = globSync('src/storage/*.ts', { cwd: ROOT });
  return new Set(room.flatMap((file) => readFileSync(join(ROOT, file), 'utf8').match(WORD) ?? []));
}

/** Leaves out each method whose name stands nowhere else: neither in the rest of the code nor among these words. */
function withoutUnnamed(code: string, words: ReadonlySet<string>): string {
  const all = tally(code);
  const left = code.replaceAll(METHOD, (method, name: string) =>
    words.has(name) || (all.get(name) ?? 0) > (tally(method).get(name) ?? 0) ? method : '',
  );
  return left === code ? code : withoutUnnamed(left, words);
}

/** How often each word stands in a text. */
function tally(text: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}
