import { paths } from '../../wire/paths.ts';
import { openApi } from '../openapi/document.ts';
import type { Figures } from '../store.ts';
import type { App, Doors } from './doors.ts';

/** For whoever watches over the server: is it well, and how much is there. Counts alone, nobody's data. */
export function watchRoutes(app: App, { store }: Doors): void {
  app.get(paths.health, async (context) => {
    await store.standing();
    return context.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' });
  });

  const description = JSON.stringify(openApi());
  app.get(paths.openapi, (context) => context.body(description, 200, { 'content-type': 'application/json' }));

  app.get(paths.metrics, async (context) => {
    const text = metrics(await store.figures());
    return context.body(text, 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    });
  });
}

const GAUGES: Readonly<Record<keyof Figures, string>> = {
  entries: 'Entries in the log',
  quarantined: 'Writings that were held back, settled ones included',
  erased: 'Entries whose bytes were erased',
  devices: 'Tablets that were let in',
  revoked: 'Tablets that were revoked',
  members: 'Members who may sign in',
};

/** The Prometheus text format, version 0.0.4. */
function metrics(figures: Figures): string {
  const lines = Object.entries(GAUGES).map(([name, help]) => {
    const value = Object.entries(figures).find(([key]) => key === name)?.[1] ?? 0;
    return gauge(`torg_${name}`, help, value);
  });
  const memory = gauge(
    'process_resident_memory_bytes',
    'Resident memory in bytes',
    process.memoryUsage.rss(),
  );
  return [...lines, memory].join('');
}

const gauge = (name: string, help: string, value: number): string =>
  `# HELP ${name} ${help}.\n# TYPE ${name} gauge\n${name} ${value}\n`;
