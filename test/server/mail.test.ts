import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPost } from '../../src/server/mail/post.ts';
import { paths } from '../../src/wire/paths.ts';
import { cookieOf, enrolled, type House, invited, openHouse, PASSWORD, problemOf } from './house.ts';

const ADDRESS = 'https://torg.nassjo.example';

/** A server for e-mail: the real thing, which keeps what it takes and can be told to refuse. */
async function postOffice(refuses: { address?: string; sender?: boolean } = {}) {
  const letters: { to: string; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'torg' && password === 'rätt' ? done(null, { user: 'torg' }) : done(new Error('Nej')),
    onMailFrom: (_from, _session, done) =>
      done(
        refuses.sender === true ? Object.assign(new Error('Relaying denied'), { responseCode: 550 }) : null,
      ),
    onRcptTo: ({ address }, _session, done) =>
      done(
        address === refuses.address ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null,
      ),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push({ to: envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    letters,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A letter's parts as a reader shows them. */
function read(raw: string): { subject: string; text: string; html: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? '';
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`);
  const bodyOf = (type: string): string => {
    const part = parts.find((each) => each.includes(type)) ?? '';
    const body = part.slice(part.indexOf('\r\n\r\n') + 4);
    if (/base64/.test(part)) return Buffer.from(body, 'base64').toString();
    if (!/quoted-printable/.test(part)) return body;
    const bytes = body
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString();
  };
  const subject = /^Subject: (.*)$/m.exec(head)?.[1] ?? '';
  return { subject, text: bodyOf('text/plain'), html: bodyOf('text/html') };
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function houseWith(post: { url: string }): Promise<House> {
  const mail = { post: openPost({ url: post.url, from: 'Torg <torg@nassjo.example>' }), address: ADDRESS };
  const house = await openHouse({ mail });
  closing.push(() => house.close());
  return house;
}
async function open(refuses: Parameters<typeof postOffice>[0] = {}) {
  const post = await postOffice(refuses);
  closing.push(post.close);
  return { post, house: await houseWith(post) };
}

describe('an invitation by e-mail', () => {
  const sent = async (
    house: House,
    over: object = {},
    roles: Parameters<typeof invited>[1] = ['coordinator'],
  ) => {
    const anna = await invited(house, roles);
    const { token } = await house.store.invite(['viewer']);
    const body = { token, email: 'bo@nassjo.example', language: 'sv', ...over };
    return {
      token,
      response: await house.send('POST', paths.invitationLetter, body, { cookie: anna.cookie }),
    };
  };

  test('holds the same link, as text and as a page, in the language of whoever invites', async () => {
    const { post, house } = await open();
    const { token, response } = await sent(house);
    expect(await response.json()).toEqual({ sent: true });
    const [letter] = post.letters;
    expect(letter?.to).toBe('bo@nassjo.example');
    const { subject, text, html } = read(letter?.raw ?? '');
    expect(subject).toBe('Inbjudan till Torg');
    expect(text).toContain(`${ADDRESS}/office/join#${token}`);
    expect(text).toContain('Åsa bjuder in dig');
    expect(html).toContain(`href="${ADDRESS}/office/join#${token}"`);
    await sent(house, { language: 'en' });
    expect(read(post.letters[1]?.raw ?? '').subject).toBe('Invitation to Torg');
  });

  test('that is not taken says why, and leaves the link good', async () => {
    const { house } = await open({ address: 'bo@nassjo.example' });
    const { token, response } = await sent(house);
    expect(await response.json()).toEqual({ sent: false, why: 'address-refused' });
    expect((await house.store.invitation(token)).ok).toBe(true);
    const strict = await open({ sender: true });
    expect(await (await sent(strict.house)).response.json()).toEqual({ sent: false, why: 'mail-denied' });
  });

  test('says so when the server for e-mail does not answer, or does not know Torg', async () => {
    const { post } = await open();
    const wrong = await houseWith({ url: post.url.replace('smtp://', 'smtp://torg:fel@') });
    expect(await (await sent(wrong)).response.json()).toEqual({ sent: false, why: 'mail-denied' });
    const nobody = createServer();
    const port = await new Promise<number>((resolve) => {
      nobody.listen(0, '127.0.0.1', () => {
        const address = nobody.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    await new Promise((resolve) => void nobody.close(resolve));
    const away = await houseWith({ url: `smtp://127.0.0.1:${port}` });
    expect(await (await sent(away)).response.json()).toEqual({ sent: false, why: 'mail-unreachable' });
  });

  test('is sent for coordinators alone, for open links alone, and only where letters can be sent', async () => {
    const { post, house } = await open();
    expect(await problemOf((await sent(house, {}, ['viewer'])).response)).toBe('forbidden');
    expect(await problemOf((await sent(house, { token: 'x'.repeat(43) })).response)).toBe(
      'invitation-unknown',
    );
    const tablet = await enrolled(house, await invited(house));
    const body = { token: 'x'.repeat(43), email: 'bo@nassjo.example', language: 'sv' };
    expect(await problemOf(await house.send('POST', paths.invitationLetter, body, tablet))).toBe('forbidden');
    const plain = await openHouse();
    closing.push(() => plain.close());
    expect(await problemOf((await sent(plain)).response)).toBe('not-found');
    expect(post.letters).toEqual([]);
  });

  test('leaves neither address nor link in the log, and is stopped when there are too many', async () => {
    const { house } = await open();
    const anna = await invited(house);
    const { token } = await house.store.invite(['viewer']);
    const codes: number[] = [];
    for (let letters = 0; letters < 41; letters += 1) {
      const body = { token, email: 'bo@nassjo.example', language: 'sv' };
      codes.push((await house.send('POST', paths.invitationLetter, body, { cookie: anna.cookie })).status);
    }
    expect(codes.slice(39)).toEqual([200, 429]);
    expect(JSON.stringify(house.log)).not.toContain('bo@nassjo.example');
    expect(JSON.stringify(house.log)).not.toContain(token);
  });
});

describe('a forgotten password', () => {
  let house: House;
  let post: Awaited<ReturnType<typeof postOffice>>;
  let anna: Awaited<ReturnType<typeof invited>>;

  beforeEach(async () => {
    ({ house, post } = await open());
    anna = await invited(house);
  });

  const forgot = (email: string): Promise<Response> =>
    house.send('POST', paths.newPassword, { email, language: 'sv' });
  const choose = (token: string, password = 'ett nytt långt lösenord'): Promise<Response> =>
    house.send('PUT', paths.newPassword, { token, password });
  const tokenSent = async (): Promise<string> => {
    await forgot(anna.email);
    await vi.waitFor(() => expect(post.letters).toHaveLength(1));
    const { subject, text } = read(post.letters[0]?.raw ?? '');
    expect(subject).toMatch(/^(?:=\?UTF-8\?Q\?)?Nytt_?\s?l/);
    return new RegExp(`${ADDRESS}/office/password#([\\w-]{43})`).exec(text)?.[1] ?? '';
  };

  test('is helped by a letter: the link works once, ends every session, and lets the new one in', async () => {
    const token = await tokenSent();
    expect((await choose(token)).status).toBe(204);
    expect(await problemOf(await choose(token))).toBe('password-link-over');
    const old = await house.send('GET', paths.session, undefined, { cookie: anna.cookie });
    expect(await problemOf(old)).toBe('signed-out');
    const signIn = (password: string): Promise<Response> =>
      house.send('POST', paths.session, { email: anna.email, password });
    expect(await problemOf(await signIn(PASSWORD))).toBe('wrong-password');
    expect(cookieOf(await signIn('ett nytt långt lösenord'))).toMatch(/session_token/);
  });

  test('is answered the same whether there is such an account or not, and writes to nobody who has none', async () => {
    const [known, unknown] = [await forgot(anna.email), await forgot('nobody@nassjo.example')];
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    await vi.waitFor(() => expect(post.letters).toHaveLength(1));
    expect(post.letters.map(({ to }) => to)).toEqual([anna.email]);
  });

  test('has a link that is good for an hour, and passwords that are long enough', async () => {
    const token = await tokenSent();
    expect(await problemOf(await choose(token, 'kort'))).toBe('malformed');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 });
    try {
      expect(await problemOf(await choose(token))).toBe('password-link-over');
    } finally {
      vi.useRealTimers();
    }
  });

  test('drowns nobody in letters', async () => {
    const codes: number[] = [];
    for (let asked = 0; asked < 7; asked += 1) codes.push((await forgot(anna.email)).status);
    expect(codes).toEqual([204, 204, 204, 204, 204, 429, 429]);
  });
});
