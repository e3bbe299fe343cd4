import '../../../src/ui/base.css';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EntranceFace, type EntranceFaceProps } from '../../../src/features/office/entrance-face.tsx';
import { MemberId, ProcessId } from '../../../src/domain/log/ids.ts';
import type { Api } from '../../../src/sync/api.ts';
import type { Answer } from '../../../src/sync/requests.ts';
import type { ForgottenPassword } from '../../../src/wire/mail.ts';
import type { ProblemCode } from '../../../src/wire/problem.ts';
import { problems } from '../../../src/wire/problem.ts';
import type { InvitationAcceptance, SessionAnswer, SignInAnswer } from '../../../src/wire/session.ts';
import { ProviderRefusal } from '../../../src/wire/sign-in.ts';
import { idOf } from '../../storage/prepared.ts';
import { GenerationId } from '../../../src/domain/log/ids.ts';
import { faults, heading, press, speakSwedish, write } from './office.tsx';
import { officeScene } from './scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const TOKEN = 'A'.repeat(43);
const unreachable: Answer<never> = { kind: 'unreachable', reason: 'offline', detail: '' };
const refusal = (code: ProblemCode): Answer<never> => ({
  kind: 'problem',
  problem: { code, status: problems[code].status },
});
const session: SessionAnswer = {
  member: { id: MemberId.parse(idOf(1)), name: 'Anna', roles: ['coordinator'] },
  process: ProcessId.parse(idOf(2)),
  generation: GenerationId.parse(idOf(3)),
};

/** The door, with a server that answers as told. */
async function door(over: Partial<Api>, token?: string, came: Partial<EntranceFaceProps> = {}) {
  const { office } = await officeScene();
  const seen: SessionAnswer[] = [];
  render(
    <EntranceFace
      api={{ ...office.api, ...over }}
      invitationToken={token}
      {...came}
      onSignedIn={(answer) => seen.push(answer)}
    />,
  );
  return seen;
}

const invited: Partial<Api> = {
  invitation: async () => ({
    kind: 'answer',
    value: { roles: ['coordinator'], expires: '2026-05-20T00:00:00.000Z' },
  }),
};

test('an invitation is taken: the password rule is said before, each fault at its field, and one is in', async () => {
  const taken: InvitationAcceptance[] = [];
  const seen = await door(
    {
      ...invited,
      acceptInvitation: async (acceptance) => {
        taken.push(acceptance);
        return { kind: 'answer', value: session };
      },
    },
    TOKEN,
  );
  await heading('Välkommen till Torg');
  screen.getByText(/^Minst 12 tecken/);
  expect(await faults()).toEqual([]);
  await write('Lösenord', 'kort');
  await press('Gör mitt konto');
  await screen.findByText('Skriv ditt namn.');
  screen.getByText(/Skriv en e-postadress/);
  screen.getByText('Det fattas 8 tecken.');
  await write('Ditt namn', 'Anna Andersson');
  await write('E-postadress', ' anna@kommun.se ');
  await write('Lösenord', 'en mening om katten');
  await press('Gör mitt konto');
  expect(taken).toEqual([
    { token: TOKEN, name: 'Anna Andersson', email: 'anna@kommun.se', password: 'en mening om katten' },
  ]);
  expect(seen).toEqual([session]);
});

test.each([
  ['invitation-used', 'Länken är redan använd. Logga in i stället, eller be om en ny länk.'],
  ['invitation-expired', 'Länken har gått ut. Be den som bjöd in dig om en ny.'],
  ['invitation-unknown', /Länken är inte känd här/],
] as const)('a link that is %s says so in words', async (code, words) => {
  await door({ invitation: async () => refusal(code) }, TOKEN);
  await heading('Länken går inte att använda');
  screen.getByText(words);
  expect(await faults()).toEqual([]);
});

test('a link that was cut on its way is not even asked about', async () => {
  await door({ invitation: () => Promise.reject(new Error('asked')) }, 'abc');
  expect(await heading('Länken går inte att använda')).toBeTruthy();
});

