import { describe, expect, test } from 'vitest';
import { handleConcern, nameOfficer, sealAsConcern } from '../../../src/domain/ideas/concern-decisions.ts';
import { concernOfficer, concernReader } from '../../../src/domain/ideas/concern-officer.ts';
import { wordsOfIdea } from '../../../src/domain/ideas/erasure-decisions.ts';
import { byMember, SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { EntryId, IdeaId, KeyId, MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Role } from '../../../src/domain/log/kind.ts';
import { type Entry, isForAuthorAlone, kinds } from '../../../src/domain/log/kinds.ts';
import type { Result } from '../../../src/domain/log/refusal.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { seeded, testEnv } from '../env.ts';
import { testIdea } from '../values.ts';

const id = (seed: number) => mintUuid(seeded(seed));
const [ANNA, BO, CILLA] = [MemberId.parse(id(1)), MemberId.parse(id(2)), MemberId.parse(id(3))];
const IDEA = IdeaId.parse(id(9));
const SEALED = 'A'.repeat(1430);
let turn = 100;
const env = (member?: MemberId) => ({ ...testEnv((turn += 1)), author: member ? byMember(member) : SERVER });
const PROCESS = env().process;

function given<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}
const joined = (member: MemberId, roles: Role[]): Entry =>
  stamp(env(), {
    kind: 'member.joined' as const,
    version: 1,
    subject: member,
    data: { member: { id: member, name: 'Kim', roles } },
  });
const keyOf = (member: MemberId, seed: number): Entry => {
  const key = KeyId.parse(id(seed));
  return stamp(env(member), {
    kind: 'concern-key.made' as const,
    version: 1,
    subject: key,
    data: { key, publicKey: 'A'.repeat(43) },
  });
};
const idea = stamp(env(), { kind: 'idea.collected' as const, version: 1, subject: IDEA, data: testIdea() });
const house = fold(emptyState(), [
  joined(ANNA, ['coordinator']),
  joined(BO, ['assessor']),
  joined(CILLA, ['viewer']),
  idea,
]);
const named = fold(house, [given(nameOfficer(BO, house, env(ANNA)))]);
const ready = fold(named, [keyOf(BO, 50)]);
const seal = (key = id(50)) => sealAsConcern({ idea: IDEA, key, sealed: SEALED }, ready, env(ANNA));

describe('the officer', () => {
  test('is somebody who works with ideas, and not twice the same', () => {
    expect(nameOfficer(CILLA, house, env(ANNA))).toMatchObject({ refusal: { code: 'concern.no-member' } });
    expect(nameOfficer(id(77), house, env(ANNA))).toMatchObject({ refusal: { code: 'concern.no-member' } });
    expect(nameOfficer(BO, named, env(ANNA))).toMatchObject({ refusal: { code: 'concern.same-officer' } });
    expect(concernOfficer(named, PROCESS)?.id).toBe(BO);
    const changed = fold(named, [given(nameOfficer(ANNA, named, env(ANNA)))]);
    expect(concernOfficer(changed, PROCESS)?.id).toBe(ANNA);
  });

  test('has a key of their own making: a colleague’s is nobody’s to seal to', () => {
    expect(concernReader(named, PROCESS)).toBeUndefined();
    expect(concernReader(fold(named, [keyOf(ANNA, 51)]), PROCESS)).toBeUndefined();
    expect(concernReader(ready, PROCESS)).toMatchObject({ officer: { id: BO }, key: id(50) });
  });

  test('is nobody once that person has left', () => {
    const left = stamp(env(ANNA), {
      kind: 'member.removed' as const,
      version: 1,
      subject: BO,
      data: { member: BO },
    });
    expect(concernReader(fold(ready, [left]), PROCESS)).toBeUndefined();
  });
});

describe('a concern', () => {
  test('is sealed once, to the officer’s key, by coordinators; its words are what is erased then, and not the seal', () => {
    expect(seal(id(51))).toMatchObject({ refusal: { code: 'concern.other-key' } });
    const state = fold(ready, [given(seal())]);
    expect(wordsOfIdea(state, IDEA)).toEqual([idea.id]);
    const again = { idea: IDEA, key: id(50), sealed: SEALED };
    expect(sealAsConcern(again, state, env(ANNA))).toMatchObject({
      refusal: { code: 'concern.sealed-already' },
    });
    const none = { ...again, idea: IdeaId.parse(id(10)) };
    expect(sealAsConcern(none, ready, env(ANNA))).toMatchObject({ refusal: { code: 'concern.no-idea' } });
    expect(kinds['concern.sealed'].writers).toEqual(['coordinator']);
    expect(isForAuthorAlone('concern-key.wrapped')).toBe(true);
  });

  test('is not sealed while it must be kept as it is', () => {
    const restricted = stamp(env(ANNA), {
      kind: 'idea.erasure-decided' as const,
      version: 1,
      subject: IDEA,
      data: { request: EntryId.parse(id(60)), outcome: { as: 'restricted' as const, reason: 'Ärende' } },
    });
    const command = { idea: IDEA, key: id(50), sealed: SEALED };
    expect(sealAsConcern(command, fold(ready, [restricted]), env(ANNA))).toMatchObject({
      refusal: { code: 'concern.restricted' },
    });
  });

  test('is looked after by whoever it is sealed to, once', () => {
    const state = fold(ready, [given(seal())]);
    const by = (member: MemberId, known = state) =>
      handleConcern({ idea: IDEA, member, day: '2026-05-12' }, known, env(member));
    expect(by(ANNA)).toMatchObject({ refusal: { code: 'concern.not-yours' } });
    const handled = fold(state, [given(by(BO))]);
    expect(handled.concerns.get(IDEA)?.handled?.day).toBe('2026-05-12');
    expect(by(BO, handled)).toMatchObject({ refusal: { code: 'concern.handled-already' } });
  });
});
