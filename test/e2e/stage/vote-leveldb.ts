import { unsnap, varint } from './vote-snappy.ts';

/*
 * LevelDB's two kinds of file, read without it (its doc/log_format.md and doc/table_format.md): so that what has been
 * deleted and overwritten, and still lies there, is read as well.
 */

const LOG_BLOCK = 32_768;
const LOG_HEAD = 7;

/** The records of a log file, each whole again; what was cut short at its end is given as far as it goes. */
export function logRecords(file: Buffer): readonly Buffer[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let at = 0; at + LOG_HEAD <= file.length;) {
    const left = LOG_BLOCK - (at % LOG_BLOCK);
    if (left < LOG_HEAD) {
      at += left;
      continue;
    }
    const length = file.readUInt16LE(at + 4);
    const type = file[at + 6] ?? 0;
    if (type === 0) {
      at += left; // The file was made larger beforehand.
      continue;
    }
    parts.push(file.subarray(at + LOG_HEAD, at + LOG_HEAD + length));
    at += LOG_HEAD + length;
    const isLast = type === 1 || type === 4;
    if (isLast) {
      records.push(Buffer.concat(parts));
      parts = [];
    }
  }
  return parts.length > 0 ? [...records, Buffer.concat(parts)] : records;
}

const FOOTER = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');

/** Every key and value of a table file, keys whole again. Undefined for a file that is no table. */
export function tableEntries(file: Buffer): readonly Buffer[] | undefined {
  if (file.length < FOOTER || !file.subarray(-8).equals(MAGIC)) return undefined;
  const meta = handle(file, file.length - FOOTER);
  const index = meta && handle(file, meta.next);
  const blocks = index && block(file, index);
  if (!blocks) return undefined;
  return entries(blocks).flatMap(({ value }) => {
    const place = handle(value, 0);
    const data = place && block(file, place);
    if (!data) throw new Error('a block of the table cannot be read');
    return entries(data).map(({ key, value: held }) => Buffer.concat([key, held]));
  });
}

type Handle = { readonly offset: number; readonly size: number; readonly next: number };

function handle(bytes: Buffer, from: number): Handle | undefined {
  const offset = varint(bytes, from);
  const size = offset && varint(bytes, offset.next);
  return offset && size && { offset: offset.value, size: size.value, next: size.next };
}

/** A block's bytes; behind them stands whether they are compressed. */
function block(file: Buffer, { offset, size }: Handle): Buffer | undefined {
  const bytes = file.subarray(offset, offset + size);
  const compression = file[offset + size];
  if (compression === 0) return bytes;
  return compression === 1 ? unsnap(bytes) : undefined;
}

/** Keys and values of a block: each key says how much of it is that of the one before. */
function entries(bytes: Buffer): readonly { readonly key: Buffer; readonly value: Buffer }[] {
  const restarts = bytes.readUInt32LE(bytes.length - 4);
  const end = bytes.length - 4 - restarts * 4;
  const found: { key: Buffer; value: Buffer }[] = [];
  let before: Buffer = Buffer.alloc(0);
  for (let at = 0; at < end;) {
    const shared = varint(bytes, at);
    const own = shared && varint(bytes, shared.next);
    const length = own && varint(bytes, own.next);
    if (!length) break;
    const keyEnd = length.next + own.value;
    const key = Buffer.concat([before.subarray(0, shared.value), bytes.subarray(length.next, keyEnd)]);
    at = keyEnd + length.value;
    found.push({ key, value: bytes.subarray(keyEnd, at) });
    before = key;
  }
  return found;
}
