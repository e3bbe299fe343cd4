import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { LYING, UPRIGHT, type Viewport } from './browser.ts';
import type { Visit } from './walk.ts';

export type Finding = { readonly screen: string; readonly rule: string; readonly at: readonly string[] };

const BOTH = { upright: UPRIGHT, lying: LYING } as const;

/**
 * Has axe look at each screen, upright and lying unless less is asked for, and gathers what it finds. The page is left
 * at the size it had: what stands on a screen, such as an unfolded menu, is the same for whoever goes on.
 */
export function looking(
  page: Page,
  sizes: Readonly<Record<string, Viewport>> = BOTH,
): { readonly found: readonly Finding[]; readonly visit: Visit } {
  const found: Finding[] = [];
  const visit = async (name: string) => {
    const size = page.viewportSize();
    for (const [how, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .analyze();
      for (const { id, nodes } of violations)
        found.push({ screen: `${name}, ${how}`, rule: id, at: nodes.map(({ html }) => html.slice(0, 160)) });
    }
    if (size) await page.setViewportSize(size);
  };
  return { found, visit };
}
