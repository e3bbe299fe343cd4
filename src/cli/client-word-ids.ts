import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const Messages = z.record(z.string(), z.unknown());
type Run = [first: number, messages: unknown[]];
const IDS_IN_CODE = /\bid: ?"([^"]+)"/g;
const WORDS = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/;
/** What a literal of code may hold and JSON may not: a no-break space is written as \xA0. */
const ESCAPED = /\\(?:x([0-9A-Fa-f]{2})|.)/g;

/** Spreads runs of messages, each `[the first one's number, [message, ...]]`, into a catalogue. */
const SPREAD = 'flatMap(([first, run]) => run.map((message, at) => [first + at, message]))';

/**
 * Numbers the messages in the built client. Lingui names each by six random letters, which no compression makes
 * smaller: in the code and in the words together they cost a tablet three kilobytes. Messages whose numbers follow
 * each other are listed without them.
 */
export function wordIds(): Plugin {
  let numbers: ReadonlyMap<string, number> = new Map();
  return {
    name: 'torg-word-ids',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      const config = getConfig();
      const catalogs = await getCatalogs(config);
      const words = await Promise.all(catalogs.map((catalog) => catalog.read(config.sourceLocale)));
      const ids = new Set(words.flatMap((catalog) => Object.keys(catalog ?? {})));
      numbers = new Map([...ids].map((id, i) => [id, i]));
    },
    transform: {
      filter: { id: /\/src\/.*\.(?:tsx?|po)$/ },
      handler(code, module) {
        if (!module.endsWith('.po'))
          return {
            code: code.replaceAll(IDS_IN_CODE, (_, id: string) => `id: "${numbers.get(id) ?? id}"`),
            map: null,
          };
        return {
          code: code.replace(
            WORDS,
            (_, literal: string) =>
              `Object.fromEntries(JSON.parse(${JSON.stringify(JSON.stringify(runs(literal, numbers)))}).${SPREAD})`,
          ),
          map: null,
        };
      },
    },
  };
}

/** The messages of a catalogue, given as JSON in a literal of code, in runs of numbers that follow each other. */
function runs(literal: string, numbers: ReadonlyMap<string, number>): readonly Run[] {
  const text = literal.replaceAll(ESCAPED, (same, hex?: string) =>
    hex === undefined ? same : `\\u00${hex}`,
  );
  const json = Messages.parse(JSON.parse(z.string().parse(JSON.parse(text))));
  const numbered = Object.entries(json).map(([id, message]) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`No Swedish message is called ${id}`);
    return { number, message };
  });
  const found: Run[] = [];
  for (const { number, message } of numbered.sort((one, other) => one.number - other.number)) {
    const last = found.at(-1);
    if (last && number === last[0] + last[1].length) last[1].push(message);
    else found.push([number, [message]]);
  }
  return found;
}
