import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const Messages = z.record(z.string(), z.unknown());
const IDS_IN_CODE = /\bid: ?"([^"]+)"/g;
const WORDS = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/;

/**
 * Numbers the messages in the built client. Lingui names each by six random letters, which no compression makes
 * smaller: in the code and in the words together they cost a tablet three kilobytes.
 */
export function wordIds(): Plugin {
  let numbers: ReadonlyMap<string, number> = new Map();
  const numbered = (id: string): string => String(numbers.get(id) ?? id);
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
            code: code.replaceAll(IDS_IN_CODE, (_, id: string) => `id: "${numbered(id)}"`),
            map: null,
          };
        return {
          code: code.replace(WORDS, (_, literal: string) => `JSON.parse(${renamed(literal, numbered)})`),
          map: null,
        };
      },
    },
  };
}

/** The JSON of a catalogue, as a literal in code, with another id for each message. */
function renamed(literal: string, idOf: (id: string) => string): string {
  const json = Messages.parse(JSON.parse(z.string().parse(JSON.parse(literal))));
  const words = Object.entries(json).map(([id, message]) => [idOf(id), message]);
  return JSON.stringify(JSON.stringify(Object.fromEntries(words)));
}
