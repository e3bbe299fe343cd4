import { REGISTER_BYTES } from './register.ts';

/**
 * How a voter was checked in, as it lies beside the sealed vote under the outer seal: by attestation alone, by the
 * tag of a code slip (SHA-256, 32 bytes), or by a register entry as it was sealed at check-in.
 */
export type Identity =
  | { readonly by: 'attested' }
  | { readonly by: 'slip'; readonly tag: Uint8Array<ArrayBuffer> }
  | { readonly by: 'register'; readonly sealed: Uint8Array<ArrayBuffer> };

/** The first byte of the block, and the length of what follows it; zeros fill the rest. */
const FORMS = {
  attested: { first: 0, length: 0 },
  slip: { first: 1, length: 32 },
  register: { first: 2, length: REGISTER_BYTES },
} as const;

/** Length of every identity block in bytes: who attested and who showed a slip look alike under the seal. */
export const IDENTITY_BYTES = 1 + REGISTER_BYTES;

/** The block of an identity. Refuses, by throwing, a tag or a sealed entry of another length than its own. */
export function identityToBytes(identity: Identity): Uint8Array<ArrayBuffer> {
  const { first, length } = FORMS[identity.by];
  const bytes = contentOf(identity);
  if (bytes.length !== length) throw new RangeError(`${bytes.length} bytes are no ${identity.by}`);
  const block = new Uint8Array(IDENTITY_BYTES);
  block[0] = first;
  block.set(bytes, 1);
  return block;
}

/**
 * The identity in a block. Undefined for another length, an unknown first byte, or anything but zeros behind it: one
 * identity has one block, so that equal blocks are equal identities.
 */
export function identityFromBytes(block: Uint8Array<ArrayBuffer>): Identity | undefined {
  const [form] = Object.values(FORMS).filter(({ first }) => first === block[0]);
  if (block.length !== IDENTITY_BYTES || !form) return undefined;
  const content = block.slice(1, 1 + form.length);
  if (block.subarray(1 + form.length).some((byte) => byte !== 0)) return undefined;
  if (form === FORMS.slip) return { by: 'slip', tag: content };
  return form === FORMS.register ? { by: 'register', sealed: content } : { by: 'attested' };
}

function contentOf(identity: Identity): Uint8Array<ArrayBuffer> {
  switch (identity.by) {
    case 'attested':
      return new Uint8Array();
    case 'slip':
      return identity.tag;
    case 'register':
      return identity.sealed;
  }
}
