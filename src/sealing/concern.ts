import { fromBase64url, toBase64url } from './base64url.ts';
import { type HeldKey, openWith, type SealingKey, type SealPurpose, sealTo } from './held-key.ts';

/**
 * Bytes of the message inside, of which the smallest that holds it is taken: a seal tells a line from a page, and no more.
 * The largest holds an idea with every text at its limit in any script.
 */
const BUCKETS = [1024, 4096, 16_384, 32_768] as const;
const LENGTH_BYTES = 4;

/** What somebody wrote, in their own words. The receipt leads whoever comes back with their slip to it. */
export type ConcernWords = {
  readonly title: string;
  readonly text: string;
  /** Empty where none was given. */
  readonly place: string;
  readonly language: string;
  readonly receipt: string;
};

/** What a concern is bound to: the ids of the process and of the idea that it was left as. */
export type ConcernPlace = { readonly process: string; readonly idea: string };

const purposeOf = ({ process, idea }: ConcernPlace): SealPurpose => ({
  purpose: 'torg/concern/1',
  about: { process, idea },
});

/** Seals a concern to the officer's key, as base64url of one of four lengths. Refuses, by throwing, what none of them holds. */
export async function sealConcern(
  words: ConcernWords,
  key: SealingKey,
  place: ConcernPlace,
): Promise<string> {
  return toBase64url(await sealTo(key, packed(words), purposeOf(place)));
}

/** Opens a concern. Undefined when the key, the process, the idea or one bit is another. */
export async function openSealedConcern(
  sealed: string,
  key: HeldKey,
  place: ConcernPlace,
): Promise<ConcernWords | undefined> {
  const bytes = fromBase64url(sealed);
  const content = bytes && (await openWith(key, bytes, purposeOf(place)));
  return content && unpacked(content);
}

/** Each text after its length, and zeros up to the end of the bucket. */
function packed({ title, text, place, language, receipt }: ConcernWords): Uint8Array<ArrayBuffer> {
  const texts = [title, text, place, language, receipt].map((each) => new TextEncoder().encode(each));
  const length = texts.reduce((sum, each) => sum + LENGTH_BYTES + each.length, 0);
  const bucket = BUCKETS.find((size) => size >= length);
  if (bucket === undefined) throw new RangeError('the concern is too long');
  const content = new Uint8Array(bucket);
  let at = 0;
  for (const each of texts) {
    new DataView(content.buffer).setUint32(at, each.length);
    content.set(each, at + LENGTH_BYTES);
    at += LENGTH_BYTES + each.length;
  }
  return content;
}

function unpacked(content: Uint8Array<ArrayBuffer>): ConcernWords | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = 0;
  const next = (): string | undefined => {
    if (at + LENGTH_BYTES > content.length) return undefined;
    const from = at + LENGTH_BYTES;
    const until = from + view.getUint32(at);
    at = until;
    return until > content.length ? undefined : new TextDecoder().decode(content.subarray(from, until));
  };
  const [title, text, place, language, receipt] = [next(), next(), next(), next(), next()];
  return title === undefined ||
    text === undefined ||
    place === undefined ||
    language === undefined ||
    receipt === undefined
    ? undefined
    : { title, text, place, language, receipt };
}
