import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type OpeningKey, sealContext } from '../../src/sealing/hpke.ts';

/** What a bare opener gets: a pair, and what is sealed to it, enc in front. */
export type BareWork = {
  readonly key: OpeningKey;
  readonly sealed: readonly Uint8Array<ArrayBuffer>[];
  readonly purpose: string;
  readonly about: Readonly<Record<string, string>>;
};

/** Opens asked for at a time, as many as ours. */
const AT_ONCE = 256;
const ENC = 32;

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

/* Nothing but the HPKE library, on a core of its own: it answers how many it has opened. */
addEventListener('message', ({ data }: MessageEvent<BareWork>) => {
  void work(data).then((opened) => postMessage(opened));
});

async function work({ key, sealed, purpose, about }: BareWork): Promise<number> {
  const { info, associated } = sealContext(purpose, about);
  let opened = 0;
  let next = 0;
  const turn = async () => {
    while (next < sealed.length) {
      const one = sealed[next] ?? new Uint8Array();
      next += 1;
      const [enc, text] = [one.slice(0, ENC), one.slice(ENC)];
      await suite.open(
        { recipientKey: key, enc: enc.buffer, info: info.buffer },
        text.buffer,
        associated.buffer,
      );
      opened += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
  return opened;
}
