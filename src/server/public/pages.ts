import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import type { PaintRequest } from '../../features/public/request.ts';
import { serveHashed } from '../client.ts';
import { RESULTS } from '../../wire/paths.ts';
import type { Painter } from './pack.ts';
import { paintBeside } from './painter.ts';

/** What public pages are made with. */
export type PublicPages = {
  readonly paint: Painter;
  readonly style: PaintRequest['style'];
  /** Answers with the stylesheet and the fonts. */
  readonly assets: MiddlewareHandler;
  /** The pages of the manual that results refer to, as Markdown. */
  readonly manual: ReadonlyMap<string, string>;
  /** The address that people use, without a slash at its end; null where nobody has told it. */
  readonly address: string | null;
};

const MANUAL = join(import.meta.dirname, '../../../docs');
const MANUAL_PAGES = ['counting.md', 'voting.md'];

/** A page that stands alone has no fonts of ours: it loads nothing, and they would be half of it. */
const FONT_FACES = /@font-face\s*\{[^}]*\}/g;

/** Opens what the build has put into a folder. */
export function publicPages(folder: string, address: string | null): PublicPages {
  const assets = join(folder, 'assets');
  const sheet = readdirSync(assets).find((name) => name.endsWith('.css'));
  if (sheet === undefined) throw new Error(`There is no stylesheet in ${assets}.`);
  const text = readFileSync(join(assets, sheet), 'utf8');
  return {
    paint: paintBeside(join(folder, 'paint.js')),
    style: { href: `${RESULTS}/assets/${sheet}`, alone: text.replaceAll(FONT_FACES, '') },
    assets: serveHashed(folder),
    manual: new Map(MANUAL_PAGES.map((name) => [name, readFileSync(join(MANUAL, name), 'utf8')])),
    address,
  };
}
