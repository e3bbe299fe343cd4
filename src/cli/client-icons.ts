import { join } from 'node:path';
import type { Plugin } from 'vite';

const DRAWING = join(import.meta.dirname, '../ui/lucide-icon.ts');

/** Leaves of each Lucide icon its lines: without the keys of a list that never changes, and drawn by few words. */
export function bareIcons(): Plugin {
  return {
    name: 'torg-bare-icons',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /lucide-preact\/dist\/esm\/icons\/.*\.mjs$/ },
      handler: (code) => ({
        code: code
          .replace(
            /import createLucideIcon from .*;/,
            `import { lucideIcon as createLucideIcon } from '${DRAWING}';`,
          )
          .replaceAll(/, key: "[^"]*"/g, ''),
        map: null,
      }),
    },
  };
}
