import { generateKeyPairSync, hash, type KeyObject, randomUUID, sign } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { byMember } from '../../src/domain/log/entry.ts';
import { paths } from '../../src/wire/paths.ts';
import { CHAIN_START } from '../../src/wire/pull.ts';
import { type Carried, PushAnswer, type PushedEntry } from '../../src/wire/push.ts';
import {
  enrolled,
  type House,
  invited,
  type Member,
  openHouse,
  problemOf,
  pushOf,
  type TestTablet,
} from './house.ts';
import { newDevice, newEpoch, pushed } from './street.ts';

let house: House;
let office: Member;
let tablet: TestTablet;
let key: KeyObject;
const epoch = newEpoch();

beforeEach(async () => {
  house = await openHouse();
  office = await invited(house);
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  key = pair.privateKey;
  tablet = await enrolled(house, office, rawPoint(pair.publicKey));
  return () => house.close();
});

/** The uncompressed point, as a browser exports a raw key. */
function rawPoint(publicKey: KeyObject): string {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return Buffer.concat(point).toString('base64url');
}

/** A backup file in two chunks, signed by the tablet. */
function backupFile(signer = key): { chunks: PushedEntry[][]; carried: (chunk: number) => Carried } {
  const chunks = [
    [1, 2].map((seq) => pushed(tablet.writes.idea(), { epoch, seq })),
    [pushed(tablet.writes.idea(), { epoch, seq: 3 })],
  ];
  const manifest = JSON.stringify({
    device: tablet.device,
    file: randomUUID(),
    entries: 3,
    digests: chunks.map((chunk) => hash('sha256', chunk.map((entry) => entry.hash).join(''))),
  });
  const signature = sign('sha256', Buffer.from(manifest), { key: signer, dsaEncoding: 'ieee-p1363' });
  return {
    chunks,
    carried: (chunk) => ({ manifest, signature: signature.toString('base64url'), chunk }),
  };
}

const carry = (entries: readonly PushedEntry[], carried: Carried, as = office.cookie): Promise<Response> =>
  house.send('POST', paths.entries, { ...pushOf(newDevice(), entries), carried }, { cookie: as });

const verdictsOf = async (response: Response): Promise<string[]> =>
  PushAnswer.parse(await response.json()).verdicts.map(({ verdict }) => verdict);

describe('a backup file that a member carries', () => {
  test('arrives chunk by chunk in the name of its tablet, and says who carried it', async () => {
    const { chunks, carried } = backupFile();
    expect(await verdictsOf(await carry(chunks[0] ?? [], carried(0)))).toEqual(['accepted', 'accepted']);
    expect(await verdictsOf(await carry(chunks[1] ?? [], carried(1)))).toEqual(['accepted']);
    const { entries } = await house.store.pull(
      { parties: ['coordinator'] },
      { after: 0, chain: CHAIN_START },
    );
    expect(entries.at(-1)).toMatchObject({ carrier: byMember(office.id), flags: ['carried'] });
  });

  test('loaded twice, or after the tablet found a network after all, changes nothing', async () => {
    const { chunks, carried } = backupFile();
    await tablet.push(...(chunks[0] ?? []));
    const { head } = await house.store.standing();
    expect(await verdictsOf(await carry(chunks[0] ?? [], carried(0)))).toEqual(['duplicate', 'duplicate']);
    expect(await house.store.standing()).toMatchObject({ head });
    expect((await tablet.push(...(chunks[1] ?? []))).seen).toEqual({ [epoch]: 3 });
    expect(await verdictsOf(await carry(chunks[1] ?? [], carried(1)))).toEqual(['duplicate']);
  });

  test('cannot be added to, thinned out, reordered or mixed up', async () => {
    const { chunks, carried } = backupFile();
    const [first, second] = chunks[0] ?? [];
    if (!first || !second) throw new Error('no entries');
    const forged = pushed(tablet.writes.idea('Smuggel'), { epoch, seq: 9 });
    for (const entries of [[first, second, forged], [first], [second, first], []])
      expect(await problemOf(await carry(entries, carried(0)))).toBe('bad-signature');
    expect(await problemOf(await carry([first, second], carried(1)))).toBe('bad-signature');
    expect(await problemOf(await carry([first, second], carried(7)))).toBe('bad-signature');
  });

  test('with other bytes under a hash of the file keeps them out of the log', async () => {
    const { chunks, carried } = backupFile();
    const [first, second] = chunks[0] ?? [];
    if (!first || !second) throw new Error('no entries');
    const altered = { ...first, bytes: first.bytes.replace('bänk', 'staty') };
    expect(await verdictsOf(await carry([altered, second], carried(0)))).toEqual(['quarantined', 'accepted']);
  });

  test('signed by another key, or by a tablet that is not known, is refused', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const { chunks, carried } = backupFile(other);
    expect(await problemOf(await carry(chunks[0] ?? [], carried(0)))).toBe('bad-signature');
    const file = backupFile();
    const strange = JSON.stringify({ ...JSON.parse(file.carried(0).manifest), device: newDevice() });
    const response = await carry(file.chunks[0] ?? [], { ...file.carried(0), manifest: strange });
    expect(await problemOf(response)).toBe('bad-signature');
  });

  test('whose tablet registered a point that is on no curve is refused', async () => {
    tablet = await enrolled(house, office);
    const { chunks, carried } = backupFile();
    expect(await problemOf(await carry(chunks[0] ?? [], carried(0)))).toBe('bad-signature');
  });

  test('is not carried by another tablet', async () => {
    const other = await enrolled(house, office);
    const { chunks, carried } = backupFile();
    const body = { ...pushOf(other.device, chunks[0] ?? []), carried: carried(0) };
    const response = await house.send('POST', paths.entries, body, { token: other.token });
    expect(await problemOf(response)).toBe('forbidden');
  });
});