test('without a network the link is not used up, and is looked at again', async () => {
  let online = false;
  await door({ invitation: async () => (online ? refusal('invitation-used') : unreachable) }, TOKEN);
  await screen.findByText('Länken kunde inte kontrolleras');
  screen.getByText('Den är inte förbrukad.');
  online = true;
  await press('Försök igen');
  expect(await heading('Länken går inte att använda')).toBeTruthy();
});

test('signing in says what was wrong and keeps what was typed', async () => {
  let answer: Answer<SignInAnswer> = refusal('wrong-password');
  const seen = await door({ signIn: async () => answer });
  await press('Logga in');
  await screen.findByText('Skriv både e-postadress och lösenord.');
  await write('E-postadress', 'anna@kommun.se');
  await write('Lösenord', 'fel');
  await press('Logga in');
  await screen.findByText(/hör inte ihop/);
  answer = refusal('too-many-attempts');
  await press('Logga in');
  await screen.findByText('För många försök. Vänta en stund och försök igen.');
  answer = unreachable;
  await press('Logga in');
  await screen.findByText(/Man behöver nät för att logga in/);
  expect(screen.getByLabelText<HTMLInputElement>('E-postadress').value).toBe('anna@kommun.se');
  expect(await faults()).toEqual([]);
  answer = { kind: 'answer', value: { step: 'in', session } };
  await press('Logga in');
  expect(seen).toEqual([session]);
});

test('a second step asks for the code, says when it is wrong, and begins again when its time is over', async () => {
  let answer: Answer<SessionAnswer> = refusal('wrong-code');
  const given: string[] = [];
  const seen = await door({
    signIn: async () => ({ kind: 'answer', value: { step: 'second-factor' } }),
    answerSecondFactor: async (code) => {
      given.push(code);
      return answer;
    },
  });
  const withPassword = async () => {
    await write('E-postadress', 'anna@kommun.se');
    await write('Lösenord', 'en lång mening');
    await press('Logga in');
    await heading('Steg två: koden');
  };
  await withPassword();
  await press('Logga in');
  await screen.findByText('Skriv koden.');
  await write('Kod', '123 456');
  await press('Logga in');
  await screen.findByText(/Koden stämmer inte/);
  expect(await faults()).toEqual([]);
  answer = refusal('signed-out');
  await press('Logga in');
  await screen.findByText('Det tog för lång tid. Börja om med lösenordet.');
  answer = { kind: 'answer', value: session };
  await withPassword();
  await write('Kod', '654321');
  await press('Logga in');
  expect(seen).toEqual([session]);
  expect(given).toEqual(['123 456', '123 456', '654321']);
});

const byProvider = (localAccounts = true): Partial<Api> => ({
  signInWays: async () => ({ kind: 'answer', value: { localAccounts, provider: true, mail: false } }),
});

test('the municipality’s account comes first, and a password is folded away behind it', async () => {
  await door(byProvider());
  const link = await screen.findByRole('link', { name: 'Logga in med kommunens konto' });
  expect(link.getAttribute('href')).toBe('/sign-in');
  // The app's own router must leave it to the browser.
  expect(link.getAttribute('target')).toBe('_top');
  expect(screen.getByText('Logga in med lösenord i stället').closest('details')?.open).toBe(false);
  expect(await faults()).toEqual([]);
});

test('with local accounts off the password is for emergencies, and a refusal does not fold it away', async () => {
  await door({ ...byProvider(false), signIn: async () => refusal('local-accounts-off') });
  fireEvent.click(await screen.findByText('Jag har ett nödkonto'));
  screen.getByText(/Ett nödkonto är till för den dag/);
  await write('E-postadress', 'anna@kommun.se');
  await write('Lösenord', 'fel');
  await press('Logga in');
  await screen.findByText(/Lösenord gäller bara för nödkonton/);
  expect(screen.getByText('Jag har ett nödkonto').closest('details')?.open).toBe(true);
});

test.each(ProviderRefusal.options)(
  'whoever comes back with %s reads why, and what to do',
  async (refused) => {
    await door(byProvider(), undefined, { refused });
    const told = within(await screen.findByRole('alert'));
    expect(told.getAllByText(/./).map(({ textContent }) => textContent.length > 20)).not.toContain(false);
    expect(document.body.textContent).not.toContain(refused);
  },
);

