import { beforeEach, describe, expect, test } from 'vitest';
import { publishIdea, triageIdea } from '../../src/domain/ideas/idea-decisions.ts';
import { noWork } from '../../src/domain/ideas/idea-work.ts';
import type { Verdict } from '../../src/domain/ideas/triage.ts';
import { stamp } from '../../src/domain/log/entry.ts';
import { fold } from '../../src/domain/log/fold.ts';
import { IdeaId } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { drawReceiptCode, printCode } from '../../src/domain/log/receipt-code.ts';
import { emptyState } from '../../src/domain/log/state.ts';
import { published } from '../features/public/sample-result.ts';
import { openPublicHouse, type PublicHouse } from './public-house.ts';
import { giveStore, type Given } from './store/given.ts';
import { HOUR, newEpoch, pushed, random } from './street.ts';

const TITLE = 'Sätt upp staket mot Lundgrens hund';

let open: PublicHouse;
let given: Given;
beforeEach(async () => {
  open = await openPublicHouse();
  given = await giveStore(() => Promise.resolve(open.house.store));
  return () => open.house.close();
});

type Asked = {
  readonly path?: string;
  readonly language?: string;
  readonly headers?: Record<string, string>;
};

/** Sends the form, as the page does. */
const ask = (code: string, { path = '/f/sv', language, headers = {} }: Asked = {}): Promise<Response> =>
  Promise.resolve(
    open.house.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ code, ...(language !== undefined && { language }) }).toString(),
    }),
  );
