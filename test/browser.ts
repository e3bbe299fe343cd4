import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Chromium as tests run it: the sandbox needs rights that root in a container lacks; no calls home. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a Chrome, Chromium or Edge usually is; `TORG_BROWSER` overrides. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that tests drive: one named, one installed, or the one that Playwright downloaded. */
export function findBrowser(): string {
  const named = process.env['TORG_BROWSER'];
  return named ?? USUAL_PLACES.find((place) => existsSync(place)) ?? chromium.executablePath();
}
