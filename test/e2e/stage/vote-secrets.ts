import { printVotingCode, VotingCode } from '../../../src/domain/vote/voting-code.ts';
import type { Trail } from './vote-trail.ts';

/** Something that must stand nowhere, and what it would look like. */
export type Secret = { readonly name: string; readonly stands: (bytes: Buffer) => boolean };

/** The secrets that stand in these bytes, by name and place. */
export const foundIn = (trails: readonly Trail[], secrets: readonly Secret[]): readonly string[] =>
  trails.flatMap(({ where, bytes }) =>
    secrets.filter(({ stands }) => stands(bytes)).map(({ name }) => `${name}: ${where}`),
  );

/** Some words, in whatever way programs write words down. */
export const secretText = (name: string, ...texts: readonly string[]): Secret =>
  anyOf(name, texts.flatMap(written));

/** Some bytes: raw, as hexadecimal digits, as base64, or as numbers with commas between. */
export const secretBytes = (name: string, bytes: Uint8Array): Secret => anyOf(name, spelled(bytes));

/** A voting code as it is stored, printed, or typed. */
export function secretCode(name: string, code: string): Secret {
  const printed = printVotingCode(VotingCode.parse(code));
  const forms = [code, printed, printed.replaceAll(' ', '-')];
  return secretText(name, ...forms, ...forms.map((form) => form.toLowerCase()));
}

/**
 * Words one after another with hardly anything between them, in this order: the marks of a vote, whatever frames them.
 * A round's set-up has them too, but there a proposal's text stands between.
 */
export function secretOrder(name: string, words: readonly string[]): Secret {
  const encodings = (['latin1', 'utf8', 'utf16le'] as const).map((encoding) =>
    words.map((word) => Buffer.from(word, encoding)),
  );
  return { name, stands: (bytes) => encodings.some((parts) => standInARow(bytes, parts)) };
}

/** Bytes that may stand between one word of an order and the next. */
const BETWEEN = 150;

function standInARow(bytes: Buffer, [first, ...rest]: readonly Buffer[]): boolean {
  if (!first) return false;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let end = at + first.length;
    const follow = rest.every((part) => {
      const next = bytes.subarray(end, end + BETWEEN + part.length).indexOf(part);
      end += next + part.length;
      return next >= 0;
    });
    if (follow) return true;
  }
  return false;
}

const anyOf = (name: string, forms: readonly Buffer[]): Secret => ({
  name,
  stands: (bytes) => forms.some((form) => bytes.includes(form)),
});

function written(text: string): readonly Buffer[] {
  const composed = [...new Set([text, text.normalize('NFD')])];
  return composed.flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'latin1'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(encodeURIComponent(form)),
    Buffer.from(
      form.replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ),
    ...base64s(Buffer.from(form, 'utf8')),
  ]);
}

function spelled(bytes: Uint8Array): readonly Buffer[] {
  const raw = Buffer.from(bytes);
  const hex = raw.toString('hex');
  return [
    raw,
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    Buffer.from([...bytes].join(',')),
    Buffer.from([...bytes].join(', ')),
    ...base64s(raw),
  ];
}

/** The signs of base64 that these bytes alone decide, wherever they stand in what is encoded; both alphabets. */
function base64s(bytes: Buffer): readonly Buffer[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((padded.length * 8) / 6);
    return (['base64', 'base64url'] as const).map((alphabet) =>
      Buffer.from(padded.toString(alphabet).slice(first, last)),
    );
  });
}