const said = async (response: Response | Promise<Response>): Promise<string> =>
  (await (await response).text()).replaceAll(/<style>.*<\/style>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ');

/** Somebody leaves an idea, and its tablet comes home. */
async function left(language = 'sv'): Promise<{ idea: Entry; receipt: string }> {
  const written = given.tablet.idea(TITLE);
  if (written.kind !== 'idea.collected') throw new Error('no idea');
  const idea = { ...written, data: { ...written.data, cycle: open.file.cycle.id, language } };
  await given.byTablet(pushed(idea, { epoch: newEpoch(), seq: 1 }));
  return { idea, receipt: idea.data.receipt };
}

async function triage(idea: Entry, verdict: Verdict): Promise<readonly Entry[]> {
  const decided = triageIdea({ idea: IdeaId.parse(idea.subject), verdict }, undefined, given.office.env());
  if (!decided.ok) throw new Error('refused');
  await given.byOffice(...decided.value.map((entry) => pushed(entry, { epoch: newEpoch(), seq: 1 })));
  return decided.value;
}

/** Somebody puts a text into English. */
async function translate(subject: string, field: 'title' | 'text', source: string, text: string) {
  const about = { cycle: open.file.cycle.id, field, from: 'sv', source, language: 'en', text };
  const data = { ...about, by: 'Fatima Haddad', after: [] };
  const env = {
    ...given.office.env(),
    now: new Date(Date.parse(given.clock.now()) + (at += 1)).toISOString(),
  };
  const entry = stamp(env, { kind: 'text.translated' as const, version: 1, subject, data });
  await given.byOffice(pushed(entry, { epoch: newEpoch(), seq: 1 }));
}
let at = 0;

describe('whoever holds a receipt', () => {
  test('is asked for its code in their own language, and finds the page from the results', async () => {
    expect(await open.text('/f', { 'accept-language': 'ar' })).toContain('<html lang="ar" dir="rtl">');
    const page = await open.text('/f/en');
    expect(page).toContain('Follow your idea');
    expect(page).toContain('<form');
    expect(await open.text('/r/sv')).toContain('href="/f/sv"');
  });

  test('sees that the idea came, then that it was read, then the words that everybody may read', async () => {
    await open.configure();
    const { idea, receipt } = await left();
    const first = await said(ask(printCode(receipt).toLowerCase()));
    expect(first).toContain('Din idé är framme hos kommunen');
    expect(first).toContain(open.file.cycle.municipality);
    const triaged = await triage(idea, { as: 'idea' });
    expect(await said(ask(receipt))).toContain('Vi har läst din idé');
    const work = fold(emptyState(), triaged).ideaWork.get(idea.subject) ?? noWork(idea.subject);
    const version = { cycle: open.file.cycle.id, title: 'Ett staket', text: 'Vid vägen', language: 'sv' };
    const decided = publishIdea(
      { idea: IdeaId.parse(idea.subject), version, lookedThrough: true },
      work,
      given.office.env(),
    );
    if (!decided.ok) throw new Error('refused');
    await given.byOffice(...decided.value.map((entry) => pushed(entry, { epoch: newEpoch(), seq: 1 })));
    const last = await said(ask(receipt));
    expect(last).toContain('Din idé är publicerad');
    expect(last).toContain('Ett staket');
    for (const page of [first, last]) expect(page).not.toContain('Lundgren');
    for (const [field, source, text] of [
      ['title', 'Ett staket', 'A fence'],
      ['text', 'Vid vägen', 'By the road'],
    ] as const)
      await translate(idea.subject, field, source, text);
    const english = await said(ask(receipt, { language: 'en' }));
    expect(english).toContain('A fence By the road Translated by Fatima Haddad');
    await translate(idea.subject, 'text', 'Vid stigen', 'By the path');
    const old = await said(ask(receipt, { language: 'en' }));
    expect(old).not.toContain('A fence');
    expect(old).toContain('Ett staket');
  });

  test('is answered in the language of the idea, or in the one chosen on the answer', async () => {
    const { receipt } = await left('ar');
    expect(await (await ask(receipt)).text()).toContain('<html lang="ar" dir="rtl">');
    const english = await ask(receipt, { language: 'en' });
    expect(english.headers.get('content-language')).toBe('en');
    expect(await english.text()).toContain(`name="code" value="${receipt}"`);
    const unspoken = await left('so');
    expect((await ask(unspoken.receipt)).headers.get('content-language')).toBe('sv');
  });

  test('hears of the day and never of the hour', async () => {
    const { receipt } = await left();
    expect(await (await ask(receipt)).text()).not.toMatch(/\d\d[.:]\d\d(?!\d)|T\d\d/);
  });

  test('is led to the result once it is published', async () => {
    await open.configure();
    const { receipt } = await left();
    expect(await said(ask(receipt))).not.toContain('Se resultatet');
    await open.count();
    await open.publish(published(open.file));
    expect(await (await ask(receipt)).text()).toContain(`href="/r/${open.file.cycle.id}/sv"`);
  });

  test('may type it with the digits of an Arabic keyboard, spaces and small letters', async () => {
    const { receipt } = await left();
    const typed = receipt
      .toLowerCase()
      .replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
      .replaceAll(/(.{2})/g, '$1 ');
    expect((await ask(typed)).status).toBe(200);
  });
});

describe('whoever guesses', () => {
  test('gets one answer for a code that nobody has, that is mistyped, held back, or erased', async () => {
    const gone = await left();
    await given.byOffice(
      pushed(given.office.erasure([gone.idea.id]), { epoch: newEpoch(), seq: 1, expects: 0 }),
    );
    expect((await ask(gone.receipt)).status).toBe(404);
    const wrongSign = drawReceiptCode(random).replace(/.$/, (sign) => (sign === 'A' ? 'C' : 'A'));
    const codes = [drawReceiptCode(random), gone.receipt, wrongSign, '0O1I5S2Z', 'ÅÄÖÅÄÖÅÄ'];
    const answers = await Promise.all(
      codes.map(async (code) => {
        const answer = await ask(code);
        const text = (await answer.text()).replaceAll(printCode(code), '####-####');
        return { status: answer.status, headers: [...answer.headers], text };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.text).toContain('inte framme än');
    expect(answers[0]?.text).toContain('kan vara utan nät i flera dagar');
  });

  test('costs the same questions to the database, whatever the reason', async () => {
    const gone = await left();
    await given.byOffice(
      pushed(given.office.erasure([gone.idea.id]), { epoch: newEpoch(), seq: 1, expects: 0 }),
    );
    const { store } = open.house;
    const asked: string[] = [];
    for (const name of ['followed', 'failures', 'addFailure'] as const) {
      const own = store[name];
      Object.assign(store, {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- passes on whatever it is given
        [name]: (...all: never[]) => (asked.push(name), (own as (...all: never[]) => unknown)(...all)),
      });
    }
    const costs = [];
    for (const code of [drawReceiptCode(random), gone.receipt, 'AAAAAAAA']) {
      asked.length = 0;
      await ask(code);
      costs.push([...asked]);
    }
    expect(costs).toEqual(Array.from({ length: 3 }, () => ['failures', 'followed', 'addFailure']));
  });

  test('is stopped, by address and in all, even with everything at once; whoever knows a code is not', async () => {
    const { receipt } = await left();
    for (let at = 0; at < 40; at += 1) expect((await ask(receipt)).status).toBe(200);
    const many = await Promise.all(Array.from({ length: 50 }, () => ask(drawReceiptCode(random))));
    const statuses = many.map(({ status }) => status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    const stopped = await ask(receipt);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await said(stopped)).toContain('Många koder prövas just nu');
    open.house.clock.forward(HOUR);
    for (let at = 0; at < 600; at += 1) await open.house.store.addFailure('receipt', 1);
    expect((await ask(receipt)).status).toBe(429);
    open.house.clock.forward(HOUR);
    expect((await ask(receipt)).status).toBe(200);
  });

  test('makes nobody else’s browser guess', async () => {
    const { receipt } = await left();
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])
      expect((await ask(receipt, { headers })).status).toBe(403);
    expect(
      (await ask(receipt, { headers: { 'sec-fetch-site': 'same-origin', origin: 'null' } })).status,
    ).toBe(200);
  });
});

describe('a code', () => {
  test('is in no address and no line of the log, and the page is kept by nobody', async () => {
    const { receipt } = await left();
    const before = open.house.log.length;
    const answers = [await ask(receipt), await ask('AAAAAAAA'), await open.get(`/f/${receipt}`)];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404]);
    expect(JSON.stringify(open.house.log.slice(before))).not.toMatch(new RegExp(`${receipt}|AAAAAAAA`));
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      const policy = headers.get('content-security-policy');
      expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[^']+';/);
      expect(policy).not.toMatch(/unsafe|connect-src/);
    }
    const address = await (await open.get(`/f/${receipt}`)).text();
    expect(address).not.toContain(receipt);
  });

  test('that is none is answered with what one looks like', async () => {
    expect(await said(ask(''))).toContain('Skriv koden som står på ditt kvitto.');
    const short = await ask('K7MP');
    expect(short.status).toBe(400);
    expect(await said(short)).toContain('Du skrev 4.');
    const long = await ask('<script>alert(1)</script>'.repeat(20));
    expect(long.status).toBe(400);
    expect(await long.text()).not.toContain('<SCRIPT>');
    expect((await ask('A'.repeat(5000))).status).toBe(400);
    const json = await open.house.send('POST', '/f/sv', { code: 'AAAAAAAA' });
    expect([json.status, json.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  });

  test('is asked for once more when the database fails, in words', async () => {
    const { receipt } = await left();
    Object.assign(open.house.store, { followed: () => Promise.reject(new Error('disk I/O error')) });
    const failed = await ask(receipt);
    expect(failed.status).toBe(503);
    expect(await said(failed)).toContain('Något gick fel hos oss');
    const line = open.house.log.find(({ event }) => event === 'failed');
    expect(line).toMatchObject({ level: 'error', message: 'disk I/O error' });
    expect(JSON.stringify(line)).not.toContain(receipt);
  });
});
