import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Bundle } from '../count/bundle.ts';
import { readPabulib, type PabulibFile } from '../count/pabulib-read.ts';
import { remarkText } from './count-remarks.ts';

/** A file, read: an election, a published result, or the reasons why it is neither. `notes` are sentences. */
export type Loaded =
  | { readonly kind: 'election'; readonly file: PabulibFile; readonly notes: readonly string[] }
  | { readonly kind: 'bundle'; readonly bundle: Bundle }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

const problems = (...all: string[]): Loaded => ({ kind: 'problems', problems: all });

/** Reads a `.pb` file or a result bundle, told apart by its first character. Never throws for what a file can be like. */
export async function load(path: string, { lenient }: { lenient: boolean }): Promise<Loaded> {
  let first: Buffer;
  try {
    first = await firstBytes(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return problems('there is no such file');
    if (code === 'EISDIR') return problems('this is a folder');
    if (code === 'EACCES') return problems('this file may not be read');
    throw error;
  }
  if (first.length === 0) return problems('the file is empty');
  const mark = first.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return problems('line 1: the file is in UTF-16; save it as UTF-8');
  if (mark === '1f8b' || mark === '504b') return problems('line 1: the file is compressed; unpack it first');
  return /^\uFEFF?\s*\{/.test(first.toString('utf8')) ? loadBundle(path) : loadPabulib(path, lenient);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function loadBundle(path: string): Promise<Loaded> {
  const text = await readFile(path, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? NaN);
    const line = Number.isNaN(at) ? text.split('\n').length : text.slice(0, at).split('\n').length;
    return problems(`line ${line}: this is not JSON; the file may be cut off`);
  }
  if (isWholeResult(json))
    return problems('this is a whole published result: torg verify checks it, and prints its bundles');
  const bundle = Bundle.safeParse(json);
  if (bundle.success) return { kind: 'bundle', bundle: bundle.data };
  const said = bundle.error.issues
    .slice(0, 20)
    .map(({ path: at, message }) => `${at.join('.') || 'the file'}: ${message}`);
  return problems('this is no published result in the format torg-count, version 1', ...said);
}

const isWholeResult = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && json.format === 'torg-result';

async function loadPabulib(path: string, lenient: boolean): Promise<Loaded> {
  const utf8 = await readAs(path, 'utf-8', lenient);
  if (utf8) return answered(utf8, []);
  const line = await firstBadLine(path);
  const latin = await readAs(path, 'windows-1252', lenient);
  const note = `line ${line}: the file is not UTF-8 from here on; read as Windows-1252 (Latin-1). Check the names of the projects`;
  return latin ? answered(latin, [note]) : problems(`line ${line}: the file is in an unknown encoding`);
}

function answered(
  answer: ReturnType<ReturnType<typeof readPabulib>['end']>,
  notes: readonly string[],
): Loaded {
  if ('file' in answer) {
    return { kind: 'election', file: answer.file, notes: [...notes, ...answer.file.notes.map(remarkText)] };
  }
  const more = answer.more > 0 ? [`and ${answer.more} more`] : [];
  return problems(...notes, ...answer.problems.map(remarkText), ...more);
}

/** Reads piece by piece; null when the bytes are not in that encoding. */
async function readAs(path: string, encoding: string, lenient: boolean) {
  const reader = readPabulib({ lenient });
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of createReadStream(path)) {
      if (piece instanceof Uint8Array) reader.push(decoder.decode(piece, { stream: true }));
    }
    reader.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  return reader.end();
}

/** The first line that is not UTF-8. */
async function firstBadLine(path: string): Promise<number> {
  const bytes = await readFile(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
  }
  return line;
}
