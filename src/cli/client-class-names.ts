import { globSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './build.ts';

const SHEETS = globSync('src/**/*.module.css', { cwd: ROOT })
  .map((sheet) => join(ROOT, sheet))
  .sort();

/**
 * A class by the number of its stylesheet: `k3primary`. Compressed, random letters would take four times as much,
 * and the stylesheet's own name twice.
 */
export function className(name: string, sheet: string): string {
  const place = SHEETS.indexOf(normalize(sheet));
  if (place < 0) throw new Error(`${sheet} is not one of the stylesheets under src`);
  return `${String.fromCharCode(97 + (place % 26))}${Math.floor(place / 26)}${name}`;
}

const IMPORTS = /import (\w+) from ('[^']+\.module\.css')/g;

/**
 * Writes each class itself where the built client would look it up, so that no tables of class names are loaded.
 * `css['label']` becomes `'k3label'`, and `css[kind]` a name put together from `kind`.
 */
export function classNames(): Plugin[] {
  return [
    {
      name: 'torg-class-names',
      apply: 'build',
      enforce: 'pre',
      transform: {
        filter: { id: /\/src\/.*\.tsx?$/, code: /\.module\.css'/ },
        handler(source, module) {
          let code = source.replaceAll(IMPORTS, 'import $2');
          for (const [, table = '', from = ''] of source.matchAll(IMPORTS)) {
            const write = (name: string) => className(name, join(dirname(module), from.slice(1, -1)));
            code = code
              .replaceAll(
                new RegExp(`\\b${table}\\['(\\w+)'\\]`, 'g'),
                (_, name: string) => `'${write(name)}'`,
              )
              .replaceAll(
                new RegExp(`\\b${table}\\[(\\w+)\\]`, 'g'),
                (_, name: string) => `\`${write(`\${${name}}`)}\``,
              );
            if (new RegExp(`\\b${table}\\[`).test(code))
              this.error(`${module} reads a class in an unknown way`);
          }
          return { code, map: null };
        },
      },
    },
    {
      name: 'torg-class-tables',
      apply: 'build',
      enforce: 'post',
      transform: {
        filter: { id: /\.module\.css$/ },
        // The stylesheet stays although nobody asks it for anything.
        handler: () => ({ code: '', map: null, moduleSideEffects: 'no-treeshake' }),
      },
    },
  ];
}
