import { type BrowserContext, chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../../browser.ts';
import { openRoad, type Road, type Weather } from './road.ts';

export type Viewport = { readonly width: number; readonly height: number };
export const UPRIGHT: Viewport = { width: 800, height: 1280 };
export const LYING: Viewport = { width: 1280, height: 800 };
export const PHONE: Viewport = { width: 390, height: 844 };

/** A browser of its own: profile, process, road to the server. It can be killed and opened again. */
export type StageBrowser = {
  readonly profile: string;
  page(): Page;
  context(): BrowserContext;
  /** Cuts the network: the road carries nothing, and the browser knows. */
  cut(): Promise<void>;
  /** Gives it back, in this weather. */
  restore(...weather: readonly Weather[]): Promise<void>;
  readonly road: Road;
  /** What went wrong in its pages since it was last asked: errors nobody caught, and pages that broke their rules. */
  faults(): readonly string[];
  /** Takes the process's life at once, as a battery that runs out does. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Opens it again on the same profile, with the network as it was left. */
  open(): Promise<void>;
};

export type BrowserOptions = {
  readonly profile: string;
  readonly viewport: Viewport;
  /** The clock can be moved by the test; it starts at this instant, or now. */
  readonly clock?: boolean | string;
  /** More of Chromium's own arguments. */
  readonly args?: readonly string[];
};

/** Opens a browser with a profile folder of its own. */
export async function openBrowser(options: BrowserOptions): Promise<StageBrowser> {
  const road = await openRoad();
  const faults: string[] = [];
  let offline = false;
  const launch = async () => {
    const context = await chromium.launchPersistentContext(options.profile, {
      executablePath: findBrowser(),
      args: [...browserArguments, ...(options.args ?? [])],
      viewport: options.viewport,
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      proxy: { server: road.proxy },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    // Tablets have no such picker: files go to the downloads.
    await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    if (options.clock) {
      await context.clock.install(typeof options.clock === 'string' ? { time: options.clock } : {});
    }
    context.on('weberror', (error) => faults.push(String(error.error().stack)));
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    await context.setOffline(offline);
    return context;
  };
  let context = await launch();

  const processId = async (): Promise<number> => {
    const session = await context.browser()?.newBrowserCDPSession();
    const info = await session?.send('SystemInfo.getProcessInfo');
    const id = info?.processInfo.find(({ type }) => type === 'browser')?.id;
    if (id === undefined) throw new Error('The browser does not say which process it is.');
    return id;
  };
  return {
    profile: options.profile,
    road,
    context: () => context,
    page() {
      const [page] = context.pages();
      if (!page) throw new Error('The browser has no page.');
      return page;
    },
    async cut() {
      offline = true;
      road.become('cut');
      await context.setOffline(true);
    },
    async restore(...[first = 'clear', ...rest]) {
      offline = false;
      road.become(first, ...rest);
      await context.setOffline(false);
    },
    faults: () => faults.splice(0),
    async kill() {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      process.kill(await processId(), 'SIGKILL');
      await gone;
    },
    async close() {
      await context.close();
      await road.close();
    },
    async open() {
      context = await launch();
    },
  };
}
