import { beforeEach, describe, expect, test } from 'vitest';
import { drawEnrolmentCode } from '../../src/domain/log/enrolment-code.ts';
import { CodeAnswer, EnrolAnswer } from '../../src/wire/enrolment.ts';
import { paths } from '../../src/wire/paths.ts';
import { type House, invited, type Member, openHouse, problemOf, PUBLIC_KEY } from './house.ts';
import { DAY, HOUR, newDevice, random } from './street.ts';

let house: House;
let office: Member;

beforeEach(async () => {
  house = await openHouse({ trustProxy: true });
  office = await invited(house);
  return () => house.close();
});

const draw = async (): Promise<string> => {
  const response = await house.send('POST', paths.codes, {}, { cookie: office.cookie });
  return CodeAnswer.parse(await response.json()).code;
};

const enrol = (code: string, options: { device?: string; from?: string } = {}): Promise<Response> =>
  house.send(
    'POST',
    paths.enrol,
    { code, device: options.device ?? newDevice(), publicKey: PUBLIC_KEY },
    { headers: { 'x-forwarded-for': options.from ?? '192.0.2.1' } },
  );

describe('an enrolment code', () => {
  test('lets one tablet in, once', async () => {
    const code = await draw();
    expect(EnrolAnswer.parse(await (await enrol(code)).json()).number).toBe(1);
    expect(await problemOf(await enrol(code))).toBe('code-used');
  });

  test('asked for twice by the same tablet after a lost answer makes no second tablet', async () => {
    const code = await draw();
    const device = newDevice();
    await enrol(code, { device });
    const again = EnrolAnswer.parse(await (await enrol(code, { device })).json());
    expect(again).toMatchObject({ device, number: 1 });
    expect(await house.store.devices()).toHaveLength(1);
  });

  test('expires after a day', async () => {
    const code = await draw();
    house.clock.forward(DAY);
    expect(await problemOf(await enrol(code))).toBe('code-expired');
  });

  test('mistyped is told from unknown by its check sign', async () => {
    expect(await problemOf(await enrol('AAAAAAAA'))).toBe('malformed');
    expect(await problemOf(await enrol(drawEnrolmentCode(random)))).toBe('code-unknown');
  });

  test('guessed by the thousand is stopped, by address and in all, and says how long to wait', async () => {
    const right = await draw();
    for (let guess = 0; guess < 10; guess += 1) await enrol(drawEnrolmentCode(random));
    const stopped = await enrol(right);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(stopped)).toBe('too-many-attempts');
    const codes: string[] = [];
    for (let guess = 0; guess < 1000; guess += 1) {
      const response = await enrol(drawEnrolmentCode(random), { from: `198.51.100.${guess}` });
      codes.push(await problemOf(response));
    }
    expect(codes.filter((code) => code === 'code-unknown')).toHaveLength(290);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(710);
    house.clock.forward(HOUR);
    expect((await enrol(right)).status).toBe(200);
  });

  test('guessed from one IPv6 subscriber counts as one address', async () => {
    for (let guess = 0; guess < 10; guess += 1)
      await enrol(drawEnrolmentCode(random), { from: `2001:db8:1:2::${guess}` });
    expect(await problemOf(await enrol(await draw(), { from: '2001:db8:1:2:ffff::1' }))).toBe(
      'too-many-attempts',
    );
  });

  test('is drawn by coordinators only', async () => {
    const viewer = await invited(house, ['viewer']);
    const response = await house.send('POST', paths.codes, {}, { cookie: viewer.cookie });
    expect(await problemOf(response)).toBe('forbidden');
    expect(await problemOf(await house.send('POST', paths.codes, {}))).toBe('signed-out');
  });
});
