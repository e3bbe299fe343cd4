import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ResultFile, resultText } from '../wire/result-file.ts';

/** A published result, read: or why it is none. `digest` is that of the file as it lies there. */
export type LoadedResult =
  | { readonly result: ResultFile; readonly digest: string; readonly notes: readonly string[] }
  | {
      readonly result?: undefined;
      readonly digest: string | undefined;
      readonly problems: readonly string[];
    };

/** Problems told at once: a file that is something else would have hundreds. */
const TOLD = 20;

/** Reads a result. Never throws for what a file can be like. */
export async function loadResult(path: string): Promise<LoadedResult> {
  const bytes = await fileBytes(path);
  if (typeof bytes === 'string') return { digest: undefined, problems: [bytes] };
  const digest = hash('sha256', bytes);
  const problems = (...all: string[]): LoadedResult => ({ digest, problems: all });
  const text = textOf(bytes);
  if (text === undefined) return problems('this is not UTF-8; a compressed file must be unpacked first');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? NaN);
    const where = Number.isNaN(at) ? 'at its end' : `at character ${at + 1}`;
    return problems(`this is not JSON, ${where}; the file may be cut off`);
  }
  const read = ResultFile.safeParse(json);
  if (!read.success) {
    const said = read.error.issues.map(
      ({ path: at, message }) => `${at.map(String).join('.') || 'the file'}: ${message}`,
    );
    return problems(
      'this is no published result in the format torg-result, version 1',
      ...said.slice(0, TOLD),
    );
  }
  const written = hash('sha256', resultText(read.data));
  const notes =
    written === digest
      ? []
      : [
          `The file was written anew by another program: its spaces, or the order of its fields, are not those that Torg writes. Written by Torg, what it says has the digest ${written}.`,
        ];
  return { result: read.data, digest, notes };
}

/** The bytes of a file, or why there are none. */
export async function fileBytes(path: string): Promise<Buffer | string> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return 'there is no such file';
    if (code === 'EISDIR') return 'this is a folder';
    if (code === 'EACCES') return 'this file may not be read';
    throw error;
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
