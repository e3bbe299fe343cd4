import { randomUUID } from 'node:crypto';
import { type Env, stamp } from '../../src/domain/log/entry.ts';
import { BatchId, type CycleId, SheetId, StyleId } from '../../src/domain/log/ids.ts';
import { type Entry, kinds } from '../../src/domain/log/kinds.ts';
import type { Sheet } from '../../src/domain/vote/sheet.ts';
import { CYCLE, EVENT } from '../domain/values.ts';

const STYLE = StyleId.parse('norr');
const HASH = 'a'.repeat(64);

export type CastBy = ReturnType<typeof castBy>;

/** What a tablet of a ballot point writes. */
export function castBy(env: () => Env, cycle: CycleId = CYCLE) {
  const about = { cycle, event: EVENT, style: STYLE };
  const say = <Kind extends Entry['kind']>(
    kind: Kind,
    subject: string,
    data: Extract<Entry, { kind: Kind }>['data'],
  ) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the name and its data belong together
    stamp(env(), {
      kind,
      version: kinds[kind].versions.length,
      subject,
      data,
    }) as unknown as Entry;
  const street = {
    bag: (sealed = 'A'.repeat(200)) =>
      say('bag.sealed', randomUUID(), {
        cycle,
        event: EVENT,
        envelopes: [{ style: STYLE, sealed }],
        why: 'closing',
        assisted: 0,
      }),
    batch: () => say('batch.opened', randomUUID(), { ...about, number: 1, declared: 1, reading: 'aloud' }),
    sheet: (batch: string, content: Sheet = { as: 'spoiled' }) =>
      say('sheet.entered', batch, { sheet: SheetId.parse(randomUUID()), number: 1, content }),
    batchClosed: (batch: string) => say('batch.closed', batch, { sheets: 1 }),
    checkIn: () =>
      say('voter.checked-in', randomUUID(), { ...about, channel: 'tablet', as: { by: 'attested' } }),
    left: (checkIn: string) => say('voter.left', checkIn, { event: EVENT }),
    /** One of everything that is cast, and of what changes what is counted. */
    everythingCast: (): readonly Entry[] => {
      const [batch, checkIn, byCode] = [street.batch(), street.checkIn(), randomUUID()];
      return [
        street.bag(),
        batch,
        street.sheet(batch.subject),
        say('sheet.withdrawn', batch.subject, { sheet: SheetId.parse(randomUUID()) }),
        street.batchClosed(batch.subject),
        say('batch.settled', batch.subject, {
          other: BatchId.parse(randomUUID()),
          sheets: [],
          by: ['Kim', 'Noor'],
        }),
        say('batch.discarded', batch.subject, { reason: 'Tappad' }),
        checkIn,
        street.left(checkIn.subject),
        say('code.checked-in', byCode, { ...about, channel: 'paper', tag: 'A'.repeat(43) }),
        say('check-in.undone', byCode, { event: EVENT, reason: 'Fel person' }),
        say('point.closed', EVENT, {
          cycle,
          round: 1,
          figures: { checkedIn: 1, left: 1, sealed: 1, bags: 1, assisted: 0 },
          digest: HASH,
        }),
      ];
    },
  };
  return street;
}
