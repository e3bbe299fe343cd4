import { BLOB_TYPE } from '../../wire/blob.ts';
import { BLOB_PART_BYTES_MAX } from '../../wire/limits.ts';
import { paths } from '../../wire/paths.ts';
import { OFFICE, type Operation } from './operation.ts';

const HASH = {
  description: 'SHA-256 of the whole blob, hexadecimal.',
  schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
};

/** Operations about photos, which travel beside the log. */
export const blobOperations: readonly Operation[] = [
  {
    path: paths.blobs,
    method: 'put',
    id: 'putBlob',
    summary: 'Hands over a part of a blob',
    description:
      'For tablets, coordinators and assessors. A part that begins where the server’s copy ends is put behind it; any other, and one of no bytes, is only answered with how much is held: so a client asks where to go on. Once all of it is held the hash has been checked; send the entry that names it then. Bytes that no entry names are bounded per author, and forgotten after thirty days.',
    security: ['device', 'session'],
    query: {
      hash: HASH,
      size: { description: 'Bytes of the whole blob.', schema: { type: 'integer', minimum: 1 } },
      at: { description: 'Where this part begins.', schema: { type: 'integer', minimum: 0 } },
    },
    body: { type: BLOB_TYPE, most: BLOB_PART_BYTES_MAX },
    answer: { schema: 'BlobAnswer' },
    problems: [
      'wrong-content-type',
      'bad-encoding',
      'malformed',
      'too-large',
      ...OFFICE,
      'device-revoked',
      'wrong-origin',
      'blob-damaged',
      'blob-room',
      'busy',
    ],
  },
  {
    path: paths.blobs,
    method: 'get',
    id: 'blob',
    summary: 'Reads a blob',
    description: 'For members who may read an entry that names it. Compare its hash before showing it.',
    security: ['session'],
    query: { hash: HASH },
    answer: { type: BLOB_TYPE },
    problems: [...OFFICE, 'malformed', 'blob-unknown', 'busy'],
  },
];
