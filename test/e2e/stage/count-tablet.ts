import { randomBytes, randomUUID } from 'node:crypto';
import { byDevice, type Env, stamp } from '../../../src/domain/log/entry.ts';
import { EnrolmentCode } from '../../../src/domain/log/enrolment-code.ts';
import { BagId, DeviceId, EpochId, StreetEventId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { sealBag, type SealedVote } from '../../../src/domain/vote/bag.ts';
import type { ClosingForm } from '../../../src/domain/vote/closing.ts';
import { toBase64url } from '../../../src/sealing/base64url.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import { prepare } from '../../../src/storage/prepare.ts';
import { enrol } from '../../../src/sync/enrol.ts';
import { requests } from '../../../src/sync/requests.ts';
import type { Fetch } from '../../../src/sync/world.ts';
import { paths } from '../../../src/wire/paths.ts';
import { PushAnswer, type PushRequest } from '../../../src/wire/push.ts';
import type { Stage } from '../stage.ts';
import { entriesIn, ofKind } from './vote-count.ts';
import { codeFor } from './vote-stage.ts';

/** A tablet that is let in like any other, but has no screen: it sends what the test writes on it. */
export type ScreenlessTablet = {
  readonly number: number;
  /**
   * Sends the envelopes in one bag from a ballot point, and its word that it is done there, with the form of the point
   * where it is filled in here; gives the server's words.
   */
  packsUp(point: string, envelopes: readonly SealedVote[], form?: ClosingForm): Promise<readonly string[]>;
};

/** Lets such a tablet in. */
export async function screenlessTablet(stage: Stage): Promise<ScreenlessTablet> {
  const { origin } = new URL(stage.server.announced().tablets);
  const toServer: Fetch = (path, init) => fetch(`${origin}${path}`, init);
  const device = DeviceId.parse(randomUUID());
  const code = EnrolmentCode.parse(await codeFor(stage));
  const answer = await enrol(toServer, { code, device, publicKey: await freshPublicKey() });
  if (answer.kind !== 'answer') throw new Error('The tablet was not let in.');
  const { process, number, token } = answer.value;
  const epoch = EpochId.parse(randomUUID());
  let last = 0;
  const env = (): Env => ({
    process,
    author: byDevice(device),
    now: new Date().toISOString(),
    random: (count) => new Uint8Array(randomBytes(count)),
  });

  const send = async (entries: readonly Entry[]): Promise<readonly string[]> => {
    const pushed = await Promise.all(entries.map((entry) => prepare(entry, sha256Hex)));
    const request: PushRequest = {
      protocol: 1,
      device,
      nonce: randomUUID(),
      waiting: 0,
      entries: pushed.map((entry) => ({ ...entry, epoch, seq: (last += 1) })),
    };
    const heard = await requests(toServer, { token }).post(paths.entries, request, PushAnswer);
    if (heard.kind !== 'answer') throw new Error(`The server took nothing: ${JSON.stringify(heard)}`);
    return heard.value.verdicts.map((said) => (said.verdict === 'quarantined' ? said.reason : said.verdict));
  };

  return {
    number,
    packsUp(point, envelopes, form) {
      const planned = ofKind(entriesIn(stage.data), 'event.planned').find(({ data }) => data.name === point);
      if (!planned) throw new Error(`Nobody has planned ${point}`);
      const { cycle } = planned.data;
      const event = StreetEventId.parse(planned.subject);
      const sealed = { cycle, event, envelopes: [...envelopes], why: 'closing' as const, assisted: 0 };
      const many = envelopes.length;
      const figures = { checkedIn: many, left: 0, sealed: many, bags: 1, assisted: 0 };
      return send([
        sealBag({ bag: BagId.parse(randomUUID()), ...sealed }, env()),
        stamp(env(), {
          kind: 'point.closed' as const,
          version: 1,
          subject: event,
          data: { cycle, round: 1, figures, digest: 'd'.repeat(64), ...(form && { form }) },
        }),
      ]);
    },
  };
}

/** The public half of a key that signs backup files; nobody here writes one. */
async function freshPublicKey(): Promise<string> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  return toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
}
