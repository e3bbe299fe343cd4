import { stamp } from '../../src/domain/log/entry.ts';
import { CheckInId, mintUuid, StyleId } from '../../src/domain/log/ids.ts';
import { readEntry } from '../../src/domain/log/kinds.ts';
import { type BallotBox, openBallotBox } from '../../src/storage/ballot-box.ts';
import type { OpenEnvelope } from '../../src/storage/ballot-moves.ts';
import { memoryShelf } from '../../src/storage/memory-shelf.ts';
import { StorageError } from '../../src/storage/store.ts';
import { CYCLE, EVENT } from '../domain/values.ts';
import type { Device } from './device.ts';
import { Street } from './street.ts';

const STYLE = StyleId.parse('norr');
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef';

/** A tablet at a ballot point, with the envelope that its voter holds in hand, if one does. */
type Booth = {
  tablet: Device;
  box: BallotBox;
  hand?: { envelope: OpenEnvelope; checkIn: string } | undefined;
};

/** An evening of voting over the street's tablets, weather and server. */
export class Evening {
  readonly street: Street;
  #booths: Booth[];
  /** What voters were told is cast, and what they were not told of: it may be either. */
  readonly cast = new Set<string>();
  readonly unsure = new Set<string>();

  private constructor(street: Street, booths: Booth[]) {
    this.street = street;
    this.#booths = booths;
  }

  static async open(seed: number, tablets: number): Promise<Evening> {
    const street = await Street.open(seed, tablets);
    const booths = await Promise.all(
      street.tablets.map(async (tablet) => ({ tablet, box: await boxOf(tablet) })),
    );
    return new Evening(street, booths);
  }

  /** Somebody is let in and casts their vote; when that fails, they stand there with it, and try again later. */
  async vote(): Promise<void> {
    const booth = this.street.chance.pick(this.#booths);
    if (!booth.hand && !booth.box.booth()) await this.#letIn(booth);
    await this.#tryToCast(booth);
  }

  async #letIn(booth: Booth): Promise<void> {
    const { bytes } = this.street.chance;
    const checkIn = CheckInId.parse(mintUuid(bytes));
    const about = { cycle: CYCLE, event: EVENT, style: STYLE };
    const data = { ...about, channel: 'tablet' as const, as: { by: 'attested' as const } };
    const env = booth.tablet.log.env();
    const entry = stamp(env, { kind: 'voter.checked-in' as const, version: 1, subject: checkIn, data });
    await booth.box.checkIn([entry], { checkIn, ...about, identity: 'AAAA', since: env.now });
  }

  async #tryToCast(booth: Booth): Promise<void> {
    const holds = booth.box.booth()?.checkIn;
    const { chance } = this.street;
    if (!booth.hand && holds === undefined) return;
    const sealed = Array.from(chance.bytes(200), (byte) => SIGNS.charAt(byte % 32)).join('');
    booth.hand ??= {
      envelope: { key: mintUuid(chance.bytes), style: STYLE, sealed },
      checkIn: holds ?? '',
    };
    const { envelope, checkIn } = booth.hand;
    this.unsure.add(envelope.sealed);
    const done = await booth.box.cast(envelope, checkIn, chance.often(0.1));
    if (!done.ok) return;
    this.unsure.delete(envelope.sealed);
    this.cast.add(envelope.sealed);
    booth.hand = undefined;
  }

  /** The tablet dies while a vote is cast. Whoever held it votes again if they still hold it, and has voted if not. */
  async crash(): Promise<void> {
    const { chance } = this.street;
    const booth = chance.pick(this.#booths);
    const { disk } = booth.tablet.options;
    const where = chance.pick(['before-commit', 'after-commit'] as const);
    disk.fault = (point) => (point === where ? new StorageError('storage.closed') : undefined);
    if (!booth.hand && booth.box.booth()) await this.#tryToCast(booth);
    booth.tablet.kill();
    booth.box.close();
    disk.fault = () => undefined;
    booth.hand = undefined;
    booth.tablet = await booth.tablet.restart();
    booth.box = await boxOf(booth.tablet);
    this.street.tablets = this.#booths.map(({ tablet }) => tablet);
  }

  /** Everybody packs up: votes in hand are cast, and the rest of every open bag leaves. */
  async close(): Promise<void> {
    for (const booth of this.#booths) {
      booth.tablet.options.disk.fault = () => undefined;
      await this.#tryToCast(booth);
      await booth.box.sealRest('closing');
      await booth.box.settled();
    }
    await this.street.calm();
  }

  /** How often each envelope lies in a bag at the office, and how many tablets still hold one open. */
  async atTheOffice(): Promise<{ readonly bagged: readonly string[]; readonly open: number }> {
    const rows = await this.street.browser.store.since(0, 100_000);
    const bagged = rows.flatMap(({ bytes, position }) => {
      const read = position === undefined ? undefined : readEntry(bytes ?? '');
      if (!read?.ok || read.value.kind !== 'bag.sealed') return [];
      return read.value.data.envelopes.map(({ sealed }) => sealed);
    });
    return { bagged, open: this.#booths.reduce((sum, { box }) => sum + box.waiting(), 0) };
  }

  async end(): Promise<void> {
    for (const { box } of this.#booths) box.close();
    await this.street.close();
  }
}

const boxOf = (tablet: Device): Promise<BallotBox> =>
  openBallotBox(memoryShelf(tablet.options.disk), tablet.log);
