import { Author, byDevice, type Env } from '../../../src/domain/log/entry.ts';
import { emptyState, type State } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import {
  AreaId,
  BagId,
  CheckInId,
  DeviceId,
  KeyId,
  mintUuid,
  SlipBatchId,
  StreetEventId,
  StyleId,
} from '../../../src/domain/log/ids.ts';
import { stamp } from '../../../src/domain/log/entry.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Refusal, Result } from '../../../src/domain/log/refusal.ts';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { planStreetEvent } from '../../../src/domain/meeting/event-decisions.ts';
import { sealBag } from '../../../src/domain/vote/bag.ts';
import { checkIn } from '../../../src/domain/vote/check-in-decisions.ts';
import type { LetInBy } from '../../../src/domain/vote/check-in.ts';
import { openVote } from '../../../src/domain/vote/opening-decisions.ts';
import { printSlips } from '../../../src/domain/vote/slips-decisions.ts';
import { testEnv } from '../env.ts';
import { CYCLE, EVENT, testCycle } from '../values.ts';

export const STYLE = StyleId.parse('norr');
export const ELSEWHERE = StreetEventId.parse('33333333-3333-4333-8333-333333333333');
export const TAGS = ['A', 'B', 'C'].map((sign) => sign.repeat(43));

/** An office and its tablets, whose entries all meet in one state. */
export class VoteScene {
  state: State = emptyState();
  cycle: Cycle = testCycle();
  #seed = 0;

  /** Platta 1, 2 and so on; 0 is a coordinator's browser, -1 another one's. */
  env(tablet = 0): Env {
    this.#seed += 1;
    const who =
      tablet > 0
        ? byDevice(DeviceId.parse(`0000000${tablet}-0000-4000-8000-000000000000`))
        : Author.parse(`member:0000000${-tablet}-0000-4000-8000-000000000000`);
    return {
      ...testEnv(this.#seed),
      author: who,
      now: new Date(Date.UTC(2026, 4, 12, 9) + this.#seed * 1000).toISOString(),
    };
  }

  add(...entries: readonly Entry[]): void {
    this.state = fold(this.state, entries);
  }

  take<Failure extends Refusal>(decided: Result<readonly Entry[], Failure>): Failure['code'] | undefined {
    if (!decided.ok) return decided.refusal.code;
    this.add(...decided.value);
    return undefined;
  }

  id<Id>(of: { parse(text: string): Id }): Id {
    return of.parse(mintUuid(this.env().random));
  }

  setUp(voting: Partial<Cycle['voting']> = {}): this {
    this.cycle = { ...this.cycle, voting: { ...this.cycle.voting, ...voting } };
    const about = { version: 2, subject: CYCLE, kind: 'cycle.configured' as const };
    this.add(stamp(this.env(), { ...about, data: { revision: 1, cycle: this.cycle } }));
    for (const [event, name] of [
      [EVENT, 'Bygdegården'],
      [ELSEWHERE, 'Biblioteket'],
    ] as const) {
      const plan = {
        cycle: CYCLE,
        name,
        place: '',
        area: AreaId.parse('norr'),
        starts: '2026-05-12T08:00:00.000Z',
        ends: '2026-05-12T15:00:00.000Z',
        kind: 'ballot-point' as const,
      };
      this.take(planStreetEvent({ event, plan }, this.env()));
    }
    return this;
  }

  makeKeys(tested = 3): this {
    const key = this.id(KeyId);
    const made = { version: 1, subject: CYCLE };
    const publicKey = 'A'.repeat(43);
    this.add(
      stamp(this.env(), { ...made, kind: 'office-key.made', data: { key: this.id(KeyId), publicKey } }),
    );
    const shares = ['Kim', 'Noor', 'Sam'].map((trustee) => ({ trustee, hash: 'a'.repeat(64) }));
    this.add(
      stamp(this.env(), {
        ...made,
        kind: 'count-key.made',
        data: { key, cycle: CYCLE, publicKey, needed: 2, shares },
      }),
    );
    for (let share = 1; share <= tested; share += 1)
      this.add(stamp(this.env(), { ...made, kind: 'count-key.share-tested', data: { key, share } }));
    return this;
  }

  open() {
    const configured = this.state.cycles.get(CYCLE);
    if (!configured) throw new Error('Set up first');
    return this.take(openVote({ ...this.state, configured }, this.env()));
  }

  print(tags: readonly string[] = TAGS, style?: StyleId) {
    const batch = this.id(SlipBatchId);
    return this.take(
      printSlips(this.state.slips, { batch, cycle: CYCLE, event: EVENT, tags: [...tags], style }, this.env()),
    );
  }

  letIn(
    as: LetInBy,
    how: { tablet?: number; channel?: 'tablet' | 'paper'; style?: StyleId; event?: StreetEventId } = {},
  ) {
    const id = this.id(CheckInId);
    const { tablet = 1, channel = 'tablet', style = STYLE, event = EVENT } = how;
    const refused = this.take(
      checkIn(
        { cycle: this.cycle, ...this.state },
        { checkIn: id, event, style, channel, as },
        this.env(tablet),
      ),
    );
    return refused ?? id;
  }

  bag(envelopes: number, tablet = 1): void {
    const sealed = Array.from({ length: envelopes }, (_, at) => ({
      style: STYLE,
      sealed: 'A'.repeat(199) + String.fromCharCode(65 + at),
    }));
    const about = { cycle: CYCLE, event: EVENT, why: 'closing' as const, assisted: 1 };
    this.add(sealBag({ bag: this.id(BagId), envelopes: sealed, ...about }, this.env(tablet)));
  }
}
