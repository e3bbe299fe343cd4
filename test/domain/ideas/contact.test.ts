import { describe, expect, test } from 'vitest';
import type { OfficeKey } from '../../../src/domain/cycle/office-key.ts';
import {
  contactQuestion,
  faultInContact,
  leaveContact,
} from '../../../src/domain/ideas/contact-decisions.ts';
import { openContact } from '../../../src/domain/ideas/contact-opening.ts';
import { wordsOfIdea } from '../../../src/domain/ideas/erasure-decisions.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { IdeaId, KeyId, mintUuid } from '../../../src/domain/log/ids.ts';
import { kinds } from '../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { seeded, testEnv } from '../env.ts';
import { testCycle } from '../values.ts';

const IDEA = IdeaId.parse(mintUuid(seeded(5)));
const KEY = KeyId.parse(mintUuid(seeded(6)));
const made: OfficeKey = {
  id: KEY,
  made: { publicKey: 'A'.repeat(43), at: '2026-05-01T10:00:00.000Z', entry: mintUuid(seeded(7)) },
};
const keys = new Map([[KEY, made]]);
const asking = (ages: { lowestAge: number; lowestAges?: { vote: number } }) => {
  const cycle = testCycle();
  return { ...cycle, contact: true, participation: { ...cycle.participation, ...ages } };
};

describe('how to be reached', () => {
  test('is asked only where the round says so and there is a key to seal to, from the age for voting', () => {
    expect(contactQuestion(testCycle(), keys)).toBeUndefined();
    expect(contactQuestion(asking({ lowestAge: 12 }), new Map())).toBeUndefined();
    expect(contactQuestion(asking({ lowestAge: 12 }), keys)).toMatchObject({
      key: { key: KEY },
      lowestAge: 12,
    });
    expect(contactQuestion(asking({ lowestAge: 0, lowestAges: { vote: 16 } }), keys)?.lowestAge).toBe(16);
  });

  test('looks like an address or a number, in any digits, or is left out', () => {
    expect(faultInContact(' ')).toBeUndefined();
    expect(faultInContact('kim@example.se')).toBeUndefined();
    expect(faultInContact('070-123 45 67')).toBeUndefined();
    expect(faultInContact('٠٧٠١٢٣٤٥٦٧')).toBeUndefined();
    expect(faultInContact('Kim på torget')).toBe('contact.unreachable');
    expect(faultInContact('1'.repeat(121))).toBe('contact.too-long');
  });

  test('is read by coordinators alone, and goes with the words of the idea', () => {
    expect(kinds['contact.left'].readers).toEqual(['coordinator']);
    const left = leaveContact({ idea: IDEA, key: KEY, sealed: 'A'.repeat(747) }, testEnv(1));
    const state = fold(emptyState(), [left]);
    expect(state.contacts.get(IDEA)?.get(left.id)?.key).toBe(KEY);
    expect(wordsOfIdea(state, IDEA)).toEqual([left.id]);
  });

  test('is opened for a reason, and that somebody did outlives it', () => {
    const left = leaveContact({ idea: IDEA, key: KEY, sealed: 'A'.repeat(747) }, testEnv(1));
    const open = (reason: string) => openContact({ idea: IDEA, contact: left.id, reason }, testEnv(2));
    expect(open(' ')).toMatchObject({ ok: false, refusal: { code: 'contact.no-reason' } });
    expect(open('x'.repeat(501))).toMatchObject({ ok: false, refusal: { code: 'contact.reason-too-long' } });
    const opened = open('Frågar om platsen');
    if (!opened.ok) throw new Error('refused');
    const [opening] = [...(fold(emptyState(), [opened.value]).contactOpenings.get(IDEA)?.values() ?? [])];
    expect(opening).toMatchObject({ reason: 'Frågar om platsen', author: opened.value.author });
  });
});
