import type { Page } from 'playwright';
import { expect } from './expect.ts';

/** Is told of each screen while it is shown, by a name of its own. */
export type Visit = (name: string) => Promise<void>;

/**
 * Goes to an address of the app as a link on the page would, and waits until its own heading stands: the screen that
 * is left stays while the next one is loaded.
 */
export async function go(page: Page, address: string, heading?: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    if (link.pathname !== location.pathname) document.querySelector('h1')?.setAttribute('data-left', '');
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  await expect(page.locator('h1:not([data-left])').first()).toBeVisible();
  await settled(page, heading);
}

/** Waits until a screen has its heading, and nothing on it is being fetched. */
export async function settled(page: Page, heading?: string): Promise<void> {
  const title = heading === undefined ? {} : { name: heading };
  await expect(page.getByRole('heading', title).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
