import { basename } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { enrol, handOver, setUp } from './stage/field.ts';
import { leaveIdea } from './stage/kiosk.ts';
import { drawCode } from './stage/office.ts';
import { openOffice, openStage, type Stage, STALL } from './stage.ts';

const Sizes = z.array(z.object({ path: z.array(z.string()) }));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** What the size limit counts, read after the server has built the client. */
async function counted(): Promise<string[]> {
  const config: unknown = await import(new URL('../../.size-limit.mjs', import.meta.url).href);
  const [sizes] = Sizes.parse(z.object({ default: z.unknown() }).parse(config).default);
  return (sizes?.path ?? []).map((file) => basename(file)).sort();
}

it('the size limit counts exactly what a tablet loads before a kiosk idea is saved', async () => {
  const { office } = await openOffice(stage);
  const code = await drawCode(office.page());
  const tablet = await stage.browser('tablet');
  const page = tablet.page();
  const loaded = new Set<string>();
  let saved = false;
  page.on('response', (response) => {
    const file = basename(new URL(response.url()).pathname);
    saved ||= file.startsWith('qr-code-'); // The picture of the saved idea's code.
    if (!saved && /\.(?:js|css)$/.test(file)) loaded.add(file);
  });
  await enrol(page, stage.server.announced().tablets, code);
  await setUp(page, STALL.name);
  await handOver(page);
  await leaveIdea(page, { language: 'sv', title: 'Mer ljus på stigen', text: 'Stigen är mörk på vintern.' });
  expect(saved).toBe(true);
  expect([...loaded].sort()).toEqual(await counted());
});
