import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import { isGuessable } from '../../../src/features/field/setup/pin-rules.ts';
import { enrolmentFailureWords } from '../../../src/features/field/words/enrolment-words.ts';
import { nextTry, problemWords } from '../../../src/features/field/sync/problem-words.ts';
import { syncPill } from '../../../src/features/field/words/sync-words.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'sv', messages: {} }));

const calm: SyncStatus = {
  phase: 'idle',
  pending: 0,
  quarantined: 0,
  sent: 0,
  total: 0,
  lastContact: '2026-05-12T12:00:00.000Z',
  problem: null,
  retryAt: null,
  complete: true,
};

test.each([
  [{}, 'ok', 'Allt är framme'],
  [{ lastContact: null, complete: false }, 'info', 'Har inte nått kontoret än'],
  [{ pending: 12 }, 'waiting', '12 väntar'],
  [{ pending: 12, problem: { kind: 'offline' } }, 'offline', '12 väntar, inget nät'],
  [
    { pending: 12, problem: { kind: 'not-our-server', detail: '' } },
    'offline',
    '12 väntar, nätet kräver något',
  ],
  [{ pending: 8, phase: 'sending', sent: 4, total: 12 }, 'info', 'Skickar 4 av 12'],
  [{ quarantined: 2 }, 'help', '2 behöver hjälp'],
  [{ pending: 3, quarantined: 1 }, 'help', '1 behöver hjälp, 3 väntar'],
  [{ problem: { kind: 'offline' } }, 'ok', 'Allt är framme'],
  [
    { pending: 1, problem: { kind: 'not-let-in', status: 403, code: 'device-revoked' } },
    'help',
    'Plattan behöver hjälp',
  ],
  [{ problem: { kind: 'storage', code: 'storage.closed' } }, 'help', 'Plattan behöver hjälp'],
] as const)('the pill says %j in words', (part, state, text) => {
  expect(syncPill({ ...calm, ...part })).toEqual({ state, text });
});

test('every trouble says what happened and what to do, and keeps codes apart from the words', () => {
  const portal = problemWords({ kind: 'not-our-server', detail: 'text/html instead of JSON' });
  expect(portal.what).toBe('Någon annan än kommunens server svarade');
  expect(portal.advice).toContain('loggar in på en egen sida');
  expect(portal.details).toBe('text/html instead of JSON');
  expect(problemWords({ kind: 'restored' })).toMatchObject({ what: 'Servern är återställd' });
  const old = problemWords({ kind: 'retry', reason: 'update-server', entries: 2 });
  expect(old.what).toBe('2 poster kan inte tas emot än');
  expect(old.advice).toContain('Be kontoret uppdatera servern');
  expect(problemWords({ kind: 'not-let-in', status: 401, code: 'device-unknown' }).what).toBe(
    'Servern känner inte igen plattan',
  );
});

test('the next try is told in seconds, then in minutes', () => {
  const now = '2026-05-12T12:00:00.000Z';
  expect(nextTry('2026-05-12T12:00:01.000Z', now)).toBe('Försöker igen nu');
  expect(nextTry('2026-05-12T12:00:45.000Z', now)).toBe('Försöker igen om 45 sekunder');
  expect(nextTry('2026-05-12T12:10:00.000Z', now)).toBe('Försöker igen om 10 minuter');
  expect(nextTry('2026-05-12T11:00:00.000Z', now)).toBe('Försöker igen nu');
});

test.each([
  ['code-used', 'Koden är redan använd'],
  ['code-expired', 'Koden har gått ut'],
  ['code-unknown', 'Kontoret känner inte igen koden'],
  ['too-many-attempts', 'För många försök'],
  ['busy', 'Servern kunde inte släppa in plattan'],
] as const)('a code that is %s gets plain words', (code, what) => {
  expect(enrolmentFailureWords({ kind: 'problem', problem: { code, status: 400 } }).what).toBe(what);
});

test('too many attempts say how long to wait', () => {
  const problem = { code: 'too-many-attempts', status: 429, retryAfter: 300 } as const;
  expect(enrolmentFailureWords({ kind: 'problem', problem }).advice).toBe('Vänta 5 minuter och försök igen.');
});

test('a PIN that a child tries first is refused', () => {
  expect(['111111', '123456', '987654', '000000'].every(isGuessable)).toBe(true);
  expect(['482915', '112233', '135790', '123455'].some(isGuessable)).toBe(false);
});
