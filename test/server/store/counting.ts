import { hash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { byMember, stamp } from '../../../src/domain/log/entry.ts';
import { type CountId, CountId as CountIds, type GenerationId, KeyId } from '../../../src/domain/log/ids.ts';
import type { DataOf } from '../../../src/domain/log/kind.ts';
import { type Entry, kinds } from '../../../src/domain/log/kinds.ts';
import { noSums } from '../../../src/domain/outcome/count-sums.ts';
import type { Taken } from '../../../src/server/store.ts';
import type { Verdict } from '../../../src/wire/push.ts';
import { CYCLE } from '../../domain/values.ts';
import { newDevice, newEpoch, pushed, type Writer, writer } from '../street.ts';
import type { Given } from './given.ts';

/** The text of a result, which the store need not understand. */
export const RESULT = JSON.stringify({ format: 'torg-result', winners: ['bad', 'park'] });
export const digestOf = (text: string): string => hash('sha256', text);
export const ROOT = 'e'.repeat(64);

type Kinds = typeof kinds;
type PhaseKind = Extract<
  keyof Kinds,
  'count.started' | `inners.${string}` | `count.${string}` | `result.${string}` | `draw.${string}`
>;

type Office = Pick<Given, 'store' | 'clock' | 'office' | 'byOffice'>;

/** An office that counts: two coordinators, each phase sent by itself as their browsers do. */
export class CountingOffice {
  count: CountId = CountIds.parse(randomUUID());
  readonly #given: Office;
  readonly #writers: readonly [Writer, Writer];
  readonly #takes: readonly [Given['byOffice'], Given['byOffice']];

  private constructor(given: Office, second: { writes: Writer; takes: Given['byOffice'] }) {
    this.#given = given;
    this.#writers = [given.office, second.writes];
    this.#takes = [given.byOffice, second.takes];
  }

  /** Lets a second coordinator in. */
  static async of(given: Office): Promise<CountingOffice> {
    const { store, clock } = given;
    const { token } = await store.invite(['coordinator']);
    const joined = await store.join({ token, account: randomUUID(), name: 'Noor' });
    if (!joined.ok) throw new Error('not joined');
    const author = byMember(joined.value.id);
    const { process } = await store.standing();
    const takes = (...entries: Parameters<Given['byOffice']>): Promise<Taken> =>
      store.take({ author, carrier: author, writer: newDevice(), entries });
    return new CountingOffice(given, { writes: writer(process, author, clock.now), takes });
  }

  /** An entry about the round, written by the first coordinator, or by the second. */
  writes<Name extends PhaseKind | 'cycle.configured' | 'vote.opened'>(
    kind: Name,
    data: DataOf<Kinds[Name]>,
    by: 0 | 1 = 0,
  ): Entry {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the name and its data belong together
    return stamp(this.#writers[by].env(), {
      kind,
      version: kinds[kind].versions.length,
      subject: CYCLE,
      data,
    }) as Entry;
  }

  /** Sends an entry of its own, decided on the newest state. */
  async send(entry: Entry, by: 0 | 1 = 0, recovers?: GenerationId): Promise<Verdict | undefined> {
    const expects = await this.#given.store.lastOf(entry.subject);
    const written = { epoch: newEpoch(), seq: 1, ...(recovers ? { recovers } : { expects }) };
    return (await this.#takes[by](pushed(entry, written))).verdicts[0];
  }

  start(number = 1): Promise<Verdict | undefined> {
    this.count = CountIds.parse(randomUUID());
    const again = number > 1 && { reason: 'En påse till' };
    return this.send(this.writes('count.started', { ...this.about, number, ...again }));
  }

  list(part = 1, of = 1, hashes = 'A'.repeat(43)): Promise<Verdict | undefined> {
    return this.send(
      this.writes('inners.listed', { ...this.about, part, of, root: ROOT, inners: of, hashes }),
    );
  }

  tally(digest = digestOf(RESULT)): Promise<Verdict | undefined> {
    return this.send(this.writes('count.tallied', { ...this.about, digest, sums: noSums() }));
  }

  approve(by: 0 | 1, digest = digestOf(RESULT)): Promise<Verdict | undefined> {
    return this.send(this.writes('result.approved', { ...this.about, digest }, by), by);
  }

  publish(part = 1, of = 1, { text = RESULT, digest = digestOf(text) } = {}): Promise<Verdict | undefined> {
    const chunk = chunksOf(text, of)[part - 1] ?? '';
    return this.send(this.writes('result.published', { ...this.about, part, of, digest, chunk }));
  }

  open(opened = 1): Promise<Verdict | undefined> {
    const key = KeyId.parse('44444444-4444-4444-8444-444444444444');
    const data = { ...this.about, part: 1, of: 1, key, shares: [1, 2], opened, failed: [] };
    return this.send(this.writes('count.opened', data));
  }

  get about() {
    return { cycle: CYCLE, count: this.count };
  }
}

/** A text as it is published, in so many pieces. */
export function chunksOf(text: string, of: number): readonly string[] {
  const packed = gzipSync(text).toString('base64url');
  const size = Math.ceil(packed.length / of);
  return Array.from({ length: of }, (_, at) => packed.slice(at * size, (at + 1) * size));
}
