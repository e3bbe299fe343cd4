import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** `button_primary` and the like: readable in a browser's tools, and far smaller compressed than random letters. */
export const className = (name: string, stylesheet: string): string =>
  `${basename(stylesheet, '.module.css')}_${name}`;

const IMPORTS = /import (\w+) from ('[^']+\.module\.css')/g;

/**
 * Writes each class itself where the built client would look it up, so that no tables of class names are loaded.
 * `css['label']` becomes `'card_label'`, and `css[kind]` a name put together from `kind`.
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
            const write = (name: string) => className(name, from.slice(1, -1));
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
