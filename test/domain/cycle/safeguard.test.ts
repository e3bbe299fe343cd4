import { describe, expect, test } from 'vitest';
import { SAFEGUARD_TEXT_MAX, safeguardOf } from '../../../src/domain/cycle/safeguard.ts';
import {
  type AdoptCommand,
  adoptSafeguard,
  faultsInSafeguard,
} from '../../../src/domain/cycle/safeguard-decisions.ts';
import { byMember, MAX_ENTRY_BYTES } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import { readEntry } from '../../../src/domain/log/kinds.ts';
import { emptyState, type State } from '../../../src/domain/log/state.ts';
import { seeded, testEnv } from '../env.ts';
import { CYCLE } from '../values.ts';

const TODAY = '2026-05-12';
const env = (seed: number) => ({
  ...testEnv(seed),
  author: byMember(MemberId.parse(mintUuid(seeded(5)))),
});

const command = (part: Partial<AdoptCommand> = {}): AdoptCommand => ({
  cycle: CYCLE,
  about: 'retention',
  text: ' Idéer bevaras. ',
  by: 'Arkivarien',
  day: '2026-05-02',
  caseNumber: '',
  ...part,
});

function adopted(state: State, part: Partial<AdoptCommand> = {}, seed = 1) {
  const decided = adoptSafeguard({ ...state, today: TODAY }, command(part), env(seed));
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
}

const codes = (state: State, part: Partial<AdoptCommand>) =>
  faultsInSafeguard({ ...state, today: TODAY }, command(part)).map(({ code }) => code);

describe('a safeguard', () => {
  test('is adopted with its text trimmed, read back, and stands for its cycle and matter alone', () => {
    const [entry] = adopted(emptyState());
    expect(readEntry(JSON.stringify(entry))).toMatchObject({ ok: true });
    const { safeguards } = fold(emptyState(), entry ? [entry] : []);
    expect(safeguardOf(safeguards, CYCLE, 'retention')).toMatchObject({
      revision: 1,
      text: 'Idéer bevaras.',
      by: 'Arkivarien',
    });
    expect(safeguardOf(safeguards, CYCLE, 'information')).toBeUndefined();
    expect(safeguardOf(safeguards, 'another', 'retention')).toBeUndefined();
  });

  test('that is adopted anew is the next revision, whatever order the two arrive in', () => {
    const first = adopted(emptyState());
    const second = adopted(fold(emptyState(), first), { text: 'Idéer bevaras för alltid.' }, 2);
    for (const order of [
      [...first, ...second],
      [...second, ...first],
    ]) {
      const { safeguards } = fold(emptyState(), order);
      expect(safeguardOf(safeguards, CYCLE, 'retention')).toMatchObject({
        revision: 2,
        text: 'Idéer bevaras för alltid.',
      });
    }
  });

  test('of one revision that two wrote is the same one, whatever order they arrive in', () => {
    const mine = adopted(emptyState());
    const theirs = adopted(emptyState(), { text: 'Något annat.' }, 2);
    const standing = [
      [...mine, ...theirs],
      [...theirs, ...mine],
    ].map((order) => safeguardOf(fold(emptyState(), order).safeguards, CYCLE, 'retention')?.text);
    expect(standing[0]).toBe(standing[1]);
  });

  test('says all that is missing or makes no sense at once', () => {
    expect(codes(emptyState(), { text: '  ', by: '', day: '' })).toEqual([
      'safeguard.no-text',
      'safeguard.no-name',
      'safeguard.no-day',
    ]);
    expect(codes(emptyState(), { day: '2026-05-13', caseNumber: 'x'.repeat(61) })).toEqual([
      'safeguard.day-ahead',
      'safeguard.case-number-too-long',
    ]);
  });

  test('that says what stands already is not adopted again', () => {
    const state = fold(emptyState(), adopted(emptyState()));
    expect(codes(state, {})).toEqual(['safeguard.unchanged']);
    expect(codes(state, { caseNumber: 'KS 2026/1' })).toEqual([]);
  });

  test('of the longest text, in the widest signs, still fits an entry', () => {
    const text = '界'.repeat(SAFEGUARD_TEXT_MAX.text);
    const [entry] = adopted(emptyState(), { text });
    expect(new TextEncoder().encode(JSON.stringify(entry)).length).toBeLessThan(MAX_ENTRY_BYTES);
    expect(codes(emptyState(), { text: `${text}界` })).toEqual(['safeguard.text-too-long']);
  });
});
