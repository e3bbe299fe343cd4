import axe from 'axe-core';
import type { Page } from 'playwright';
import * as z from 'zod/mini';
import { LYING, UPRIGHT, type Viewport } from './browser.ts';
import type { Visit } from './walk.ts';

export type Finding = { readonly screen: string; readonly rule: string; readonly at: readonly string[] };

/** In Swedish both ways; in another language the words are others, and how screens turn has been seen. */
const sizesIn = (language: string): Readonly<Record<string, Viewport>> =>
  language === 'sv' ? { upright: UPRIGHT, lying: LYING } : { upright: UPRIGHT };

/**
 * Has axe look at each screen, upright and lying, and gathers what it finds. The page is left at the size it had: what
 * stands on a screen, such as an unfolded menu, is the same for whoever goes on.
 */
export function looking(
  page: Page,
  language = 'sv',
): { readonly found: readonly Finding[]; readonly visit: Visit } {
  const sizes = sizesIn(language);
  const found: Finding[] = [];
  const visit = async (name: string) => {
    const before = page.viewportSize();
    for (const [how, viewport] of Object.entries(sizes)) {
      await turn(page, viewport);
      for (const { id, nodes } of await violations(page))
        found.push({ screen: `${name}, ${how}`, rule: id, at: nodes.map(({ html }) => html.slice(0, 160)) });
    }
    await turn(page, before);
  };
  return { found, visit };
}

/** Gives the page a size, unless it has it. */
async function turn(page: Page, size: Viewport | null): Promise<void> {
  const now = page.viewportSize();
  if (size && (now?.width !== size.width || now.height !== size.height)) await page.setViewportSize(size);
}

const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/** What axe objects to on the page. It is half a megabyte of script: each document reads it once. */
async function violations(page: Page): Promise<z.infer<typeof Violations>> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return Violations.parse(
    await page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`),
  );
}
