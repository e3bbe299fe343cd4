import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { Bundle, recount } from '../../src/count/bundle.ts';
import { readPabulib } from '../../src/count/pabulib-read.ts';
import type { OptionId } from '../../src/domain/log/ids.ts';
import type { DecidedProposal } from '../../src/domain/outcome/decision.ts';
import { verifyCommand } from '../../src/cli/verify.ts';
import { CYCLE } from '../domain/values.ts';
import { published } from '../features/public/sample-result.ts';
import { openPublicHouse, type PublicHouse, SHEET } from './public-house.ts';
import { ROOT } from './store/counting.ts';

const PAGE = `/r/${CYCLE}`;
const NOBODY = '/r/99999999-9999-4999-8999-999999999999';

let open: PublicHouse;
beforeEach(async () => {
  open = await openPublicHouse();
  return () => open.house.close();
});

describe('before a result is published', () => {
  const asked: string[] = [];
  beforeEach(() => {
    const record = open.house.store.published;
    for (const name of ['head', 'results', 'chunks', 'lists', 'cycle', 'decisions'] as const) {
      const own = record[name];
      Object.assign(record, {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- passes on whatever it is given
        [name]: (...given: never[]) => (asked.push(name), (own as (...all: never[]) => unknown)(...given)),
      });
    }
  });

  /** Everything that somebody outside could tell two answers apart by: what is said, and what it takes to say it. */
  async function seen(): Promise<{ answers: unknown; asked: string[] }> {
    asked.length = 0;
    const answers = [];
    for (const path of [
      PAGE,
      `${PAGE}/en`,
      `${PAGE}/torg-resultat.json`,
      `${PAGE}/omrade-1.json`,
      '/r',
      NOBODY,
    ]) {
      const answer = await open.get(path);
      answers.push({ status: answer.status, headers: [...answer.headers], body: await answer.text() });
    }
    return { answers, asked: [...asked] };
  }

  test('a round’s address says so and nothing else: the same bytes, from the same questions, whatever goes on', async () => {
    await open.configure();
    await seen();
    const quiet = await seen();
    const { office } = open;
    await office.start();
    expect(await seen()).toEqual(quiet);
    await office.list(1, 2);
    await office.list(2, 2);
    expect(await seen()).toEqual(quiet);
    await office.tally();
    await office.approve(0);
    await office.approve(1);
    expect(await seen()).toEqual(quiet);
    // Two people have agreed, and it is on its way out; but nothing is seen of the first half.
    await office.publish(1, 2);
    expect((await seen()).answers).toEqual(quiet.answers);
    const page = await open.text(PAGE);
    expect(page).toContain('Rösterna är inte räknade än');
    expect(page).not.toContain('lista');
  });

  test('a list is there as soon as it is whole, with its root, each hash on a line', async () => {
    await open.configure();
    await open.office.start();
    await open.office.list(1, 2, Buffer.alloc(64, 1).toString('base64url'));
    expect((await open.get(`${PAGE}/lista.txt`)).status).toBe(404);
    await open.office.list(2, 2, Buffer.alloc(32, 2).toString('base64url'));
    for (const name of ['lista.txt', 'lista-1.txt']) {
      const list = await open.get(`${PAGE}/${name}`);
      expect(list.headers.get('etag')).toBe(`"${ROOT}"`);
      expect(await list.text()).toBe(`${'01'.repeat(32)}\n${'01'.repeat(32)}\n${'02'.repeat(32)}\n`);
    }
    expect(await open.text(`${PAGE}/lista-rot.txt`)).toBe(`${ROOT}\n`);
    expect((await open.get(`${PAGE}/lista-2.txt`)).status).toBe(404);
  });

  test('nobody is told of a round that is not there, in JSON or in words', async () => {
    const page = await open.get(NOBODY);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('Inget är publicerat än.');
    expect((await open.get('/r/manual/secret.md')).status).toBe(404);
    expect((await open.get(`${NOBODY}/lista.txt`)).status).toBe(404);
  });
});

