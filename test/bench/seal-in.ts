import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { sealBallot } from '../../src/sealing/envelope.ts';
import { identityToBytes } from '../../src/sealing/identity.ts';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';
import { pointOf } from '../../src/sealing/x25519.ts';
import { median } from './fold-in.ts';

/** Votes timed together, since a browser's clock has ticks of a tenth of a millisecond; and how many such groups. */
const VOTES = 10;
const GROUPS = 40;
/** Groups before the first that counts, so that both have been compiled. */
const BEFORE = 2;

/** A ballot with sixty options on it: a byte each and three in front. */
const VOTE_BYTES = 63;

/** Milliseconds a vote, the medians of the groups; and what nineteen of twenty of ours keep within. */
export type SealTimes = { readonly ours: number; readonly bare: number; readonly within: number };

/**
 * Sealing a vote into its two envelopes until the text to be stored is there, and beside it two bare seals by the
 * HPKE library of the same bytes to keys already imported. Turn about, so that a busy machine slows both.
 */
export async function measureSeal(): Promise<SealTimes> {
  const [count, office] = [await makeOfficeKey(), await makeOfficeKey()];
  const ballot = {
    cycle: '0b8f7c1e-3d52-4c7e-9a51-3f1f0d9a6b20',
    style: 'norr',
    vote: crypto.getRandomValues(new Uint8Array(VOTE_BYTES)),
    identity: { by: 'slip' as const, tag: crypto.getRandomValues(new Uint8Array(32)) },
    countKey: { key: '7e4a9c1e-2b8d-4a57-9a51-3f1f0d9a6b20', publicKey: count.publicKey },
    officeKey: { key: '91bc02d3-2b8d-4a57-9a51-3f1f0d9a6b20', publicKey: office.publicKey },
  };
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
  const to = await Promise.all(
    [count, office].map(async ({ opening }) => suite.kem.deserializePublicKey(await pointOf(opening))),
  );
  const [countKey, officeKey] = to;
  if (!countKey || !officeKey) throw new Error('two keys were made');
  const block = identityToBytes(ballot.identity);
  const votes: number[] = [];
  const seal = async () => {
    const before = performance.now();
    await sealBallot(ballot);
    votes.push(performance.now() - before);
  };
  const sealBare = async () => {
    const { enc, ct } = await suite.seal({ recipientPublicKey: countKey }, ballot.vote);
    const inside = new Uint8Array([...block, ...new Uint8Array(enc), ...new Uint8Array(ct)]);
    await suite.seal({ recipientPublicKey: officeKey }, inside);
  };
  const ours: number[] = [];
  const bare: number[] = [];
  for (let group = -BEFORE; group < GROUPS; group += 1) {
    const [own, other] = [await timed(seal), await timed(sealBare)];
    if (group < 0) continue;
    ours.push(own);
    bare.push(other);
  }
  const counted = votes.slice(BEFORE * VOTES).sort((a, b) => a - b);
  return { ours: median(ours), bare: median(bare), within: counted[Math.floor(counted.length * 0.95)] ?? 0 };
}

/** Milliseconds for one of a group, one after the other. */
async function timed(once: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  for (let vote = 0; vote < VOTES; vote += 1) await once();
  return (performance.now() - before) / VOTES;
}
