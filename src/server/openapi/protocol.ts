import { MAX_ENTRY_BYTES } from '../../domain/log/entry.ts';
import {
  BACKUP_CHUNK_ENTRIES,
  BODY_BYTES_MAX,
  CLOCK_TOLERANCE,
  PROTOCOL,
  PULL_BYTES_MAX,
  PULL_ENTRIES_MAX,
  PUSH_BYTES_MAX,
  PUSH_ENTRIES_MAX,
} from '../../wire/limits.ts';
import { CHAIN_START } from '../../wire/pull.ts';
import {
  flagMeanings,
  problemMeanings,
  quarantineMeanings,
  retryMeanings,
  verdictMeanings,
} from './meanings.ts';

const list = (meanings: Readonly<Record<string, string>>): string =>
  Object.entries(meanings)
    .map(([name, meaning]) => `- \`${name}\`: ${meaning}`)
    .join('\n');

/** The whole protocol in words: with the schemas, enough to write another client. */
export const protocol = `
Torg keeps a log of **entries**: immutable facts in the past tense. Clients append entries to a log of their own,
work from it, and send it when there is a network. The server keeps the log, checks who may write and read what,
and hands each reader the part meant for them. This is version ${PROTOCOL} of the protocol.

## Entries
An entry is UTF-8 JSON with the members \`id, process, subject, kind, version, author, at, salt, data\` (schema
\`Envelope\`; \`data\` per kind and version in schema \`<kind>.<version>\`). Its bytes are made once, by its author's device, and are never
serialised again: they travel as one JSON string, verbatim, in \`bytes\`. At most ${MAX_ENTRY_BYTES} bytes.

- \`id\` is a random UUID (version 4) drawn by the device; \`salt\` is 16 random bytes in hexadecimal.
- \`hash\` is the SHA-256 of the bytes (of \`bytes\` encoded as UTF-8), 64 lower-case hexadecimal digits.
- \`author\` is \`device:<id>\` for what a tablet writes, \`member:<id>\` for a signed-in member, \`server\` for the server.
- \`at\` is the author's clock, ISO 8601 in UTC with milliseconds. It orders nothing: \`position\` and \`seq\` do.
- \`epoch\` and \`seq\` stand beside the entry. An epoch is a random UUID; \`seq\` counts 1, 2, 3 … within it, over all
  entries of that device that are not serial.

Receipt codes (\`receipt\`) and enrolment codes are eight signs of \`34679ACDEFGHJKMNPQRTWXY\`: seven drawn, and a check
sign such that the sum of the signs' places in that alphabet, weighted 2, 3 … 8 and 1 for the check sign, is divisible
by 23.

## Positions and chain
An accepted entry gets the next \`position\` of its process: 1, 2, 3 … without gaps. The chain is a running hash:
\`chain(0)\` is sixty-four zeros, and \`chain(n) = SHA-256(chain(n-1) + hash(n))\`, both taken as hexadecimal text (128
ASCII characters), the result again as hexadecimal text. A \`generation\` is the lineage of the server's database; a
restored server has another one.

## Push
Entries are sent in the order in which they were written, at most ${PUSH_ENTRIES_MAX} in ${PUSH_BYTES_MAX} bytes of
JSON; \`Content-Encoding: gzip\` is understood, and the limit (${PUSH_BYTES_MAX} bytes) then counts inflated bytes. One request is one
transaction, and the answer is sent after it is on the disk. Every entry gets its own verdict; one that is refused
holds up none behind it. Sending again is harmless: the id alone decides what is a duplicate. Believe an answer only
if its content type is JSON, its \`nonce\` is the request's, and its ids and hashes are those that were sent, in
order; anything else (a captive portal's page, a proxy's error, half an answer) means *not sent*. Never delete an
entry on the strength of an error.

Verdicts:

${list(verdictMeanings)}

Reasons of \`quarantined\`:

${list(quarantineMeanings)}

Reasons of \`retry\`:

${list(retryMeanings)}

The server asks in this order: are these bytes erased; does the log hold this id (same hash: \`duplicate\`, another:
\`id-conflict\`); do these bytes lie in quarantine; is the entry readable; does its hash, id, process and author
fit; may its author write it; and for a serial kind, has its subject moved. Rights are the author's at the moment
when the server takes the entry.

**Serial kinds** (\`x-serial\`) are decided online. They carry \`expects\`: the last position of their \`subject\` that
the author has seen, 0 for none. They stand outside the sequence of \`epoch\` and \`seq\`. Only after a server was set
back is one sent again with \`recovers\`, the generation that had acknowledged it, and is then taken without \`expects\`.

\`seen\` is the highest \`seq\` that the server holds (in the log or in quarantine) per epoch of the sending device. A
\`seen\` above one's own, or an epoch of one's own in \`forked\`, means that this device was cloned or set back: both
writings are kept; draw a new epoch, begin again at 1, and go on.

An acknowledged entry may leave a device only when its position is at most \`backedUpTo\` in this same generation, and
it is older than thirty days.

## Carried files
A signed-in member pushes a tablet's backup file chunk by chunk (at most ${BACKUP_CHUNK_ENTRIES} entries) as
\`carried\`. The manifest lists, per chunk, the SHA-256 of the concatenated hashes of its entries; the tablet signs the
manifest's UTF-8 bytes with its device key (ECDSA P-256 with SHA-256, IEEE P1363, base64url). \`entries\` must be
exactly the chunk. The entries' author is the tablet; the member is recorded as carrier. Repeating is harmless.

## Pull
Begin with \`after=0\` and \`chain=${CHAIN_START.slice(0, 4)}…\` (sixty-four zeros), then use \`next\` and \`chain\` of the last answer.
A page holds at most ${PULL_ENTRIES_MAX} entries and ${PULL_BYTES_MAX} bytes of them; \`next\` is how far the log was looked
through, visible or not. There is more while \`next\` is below \`head\`. A tablet is not sent what it wrote itself. If
\`reset\` is true, or \`generation\` or \`view\` is another than before: keep all bytes, forget positions, pull from the
start, and send acknowledged entries again as pending (with \`recovers\` for the generation). \`bytes\` is null once
an entry was erased; an \`entries.erased\` entry names the ids whose bytes every reader removes.

Flags of an entry, kept beside it by the server:

${list(flagMeanings)}

The clock is off when it is more than ${CLOCK_TOLERANCE / 3_600_000} hours away from what is possible.

## Blobs
Photos lie beside the log, named in an entry by the SHA-256 of their bytes. Hand a blob over in parts (\`putBlob\`), and
only then the entry; entries behind it need not wait for it. The server takes the entry either way: a reader who finds
no blob under its hash says that the photo has not arrived. Keep the bytes for as long as the entry. When the entry is
erased, every copy of the blob goes with it, unless another entry names it.

## Problems
A request that is refused as a whole is answered with \`application/problem+json\` (schema \`Problem\`). 401 and 403: call
staff, keep everything. 413: halve the push. 429 and 503: wait \`Retry-After\` seconds. Anything else: wait, longer
each time, with jitter. Other requests than a push hold at most ${BODY_BYTES_MAX} bytes.

${list(problemMeanings)}
`.trim();
