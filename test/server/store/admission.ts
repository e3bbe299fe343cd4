import { describe, expect, test } from 'vitest';
import { SERVER } from '../../../src/domain/log/entry.ts';
import { drawEnrolmentCode } from '../../../src/domain/log/enrolment-code.ts';
import { OPEN_CODES_MAX } from '../../../src/server/kysely/enrolment.ts';
import { DAY, HOUR, pushed, random } from '../street.ts';
import { type Given, kindsIn, request } from './given.ts';

/** Who is let in: tablets by their codes, staff by their links, and nobody by guessing. */
export function admissionAcceptance(given: () => Given): void {
  describe('letting tablets in', () => {
    test('numbers them, knows them by their token, and says so in the log', async () => {
      const { store, readAs, draw } = given();
      const asked = request(await draw());
      const enrolled = await store.enrol(asked);
      expect(enrolled).toMatchObject({ ok: true, value: { device: asked.device, number: 2 } });
      const token = enrolled.ok ? enrolled.value.token : '';
      expect(await store.deviceByToken(token)).toMatchObject({ id: asked.device, revoked: false });
      expect(await store.deviceByToken('x'.repeat(43))).toBeUndefined();
      expect(kindsIn(await readAs(['coordinator'])).at(-1)).toBe('device.enrolled');
    });

    test('gives the same tablet a fresh token after a lost answer, and no second number', async () => {
      const { store, clock, draw } = given();
      const asked = request(await draw());
      const first = await store.enrol(asked);
      const again = await store.enrol(asked);
      expect(again).toMatchObject({ ok: true, value: { number: 2 } });
      expect(first.ok && (await store.deviceByToken(first.value.token))).toBeUndefined();
      expect(await store.devices()).toHaveLength(2);
      clock.forward(HOUR);
      expect(await store.enrol(asked)).toMatchObject({ ok: false, refusal: { code: 'code-used' } });
    });

    test('refuses codes that are used, expired or unknown, each by its name', async () => {
      const { store, clock, draw } = given();
      const [used, expired] = [await draw(), await draw()];
      await store.enrol(request(used));
      expect(await store.enrol(request(used))).toMatchObject({ refusal: { code: 'code-used' } });
      expect(await store.enrol(request(drawEnrolmentCode(random)))).toMatchObject({
        refusal: { code: 'code-unknown' },
      });
      clock.forward(DAY);
      expect(await store.enrol(request(expired))).toMatchObject({ refusal: { code: 'code-expired' } });
    });

    test('lets only so many codes lie open', async () => {
      const { store, draw } = given();
      for (let drawn = 0; drawn < OPEN_CODES_MAX; drawn += 1) await draw();
      expect(await store.drawCode(SERVER)).toMatchObject({
        refusal: { code: 'too-many-attempts', retryAfter: DAY / 1000 },
      });
    });

    test('keeps the number of a tablet that enrols again, but not for another key', async () => {
      const { store, device, draw } = given();
      const again = { ...request(await draw()), device };
      const forged = { ...request(await draw()), device, publicKey: 'B'.repeat(87) };
      expect(await store.enrol(forged)).toMatchObject({ refusal: { code: 'forbidden' } });
      expect(await store.enrol(again)).toMatchObject({ ok: true, value: { number: 1 } });
    });

    test('never lets a revoked tablet in again', async () => {
      const { store, device, office, epoch, byOffice, draw } = given();
      const expects = await store.lastOf(device);
      await byOffice(pushed(office.revocation(device), { epoch, seq: 1, expects }));
      expect(await store.enrol({ ...request(await draw()), device })).toMatchObject({
        refusal: { code: 'device-revoked' },
      });
      expect((await store.devices())[0]).toMatchObject({ revoked: true });
    });
  });

  describe('inviting staff', () => {
    test('spends an invitation once, within its days', async () => {
      const { store, clock } = given();
      const { token } = await store.invite(['viewer']);
      expect(await store.invitation(token)).toMatchObject({ ok: true, value: { roles: ['viewer'] } });
      const joined = await store.join({ token, account: 'konto', name: 'Bo' });
      expect(joined).toMatchObject({ ok: true, value: { name: 'Bo', roles: ['viewer'] } });
      expect(await store.memberOfAccount('konto')).toEqual(joined.ok && joined.value);
      expect(await store.invitation(token)).toMatchObject({ refusal: { code: 'invitation-used' } });
      expect(await store.join({ token, account: 'annat', name: 'Bo' })).toMatchObject({ ok: false });
      const late = await store.invite(['viewer']);
      clock.forward(8 * DAY);
      expect(await store.invitation(late.token)).toMatchObject({ refusal: { code: 'invitation-expired' } });
      expect(await store.invitation('x'.repeat(43))).toMatchObject({
        refusal: { code: 'invitation-unknown' },
      });
    });
  });

  test('counts failed attempts through an hour, and then anew', async () => {
    const { store, clock } = given();
    await store.addFailure('enrolment', 1);
    await store.addFailure('enrolment', 1);
    expect(await store.failures('enrolment', 1)).toBe(2);
    expect(await store.failures('sign-in', 1)).toBe(0);
    clock.forward(HOUR);
    expect(await store.failures('enrolment', 1)).toBe(0);
    await store.addFailure('enrolment', 1);
    expect(await store.failures('enrolment', 1)).toBe(1);
  });
}
