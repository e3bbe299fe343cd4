import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.ts';

/**
 * Runs every test, after providing the browser that they need: an installed Chrome, Chromium or Edge; else Debian's
 * Chromium where apt may be used; else Playwright's own. Arguments go to vitest (`--project node test/count`).
 */
function run(command: string, ...args: string[]): number {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

function provideBrowser(): void {
  if (existsSync(findBrowser())) return;
  const maySudo = process.getuid?.() === 0;
  if (maySudo && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core');
  }
  if (!existsSync(findBrowser())) run('playwright', 'install', '--with-deps', 'chromium');
  if (existsSync(findBrowser())) return;
  console.error('No browser: install Chromium, Chrome or Edge, or name one in TORG_BROWSER.');
  process.exit(2);
}

provideBrowser();
process.exit(run('vitest', 'run', ...process.argv.slice(2)));