describe('a published result', () => {
  beforeEach(async () => {
    await open.configure();
    await open.count();
    await open.publish();
  });

  test('is a page in the languages of the round, by the address or as the browser asks', async () => {
    const { headers } = await open.get(PAGE, { 'accept-language': 'fr, en-GB;q=0.8, sv;q=0.5' });
    expect(headers.get('content-language')).toBe('en');
    expect(headers.get('vary')).toContain('Accept-Language');
    expect(await open.text(PAGE, { 'accept-language': 'fr' })).toContain('<html lang="sv" dir="ltr">');
    expect(await open.text(`${PAGE}/ar`)).toContain('<html lang="ar" dir="rtl">');
    const page = await open.text(`${PAGE}/sv`);
    expect(page).toContain('Så röstade invånarna, nämnden beslutar 3 juni 2026');
    expect(page).toContain('<meta property="og:title"');
    expect(page).toContain('content="https://torg.example/result-preview.png"');
    expect(page).not.toContain('<script');
  });

  test('is sent compressed, and not again to whoever has it', async () => {
    const brotli = await open.get(PAGE, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    const gzip = await open.get(PAGE, { 'accept-encoding': 'gzip' });
    expect(gunzipSync(await gzip.bytes()).toString()).toBe(await open.text(PAGE));
    const again = await open.get(PAGE, { 'if-none-match': gzip.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('is given to the letter, under its digest', async () => {
    const { text, digest } = published(open.file);
    const answer = await open.get(`${PAGE}/torg-resultat.json`);
    expect(answer.headers.get('etag')).toBe(`"${digest}"`);
    const given = await answer.text();
    expect(given).toBe(text);
    expect(createHash('sha256').update(given).digest('hex')).toBe(digest);
    expect((await open.get(`${PAGE}/torg-resultat.json`, { 'if-none-match': `"${digest}"` })).status).toBe(
      304,
    );
  });

  test('comes with each contest in three forms, from which others count the same', async () => {
    const bundle = Bundle.parse(JSON.parse(await open.text(`${PAGE}/omrade-1.json`)));
    expect(recount(bundle)).toMatchObject({ differences: [] });
    const csv = await open.text(`${PAGE}/omrade-1.csv`);
    expect(csv.trim().split('\r\n')).toHaveLength(bundle.election.projects.length + 1);
    const reader = readPabulib();
    reader.push(await open.text(`${PAGE}/omrade-1.pb`));
    const read = reader.end();
    expect('file' in read && read.file.selected).toEqual(expect.arrayContaining(bundle.result.winners));
    expect((await open.get(`${PAGE}/omrade-2.json`)).status).toBe(404);
  });

  test('agrees with itself in everything, says whoever checks the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'torg-public-'));
    const path = join(folder, 'torg-resultat.json');
    writeFileSync(path, await open.text(`${PAGE}/torg-resultat.json`));
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const { digest } = published(open.file);
    expect(await verifyCommand.run([path, '--digest', digest], { out: say, err: say })).toBe(0);
    rmSync(folder, { recursive: true });
  });

  test('is one file of all languages, which loads nothing and whose styles alone are let in', async () => {
    const answer = await open.get(`${PAGE}/resultat.html`);
    const hash = `'sha256-${createHash('sha256').update(SHEET).digest('base64')}'`;
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' ${hash};`);
    const html = await answer.text();
    expect(html).toContain(`<style>${SHEET}</style>`);
    for (const tag of ['sv', 'en', 'ar']) expect(html).toContain(`<div id="${tag}"`);
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(/);
    const page = (await open.get(PAGE)).headers.get('content-security-policy');
    expect(page).toMatch(/style-src 'self' 'sha256-[^']+';/);
    expect(page).not.toContain(hash);
    const app = (await open.get('/healthz')).headers.get('content-security-policy');
    expect(app).toContain("style-src 'self';");
  });

  test('stands in the list of results', async () => {
    expect(await open.text('/r/sv')).toContain(`href="${PAGE}/sv"`);
    expect(await open.text('/r', { 'accept-language': 'en' })).toContain('Idéer för bygden');
  });

  test('is counted again once, and not for each reader', async () => {
    const before = open.house.log.length;
    const bodies = await Promise.all(Array.from({ length: 5 }, () => open.text(PAGE)));
    expect(new Set(bodies).size).toBe(1);
    expect(open.house.log.slice(before).every(({ event }) => event === 'request')).toBe(true);
  });

  test('has the decision beside it once that is recorded, with the reason for what departs from the vote', async () => {
    const [contest] = open.file.contests;
    const winners = new Set(Bundle.parse(contest?.bundle).result.winners);
    const [asked] = open.file.cycle.contests;
    if (!asked) throw new Error('nothing was asked');
    await open.text(PAGE);
    const about = (option: OptionId) => ({ contest: asked.id, option });
    const proposals = asked.options.map(({ id }, at): DecidedProposal => {
      if (at === 0) return { ...about(id), verdict: 'rejected', reason: 'Marken är inte vår.' };
      return { ...about(id), verdict: winners.has(id) ? 'approved' : 'rejected' };
    });
    await open.decide({ proposals });
    const page = await open.text(PAGE);
    expect(page).toContain('så beslutade nämnden 3 juni 2026');
    expect(page).toContain('Marken är inte vår.');
    expect(page).toContain('Beslutet är ett annat än rösternas.');
    expect(page).toContain('KS 2026/118');
  });

  test('stays until a recount is published too', async () => {
    const before = await open.text(PAGE);
    await open.count({ number: 2 });
    expect(await open.text(PAGE)).toBe(before);
    expect(await open.text(`${PAGE}/lista-2.txt`)).not.toBe('');
    await open.publish();
    expect((await open.get(PAGE)).status).toBe(200);
  });
});

describe('a result that is not what two people agreed to', () => {
  beforeEach(() => open.configure());

  test.each([
    ['one byte changed', () => [gzipSync('{"format":"torg-result" }').toString('base64url')]],
    ['no gzip', () => ['QQ']],
    ['a part erased', () => undefined],
  ])('is not shown, and the operator hears of it once: %s', async (_, chunks) => {
    await open.count();
    await open.publish();
    // The server lets nobody publish such a file; a disk may lose a bit of it afterwards.
    Object.assign(open.house.store.published, { chunks: async () => chunks() });
    expect(await open.text(PAGE)).toContain('Rösterna är inte räknade än');
    expect((await open.get(`${PAGE}/torg-resultat.json`)).status).toBe(404);
    const told = open.house.log.filter(({ event }) => event === 'result-not-shown');
    expect(told).toEqual([expect.objectContaining({ level: 'error', why: 'damaged' })]);
  });

  test('nor is a text that they agreed to, but that is no result', async () => {
    const text = '{"format":"something else"}';
    const digest = createHash('sha256').update(text).digest('hex');
    await open.count({ digest });
    await open.publish({ text, digest });
    expect(await open.text(PAGE)).toContain('Rösterna är inte räknade än');
    const told = open.house.log.filter(({ event }) => event === 'result-not-shown');
    expect(told).toHaveLength(1);
  });
});
