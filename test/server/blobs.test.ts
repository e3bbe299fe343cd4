import { hash, randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { BLOB_TYPE, BlobAnswer } from '../../src/wire/blob.ts';
import { BLOB_PART_BYTES_MAX } from '../../src/wire/limits.ts';
import { paths } from '../../src/wire/paths.ts';
import {
  type As,
  enrolled,
  type House,
  invited,
  type Member,
  openHouse,
  problemOf,
  type TestTablet,
} from './house.ts';
import { newEpoch, pushed } from './street.ts';

let house: House;
let member: Member;
let tablet: TestTablet;

beforeEach(async () => {
  house = await openHouse();
  member = await invited(house);
  tablet = await enrolled(house, member);
  return () => house.close();
});

const content = new Uint8Array(randomBytes(30_000));
const digest = hash('sha256', content);
const about = (at = 0, size = content.length) =>
  `${paths.blobs}?${new URLSearchParams({ hash: digest, size: `${size}`, at: `${at}` })}`;
const read = `${paths.blobs}?hash=${digest}`;

const put = (bytes: Uint8Array<ArrayBuffer>, as: As, path = about(), type = BLOB_TYPE) =>
  house.app.request(path, {
    method: 'PUT',
    body: bytes,
    headers: {
      'content-type': type,
      ...(as.token !== undefined && { authorization: `Bearer ${as.token}` }),
      ...(as.cookie !== undefined && { cookie: as.cookie }),
    },
  });

describe('a photo on its way to the office', () => {
  test('goes from a tablet in parts, and comes to whoever reads the idea, as bytes and never as a page', async () => {
    const first = await put(content.slice(0, 10_000), tablet);
    expect(BlobAnswer.parse(await first.json())).toEqual({ held: 10_000 });
    const rest = await put(content.slice(10_000), tablet, about(10_000));
    expect(BlobAnswer.parse(await rest.json())).toEqual({ held: 30_000 });
    const photo = { hash: digest, bytes: 30_000, width: 40, height: 30 };
    const entry = pushed(tablet.writes.photo(randomUUID(), photo), { epoch: newEpoch(), seq: 1 });
    await tablet.push(entry);
    const answer = await house.send('GET', read, undefined, member);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(content);
    expect(answer.headers.get('content-type')).toBe(BLOB_TYPE);
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('is not read by tablets, by nobody, or before an entry names it', async () => {
    await put(content, tablet);
    expect(await problemOf(await house.send('GET', read, undefined, tablet))).toBe('forbidden');
    expect(await problemOf(await house.send('GET', read))).toBe('signed-out');
    expect(await problemOf(await house.send('GET', read, undefined, member))).toBe('blob-unknown');
  });

  test('is not taken from a viewer, nor from a revoked tablet', async () => {
    const viewer = await invited(house, ['viewer']);
    expect(await problemOf(await put(content, viewer))).toBe('forbidden');
    const revocation = member.writes.revocation(tablet.device);
    const body = { ...pushed(revocation, { epoch: newEpoch(), seq: 1 }), expects: 1 };
    const sent = await house.send(
      'POST',
      paths.entries,
      {
        protocol: 1,
        device: randomUUID(),
        nonce: randomUUID(),
        waiting: 0,
        entries: [{ ...body, expects: await house.store.lastOf(tablet.device) }],
      },
      member,
    );
    expect(sent.status).toBe(200);
    expect(await problemOf(await put(content, tablet))).toBe('device-revoked');
  });

  test('is refused where it is no blob, too large a part, or nonsense', async () => {
    expect(await problemOf(await put(content, tablet, about(), 'image/jpeg'))).toBe('wrong-content-type');
    const large = new Uint8Array(BLOB_PART_BYTES_MAX + 1);
    expect(await problemOf(await put(large, tablet))).toBe('too-large');
    for (const path of [paths.blobs, about(-1), about(0, 0), about(0, 40_000_000), `${read}&size=x&at=0`])
      expect(await problemOf(await put(content, tablet, path))).toBe('malformed');
  });
});
