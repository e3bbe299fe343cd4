import { SAFEGUARDS } from '../../src/domain/cycle/safeguard.ts';
import { Author, type Env, stamp } from '../../src/domain/log/entry.ts';
import {
  AreaId,
  BatchId,
  DeviceId,
  IdeaId,
  InvitationId,
  KeyId,
  MemberId,
  mintUuid,
  SheetId,
  StyleId,
} from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { ideaMakers } from './any-idea-entry.ts';
import { proposalMakers } from './any-proposal-entry.ts';
import { voteMakers } from './any-vote-entry.ts';
import { seeded, testEnv } from './env.ts';
import { CYCLE, EVENT, testCycle, testIdea } from './values.ts';

/** A handful of ids, so that entries meet, and even contradict one another as only faults and forgers do. */
const few = (seed: number): string => mintUuid(seeded(seed % 3));

/** One entry of any kind, from three numbers. */
export function anyEntry(which: number, about: number, seed: number): Entry {
  const env: Env = {
    ...testEnv(seed),
    author: Author.parse(`device:${few(seed)}`),
    now: `2026-05-12T12:00:0${seed % 4}.000Z`,
  };
  const base = { version: 1, subject: few(about) };
  const sheet = SheetId.parse(few(seed + 1));
  const device = DeviceId.parse(few(about));
  const key = KeyId.parse(few(about));
  const invitation = InvitationId.parse(few(about));
  const quarantined = { entry: stamp(env, { ...base, kind: '', data: 0 }).id, hash: 'a'.repeat(64) };
  const style = StyleId.parse('norr');
  const makers: (() => Entry)[] = [
    () => stamp(env, { ...base, kind: 'idea.collected', data: testIdea({ title: `Idé ${seed}` }) }),
    () =>
      stamp(env, {
        ...base,
        kind: 'answers.counted',
        data: {
          cycle: CYCLE,
          people: 1 + (seed % 20),
          counts: [{ question: 'gender', group: seed % 2 === 0 ? 'woman' : 'man', people: 1 + (seed % 20) }],
        },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'attendance.counted',
        data: { change: seed % 3 === 0 ? (-1 as const) : (1 as const) },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'event.planned',
        version: 2,
        data: {
          ...(seed % 2 === 1 && { revision: 2 + (seed % 3) }),
          cycle: CYCLE,
          name: `Träff ${seed}`,
          place: '',
          area: AreaId.parse('ang'),
          starts: '2026-05-12T08:00:00.000Z',
          ends: '2026-05-12T15:00:00.000Z',
          kind: 'street-stall' as const,
        },
      }),
    () =>
      stamp(env, { ...base, kind: 'event.cancelled', data: { revision: 1 + (seed % 3), reason: 'Oväder' } }),
    () => stamp(env, { ...base, kind: 'event.resumed', data: { revision: 1 + (seed % 4) } }),
    () => stamp(env, { ...base, kind: 'event.closed', data: {} }),
    () =>
      stamp(env, {
        ...base,
        kind: 'event.arranged',
        data: {
          part:
            seed % 2 === 0
              ? { about: 'tablet' as const, tablet: device, comes: seed % 3 > 0 }
              : { about: 'task' as const, task: few(seed), text: `Fika ${seed}`, state: 'open' as const },
          after: seed % 4 === 0 ? [] : [quarantined.entry],
        },
      }),
    () =>
      stamp(env, {
        ...base,
        version: 2,
        subject: BatchId.parse(few(about)),
        kind: 'batch.opened',
        data: {
          cycle: CYCLE,
          style,
          event: EVENT,
          number: (seed % 9) + 1,
          declared: 50,
          reading: seed % 2 === 0 ? ('blind' as const) : ('aloud' as const),
          reader: `Kim ${seed}`,
        },
      }),
    () =>
      stamp(env, {
        ...base,
        version: 2,
        kind: 'sheet.entered',
        data: {
          sheet,
          number: (seed % 5) + 1,
          content: { as: 'marked' as const, answers: [[{ option: 'bad', votes: (seed % 3) + 1 }]] },
        },
      }),
    () => stamp(env, { ...base, kind: 'sheet.withdrawn', data: { sheet } }),
    () => stamp(env, { ...base, kind: 'batch.closed', data: { sheets: seed % 50 } }),
    () =>
      stamp(env, {
        ...base,
        version: 4,
        kind: 'cycle.configured',
        data: { revision: (seed % 2) + 1, cycle: testCycle() },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'phase.opened',
        data: {
          cycle: CYCLE,
          step: seed % 2 === 0 ? ('ideas' as const) : ('development' as const),
          revision: 1,
        },
      }),
    () => stamp(env, { ...base, kind: 'round.made-current', data: { cycle: CYCLE, turn: (seed % 3) + 1 } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'device.enrolled',
        data: { device, number: 1 + (seed % 5), publicKey: 'A'.repeat(87) },
      }),
    () => stamp(env, { ...base, kind: 'device.revoked', data: { device, reason: `Borta ${seed}` } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'member.joined',
        data: {
          member: { id: MemberId.parse(few(about)), name: `Kim ${seed}`, roles: ['coordinator' as const] },
        },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'member.roles-changed',
        data: {
          member: MemberId.parse(few(about)),
          roles: seed % 2 === 0 ? ['trustee' as const] : ['coordinator' as const, 'viewer' as const],
          revision: (seed % 3) + 1,
        },
      }),
    () => stamp(env, { ...base, kind: 'member.removed', data: { member: MemberId.parse(few(about)) } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'invitation.made',
        data: { invitation, digest: 'b'.repeat(64), roles: ['assessor' as const] },
      }),
    () => stamp(env, { ...base, kind: 'invitation.withdrawn', data: { invitation } }),
    () => stamp(env, { ...base, kind: 'second-factor.required', data: { required: seed % 2 === 0 } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'safeguard.adopted',
        data: {
          cycle: CYCLE,
          about: SAFEGUARDS[seed % SAFEGUARDS.length] ?? 'information',
          revision: (seed % 3) + 1,
          text: `Så här ${seed}`,
          by: 'Arkivarien',
          day: '2026-04-02',
        },
      }),
    () => stamp(env, { ...base, kind: 'office-key.made', data: { key, publicKey: 'A'.repeat(43) } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'office-key.wrapped',
        data: {
          key,
          wrapped: {
            derivation: 'PBKDF2-SHA-256' as const,
            iterations: 600_000 + seed,
            salt: 'A'.repeat(22),
            iv: 'A'.repeat(16),
            sealed: 'A'.repeat(64),
          },
        },
      }),
    () => stamp(env, { ...base, kind: 'quarantine.released', data: quarantined }),
    () =>
      stamp(env, { ...base, kind: 'quarantine.rejected', data: { ...quarantined, reason: `Nej ${seed}` } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'entries.erased',
        data: { entries: [IdeaId.parse(few(about))].map(() => quarantined.entry), reason: 'x' },
      }),
    ...ideaMakers(env, base, seed),
    ...proposalMakers(env, base, seed),
    ...voteMakers(env, base, seed),
  ];
  const maker = makers[which % makers.length];
  if (!maker) throw new Error('unreachable');
  return maker();
}