test('a provider that does not answer leaves the password in sight', async () => {
  await door(byProvider(), undefined, { refused: 'provider-unreachable' });
  await screen.findByText('Kommunens inloggning svarar inte');
  expect(screen.getByText('Logga in med lösenord i stället').closest('details')?.open).toBe(true);
  expect(await faults()).toEqual([]);
});

test('whoever signs out hears that the municipality’s account may still be signed in', async () => {
  await door(byProvider(), undefined, { left: true });
  await screen.findByText('Du är utloggad från Torg');
  expect(screen.getByText(/Delar du datorn, logga ut där också/)).toBeTruthy();
});

test('an invitation that a password would be chosen with is refused in words where there are none', async () => {
  await door({ invitation: async () => refusal('local-accounts-off') }, TOKEN);
  await heading('Länken går inte att använda');
  expect(screen.getByText(/Här loggar man in med kommunens konto/)).toBeTruthy();
});

test('without a network the door says so, and looks again', async () => {
  let online = false;
  await door({
    signInWays: async () =>
      online ? { kind: 'answer', value: { localAccounts: true, provider: false, mail: false } } : unreachable,
  });
  await screen.findByText('Servern svarar inte');
  expect(await faults()).toEqual([]);
  online = true;
  await press('Försök igen');
  await screen.findByLabelText('E-postadress');
});

const byLetter: Partial<Api> = {
  signInWays: async () => ({
    kind: 'answer',
    value: { localAccounts: true, provider: false, mail: true },
  }),
};

test('a forgotten password is helped by a letter, and what is said tells nobody who has an account', async () => {
  let answer: Answer<null> = unreachable;
  const asked: ForgottenPassword[] = [];
  await door({
    ...byLetter,
    forgotPassword: async (who) => {
      asked.push(who);
      return answer;
    },
  });
  await press('Glömt lösenordet?');
  await heading('Glömt lösenordet');
  await press('Skicka länken');
  await screen.findByText(/Skriv en e-postadress/);
  expect(asked).toEqual([]);
  await write('E-postadress', ' anna@kommun.se ');
  await press('Skicka länken');
  await screen.findByText('Ingen kontakt med servern just nu.');
  expect(await faults()).toEqual([]);
  answer = { kind: 'answer', value: null };
  await press('Skicka länken');
  await heading('Titta i din e-post');
  screen.getByText(/^Har någon ett konto med lösenord på den adressen/);
  expect(asked.at(-1)).toEqual({ email: 'anna@kommun.se', language: 'sv' });
  await press('Till inloggningen');
  expect(await heading('Logga in på kontoret')).toBeTruthy();
});

test('where no letters can be sent, a forgotten password is somebody’s to help with', async () => {
  await door({});
  await screen.findByText(/Be en samordnare, eller den som sköter servern, om en ny inbjudan/);
  expect(screen.queryByText('Glömt lösenordet?')).toBeNull();
});

test('the letter’s link leads to a new password, once', async () => {
  let answer: Answer<null> = unreachable;
  let done = 0;
  await door({ choosePassword: async () => answer }, undefined, {
    passwordToken: TOKEN,
    onPasswordChosen: () => (done += 1),
  });
  await heading('Välj ett nytt lösenord');
  await write('Nytt lösenord', 'kort');
  await press('Byt lösenord');
  await screen.findByText('Det fattas 8 tecken.');
  expect(await faults()).toEqual([]);
  await write('Nytt lösenord', 'en mening om katten');
  await press('Byt lösenord');
  await screen.findByText('Ingen kontakt med servern just nu.');
  answer = { kind: 'answer', value: null };
  await press('Byt lösenord');
  await heading('Lösenordet är bytt');
  await press('Till inloggningen');
  expect(done).toBe(1);
});

test('a link to a new password that is over, or was cut on its way, says so', async () => {
  await door({ choosePassword: async () => refusal('password-link-over') }, undefined, {
    passwordToken: TOKEN,
  });
  await write('Nytt lösenord', 'en mening om katten');
  await press('Byt lösenord');
  await heading('Länken går inte att använda');
  screen.getByText('Länken har gått ut eller är redan använd. Be om en ny.');
  cleanup();
  await door({}, undefined, { passwordToken: 'abc' });
  expect(await heading('Länken går inte att använda')).toBeTruthy();
});
