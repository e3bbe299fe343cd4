import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MiddlewareHandler } from 'hono';
import type { PaintFollow } from '../../features/public/follow/request.ts';
import type { PaintRequest } from '../../features/public/request.ts';
import { serveHashed } from '../client.ts';
import type { Painter } from './pack.ts';
import { paintBeside } from './painter.ts';

/** What public pages are made with. */
export type PublicPages = {
  readonly paint: Painter;
  /** Draws the page on which an idea is followed; here and at once, since it is small. */
  readonly paintFollow: (...request: Parameters<PaintFollow>) => Promise<string>;
  readonly style: PaintRequest['style'];
  /** Answers with the fonts. */
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
/** What nearly every page needs of the fonts. */
const FIRST_FONTS = /\/r\/assets\/(?:[\w-]*-latin-wght-|plain-zero-)[\w-]*\.woff2/g;

/** Opens what the build has put into a folder. */
export function publicPages(folder: string, address: string | null): PublicPages {
  const assets = join(folder, 'assets');
  const sheet = readdirSync(assets).find((name) => name.endsWith('.css'));
  if (sheet === undefined) throw new Error(`There is no stylesheet in ${assets}.`);
  // Letters that change their shape while somebody reads move the lines: who has no font yet reads without it.
  const page = readFileSync(join(assets, sheet), 'utf8')
    .trim()
    .replaceAll(/font-display:\s*swap/g, 'font-display:optional');
  const bundle = join(folder, 'paint.js');
  return {
    paint: paintBeside(bundle),
    paintFollow: async (request) => {
      const { paintFollow }: { paintFollow: PaintFollow } = await import(pathToFileURL(bundle).href);
      return paintFollow(request);
    },
    style: {
      page,
      fonts: [...new Set(page.match(FIRST_FONTS))],
      alone: page.replaceAll(FONT_FACES, ''),
    },
    assets: serveHashed(folder),
    manual: new Map(MANUAL_PAGES.map((name) => [name, readFileSync(join(MANUAL, name), 'utf8')])),
    address,
  };
}
