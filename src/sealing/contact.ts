import { fromBase64url, toBase64url } from './base64url.ts';
import { type HeldKey, openWith, type SealingKey, type SealPurpose, sealTo } from './held-key.ts';

/**
 * Bytes of the message inside: a length of two bytes, the text in UTF-8, and zeros up to here, so that a seal does not tell
 * a telephone number from an address. Room for 120 signs of any script.
 */
const CONTENT_BYTES = 512;
const LENGTH_BYTES = 2;

/** What contact details are bound to: the ids of the process and of the idea. */
export type ContactPlace = { readonly process: string; readonly idea: string };

const purposeOf = ({ process, idea }: ContactPlace): SealPurpose => ({
  purpose: 'torg/contact/1',
  about: { process, idea },
});

/** Seals contact details to the office key: base64url, of one length whatever they are. Refuses longer ones by throwing. */
export async function sealContact(text: string, key: SealingKey, place: ContactPlace): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > CONTENT_BYTES - LENGTH_BYTES) throw new RangeError('contact details are too long');
  const content = new Uint8Array(CONTENT_BYTES);
  new DataView(content.buffer).setUint16(0, bytes.length);
  content.set(bytes, LENGTH_BYTES);
  return toBase64url(await sealTo(key, content, purposeOf(place)));
}

/** Opens contact details at the office. Undefined when the key, the process, the idea or one bit is another. */
export async function openSealedContact(
  sealed: string,
  key: HeldKey,
  place: ContactPlace,
): Promise<string | undefined> {
  const bytes = fromBase64url(sealed);
  const content = bytes && (await openWith(key, bytes, purposeOf(place)));
  if (content?.length !== CONTENT_BYTES) return undefined;
  const length = new DataView(content.buffer, content.byteOffset).getUint16(0);
  return length > CONTENT_BYTES - LENGTH_BYTES
    ? undefined
    : new TextDecoder().decode(content.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
}
