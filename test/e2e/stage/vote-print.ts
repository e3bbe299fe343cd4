import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { papersOf } from './vote-stage.ts';
import type { Stage } from '../stage.ts';

/** Prints what the page would print, as PDF; gives the number of its pages. */
export async function printed(stage: Stage, page: Page, name: string): Promise<number> {
  const folder = papersOf(stage);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  return readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
