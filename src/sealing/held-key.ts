import { fromBase64url } from './base64url.ts';
import { open, type OpeningKey, seal, sealContext } from './hpke.ts';

/** A public half to seal to, raw (32 bytes) as base64url, and its id, which every seal is bound to. */
export type SealingKey = { readonly key: string; readonly publicKey: string };

/** A pair that opens, and its id. */
export type HeldKey = { readonly key: string; readonly opening: OpeningKey };

/** What a seal is for (`torg/ballot/1`), and the ids that it is bound to beside the key's. */
export type SealPurpose = { readonly purpose: string; readonly about: Readonly<Record<string, string>> };

const contextOf = ({ purpose, about }: SealPurpose, key: string) => sealContext(purpose, { ...about, key });

/** Seals a message to a named key. Refuses, by throwing, a public half that is none: keys are parsed where they enter. */
export async function sealTo(
  { key, publicKey }: SealingKey,
  message: Uint8Array<ArrayBuffer>,
  purpose: SealPurpose,
): Promise<Uint8Array<ArrayBuffer>> {
  const point = fromBase64url(publicKey);
  if (!point) throw new RangeError('not a public key');
  return seal(point, message, contextOf(purpose, key));
}

/** Opens what was sealed to a named key. Undefined for another key, id, purpose or binding, or one other bit. */
export const openWith = (
  { key, opening }: HeldKey,
  sealed: Uint8Array<ArrayBuffer>,
  purpose: SealPurpose,
): Promise<Uint8Array<ArrayBuffer> | undefined> => open(opening, sealed, contextOf(purpose, key));
