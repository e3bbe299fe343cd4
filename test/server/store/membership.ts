import { describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { INVITATION_DAYS } from '../../../src/domain/cycle/invitation.ts';
import { byMember, stamp } from '../../../src/domain/log/entry.ts';
import { InvitationId, type MemberId } from '../../../src/domain/log/ids.ts';
import type { Role } from '../../../src/domain/log/kind.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { ServerStore, Taken } from '../../../src/server/store.ts';
import { sha256 } from '../../../src/server/kysely/examine.ts';
import type { Verdict } from '../../../src/wire/push.ts';
import { DAY, newDevice, newEpoch, newEvent, pushed, type Writer, writer } from '../street.ts';
import type { Given } from './given.ts';

const TOKEN = 'T'.repeat(43);

/** Who may sign in, and what they may do: changed by coordinators, with a trace, and never so that none is left. */
export function membershipAcceptance(given: () => Given): void {
  describe('members', () => {
    test('get other roles, which are their rights from then on', async () => {
      const { store, byOffice, office } = given();
      const bo = await join(store, ['viewer']);
      expect(await send(given(), roles(office, bo, ['coordinator'], 1))).toMatchObject({
        verdict: 'accepted',
      });
      expect(await store.member(bo)).toMatchObject({ roles: ['coordinator'] });
      const theirs = await writes(given(), bo, (mine) => mine.revocation(newDevice()), { expects: 0 });
      expect(theirs).toMatchObject({ verdict: 'accepted' });
      expect(await send(given(), roles(office, bo, ['viewer'], 2))).toMatchObject({ verdict: 'accepted' });
      const after = await writes(given(), bo, (mine) => mine.revocation(newDevice()), { expects: 0 });
      expect(after).toMatchObject({ reason: 'not-permitted' });
      expect((await byOffice()).head).toBeGreaterThan(0);
    });

    test('are changed by coordinators alone, and not by what somebody decided on old knowledge', async () => {
      const { store, office, member } = given();
      const bo = await join(store, ['assessor', 'trustee', 'viewer']);
      const theirs = await writes(given(), bo, (mine) => roles(mine, bo, ['coordinator'], 1), {
        expects: await store.lastOf(bo),
      });
      expect(theirs).toMatchObject({ reason: 'not-permitted' });
      const expects = await store.lastOf(bo);
      await send(given(), roles(office, bo, ['viewer'], 1));
      const stale = await send(given(), roles(office, bo, ['coordinator'], 1), expects);
      expect(stale).toMatchObject({ verdict: 'stale' });
      expect(await store.member(bo)).toMatchObject({ roles: ['viewer'] });
      expect(await store.member(member)).toMatchObject({ roles: ['coordinator'] });
    });

    test('who are removed read and write nothing: what they wrote without a network is held back', async () => {
      const { store, office, readAs } = given();
      const bo = await join(store, ['coordinator'], 'konto');
      const before = (await store.figures()).members;
      expect(await send(given(), removal(office, bo))).toMatchObject({ verdict: 'accepted' });
      expect(await store.member(bo)).toBeUndefined();
      expect(await store.memberOfAccount('konto')).toBeUndefined();
      expect((await store.figures()).members).toBe(before - 1);
      const late = await writes(given(), bo, (mine) => mine.closing(newEvent()));
      expect(late).toMatchObject({ verdict: 'quarantined', reason: 'member-removed' });
      const [row] = await store.quarantined();
      const { entries } = await readAs(['coordinator']);
      expect(entries.some(({ id }) => id === row?.id)).toBe(false);
      const release = office.release({ id: row?.id ?? '' }, row?.hash ?? '');
      expect(await send(given(), release)).toMatchObject({ verdict: 'accepted' });
      expect((await readAs(['coordinator'])).entries.at(-1)).toMatchObject({
        id: row?.id,
        flags: ['released'],
      });
      expect(await send(given(), removal(office, bo))).toMatchObject({ reason: 'not-permitted' });
    });

    test('never end without a coordinator, whoever asks for it and how', async () => {
      const { store, office, member } = given();
      const bo = await join(store, ['coordinator']);
      await send(given(), roles(office, bo, ['viewer'], 1));
      expect(await send(given(), removal(office, member))).toMatchObject({ reason: 'not-permitted' });
      expect(await send(given(), roles(office, member, ['trustee'], 1))).toMatchObject({
        reason: 'not-permitted',
      });
      await send(given(), roles(office, bo, ['coordinator'], 2));
      const both = await store.take({
        author: byMember(member),
        carrier: byMember(member),
        writer: newDevice(),
        entries: [
          pushed(removal(office, bo), { epoch: newEpoch(), seq: 1, expects: await store.lastOf(bo) }),
          pushed(removal(office, member), { epoch: newEpoch(), seq: 1, expects: await store.lastOf(member) }),
        ],
      });
      expect(both.verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'quarantined']);
      expect((await store.figures()).members).toBe(1);
    });

    test('are each the subject of what is said about them', async () => {
      const { store, office, member } = given();
      const bo = await join(store, ['viewer']);
      const astray = { ...removal(office, bo), subject: member };
      expect(await send(given(), astray)).toMatchObject({ reason: 'not-permitted' });
      expect(await store.member(bo)).toBeDefined();
    });
  });

  describe('an invitation that a coordinator makes', () => {
    test('is open for its days by the server’s clock, names its maker, and lets one person in', async () => {
      const { store, clock, office, member } = given();
      expect(await send(given(), invitation(office))).toMatchObject({ verdict: 'accepted' });
      const made = clock.now();
      const expires = new Date(Date.parse(made) + INVITATION_DAYS * DAY).toISOString();
      expect(await store.invitations()).toMatchObject([
        { roles: ['trustee'], by: byMember(member), made, expires },
      ]);
      const joined = await store.join({ token: TOKEN, account: 'konto', name: 'Bo' });
      expect(joined).toMatchObject({ ok: true, value: { roles: ['trustee'] } });
      expect(await store.invitations()).toEqual([]);
      await send(given(), { ...invitation(office, 'U'.repeat(43)) });
      clock.forward(INVITATION_DAYS * DAY);
      expect(await store.invitations()).toEqual([]);
    });

    test('leads nowhere once it is withdrawn', async () => {
      const { store, office } = given();
      const made = invitation(office);
      await send(given(), made);
      expect(await send(given(), withdrawal(office, made.subject))).toMatchObject({ verdict: 'accepted' });
      expect(await store.invitations()).toEqual([]);
      expect(await store.invitation(TOKEN)).toMatchObject({ refusal: { code: 'invitation-unknown' } });
    });

    test('of the command line can be withdrawn too, and one that was taken stays taken', async () => {
      const { store, office } = given();
      const { token } = await store.invite(['viewer']);
      const [open] = await store.invitations();
      expect(open).toMatchObject({ by: 'server' });
      await send(given(), withdrawal(office, open?.id ?? ''));
      expect(await store.invitation(token)).toMatchObject({ refusal: { code: 'invitation-unknown' } });
      const made = invitation(office);
      await send(given(), made);
      await store.join({ token: TOKEN, account: 'konto', name: 'Bo' });
      await send(given(), withdrawal(office, made.subject));
      expect(await store.invitation(TOKEN)).toMatchObject({ refusal: { code: 'invitation-used' } });
    });

    test('is made by coordinators alone, and each link once', async () => {
      const { store, office } = given();
      const bo = await join(store, ['trustee']);
      const theirs = await writes(given(), bo, (mine) => invitation(mine), { expects: 0 });
      expect(theirs).toMatchObject({ reason: 'not-permitted' });
      await send(given(), invitation(office));
      expect(await send(given(), invitation(office))).toMatchObject({ reason: 'not-permitted' });
      expect(await store.invitations()).toHaveLength(1);
    });
  });
}

