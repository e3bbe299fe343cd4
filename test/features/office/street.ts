import { AreaId, BatchId, IdeaId, mintUuid, SheetId, type DeviceId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import type { Result } from '../../../src/domain/log/refusal.ts';
import { SERVER } from '../../../src/domain/log/entry.ts';
import { drawReceiptCode } from '../../../src/domain/log/receipt-code.ts';
import { collectIdea, type Collected } from '../../../src/domain/ideas/idea.ts';
import { countVisitor } from '../../../src/domain/meeting/attendance.ts';
import { planStreetEvent } from '../../../src/domain/meeting/event-decisions.ts';
import { closeBatch, enterSheet, openBatch } from '../../../src/domain/vote/batch-decisions.ts';
import { questionsOf } from '../../../src/domain/vote/question.ts';
import type { Sheet } from '../../../src/domain/vote/sheet.ts';
import { StyleId } from '../../../src/domain/log/ids.ts';
import { seeded } from '../../domain/env.ts';
import { CYCLE, EVENT, testCycle, testIdea } from '../../domain/values.ts';
import { envOf, TABLET, tabletEnv } from './scene.ts';

/*
 * Seeds are kept apart by kind, since equal ones would make equal ids.
 */

/** What happened, or a loud word that it was refused. */
export function really<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** The stall at Stensjön, on the day of the test. */
export const stall = (over: { starts?: string; ends?: string } = {}): readonly Entry[] =>
  really(
    planStreetEvent(
      {
        event: EVENT,
        plan: {
          cycle: CYCLE,
          name: 'Gatustånd vid Coop',
          place: 'Storgatan 4',
          area: AreaId.parse('stensjon'),
          kind: 'street-stall',
          starts: '2026-05-12T08:00:00.000Z',
          ends: '2026-05-12T15:00:00.000Z',
          ...over,
        },
      },
      envOf(SERVER, 900_002),
    ),
  );

export const anIdea = (seed: number, over: Partial<Collected> = {}, device = TABLET): readonly Entry[] =>
  really(
    collectIdea(
      {
        idea: IdeaId.parse(mintUuid(seeded(seed))),
        collected: testIdea({ receipt: drawReceiptCode(seeded(seed)), ...over }),
      },
      tabletEnv(100_000 + seed, device),
    ),
  );

export const visitors = (count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, at) => countVisitor(EVENT, tabletEnv(300_000 + at))).flat();

/** A bundle typed in on a tablet, and closed; `declared` differs only with a note. */
export function aBatch(
  sheets: readonly Sheet[],
  how: {
    seed: number;
    declared?: number;
    note?: string;
    open?: boolean;
    device?: DeviceId;
    /** A reading of a bundle of this number by one person alone, who is not shown what others read. */
    blind?: { number: number; reader: string };
  },
): readonly Entry[] {
  const id = BatchId.parse(mintUuid(seeded(how.seed)));
  let seed = 200_000 + how.seed * 1000;
  const env = () => tabletEnv((seed += 1), how.device);
  const entries: Entry[] = [
    ...really(
      openBatch(
        new Map(),
        {
          batch: id,
          cycle: CYCLE,
          style: StyleId.parse('norr'),
          event: EVENT,
          declared: how.declared ?? sheets.length,
          ...(how.blind
            ? { reading: 'blind', ...how.blind }
            : { number: how.seed, reading: 'aloud', reader: 'Anna Ek', witness: 'Bo Lind' }),
        },
        env(),
      ),
    ),
  ];
  const held = () => {
    const batch = fold(emptyState(), entries).batches.get(id);
    if (!batch) throw new Error('No batch');
    return batch;
  };
  for (const content of sheets) {
    const sheet = SheetId.parse(mintUuid(seeded((seed += 1))));
    entries.push(...really(enterSheet(held(), { sheet, content }, env())));
  }
  if (!how.open)
    entries.push(...really(closeBatch(held(), questionsOf(testCycle(), 'norr'), how.note ?? '', env())));
  return entries;
}

/** A sheet with votes by option: `{ bad: 2, park: 1 }`. */
export const marked = (votes: Readonly<Record<string, number>>): Sheet => ({
  as: 'marked',
  answers: [Object.entries(votes).map(([option, given]) => ({ option, votes: given }))],
});