async function join(
  store: ServerStore,
  as: readonly Role[],
  account: string = randomUUID(),
): Promise<MemberId> {
  const { token } = await store.invite(as);
  const joined = await store.join({ token, account, name: 'Bo' });
  if (!joined.ok) throw new Error(joined.refusal.code);
  return joined.value.id;
}

const roles = (by: Writer, member: MemberId, to: Role[], revision: number): Entry =>
  stamp(by.env(), {
    kind: 'member.roles-changed',
    version: 1,
    subject: member,
    data: { member, roles: to, revision },
  });

const removal = (by: Writer, member: MemberId): Entry =>
  stamp(by.env(), { kind: 'member.removed', version: 1, subject: member, data: { member } });

function invitation(by: Writer, token = TOKEN): Entry {
  const id = InvitationId.parse(randomUUID());
  const data = { invitation: id, digest: sha256(token), roles: ['trustee' as const] };
  return stamp(by.env(), { kind: 'invitation.made', version: 1, subject: id, data });
}

function withdrawal(by: Writer, subject: string): Entry {
  const data = { invitation: InvitationId.parse(subject) };
  return stamp(by.env(), { kind: 'invitation.withdrawn', version: 1, subject, data });
}

/** The coordinator's entry, on the newest knowledge unless another is given. */
async function send(
  { store, byOffice }: Given,
  entry: Entry,
  expects?: number,
): Promise<Verdict | undefined> {
  const seen = expects ?? (await store.lastOf(entry.subject));
  const taken = await byOffice(pushed(entry, { epoch: newEpoch(), seq: 1, expects: seen }));
  return taken.verdicts[0];
}

/** An entry of another member's own. */
async function writes(
  { store, clock }: Given,
  member: MemberId,
  make: (mine: Writer) => Entry,
  on: { expects?: number } = {},
): Promise<Verdict | undefined> {
  const author = byMember(member);
  const { process } = await store.standing();
  const entry = make(writer(process, author, clock.now));
  const push = { author, carrier: author, writer: newDevice() };
  const taken: Taken = await store.take({
    ...push,
    entries: [pushed(entry, { epoch: newEpoch(), seq: 1, ...on })],
  });
  return taken.verdicts[0];
}
