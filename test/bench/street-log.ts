import { byDevice, type Env, stamp } from '../../src/domain/log/entry.ts';
import { BatchId, DeviceId, IdeaId, mintUuid, ProcessId, SheetId } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { drawReceiptCode } from '../../src/domain/log/receipt-code.ts';
import { seeded } from '../domain/env.ts';
import { CYCLE, EVENT, testCycle, testIdea } from '../domain/values.ts';

const SENTENCES = [
  'Det är mörkt på vägen till badet om hösten och barnen vågar inte gå själva.',
  'En bänk vid hållplatsen, så att den som är gammal kan vila på vägen hem.',
  'We would like a place to meet in the winter, with coffee and games.',
  'نريد مكاناً آمناً للأطفال بالقرب من المدرسة.',
  'Laga bron över ån! Den har varit avstängd sedan i våras. 🙂',
];
const SHEETS_IN_A_BUNDLE = 50;

type Owner = Pick<Env, 'author' | 'process'>;

/** A log as tablets on the street write it: of ten entries four visitors, three ideas, three sheets of paper ballots. */
export function* streetLog(count: number, seed = 1, owner?: Owner): Generator<Entry> {
  const random = seeded(seed);
  const author = owner?.author ?? byDevice(DeviceId.parse(mintUuid(random)));
  const process = owner?.process ?? ProcessId.parse(mintUuid(random));
  const [first] = testCycle().contests;
  const style = testCycle().voting.styles[0]?.id;
  const option = first?.options[0]?.id;
  if (!style || !option) throw new Error('The test cycle has a contest with options');
  let batch = BatchId.parse(mintUuid(random));
  let sheets = SHEETS_IN_A_BUNDLE;
  for (let at = 0; at < count; at += 1) {
    const now = new Date(Date.UTC(2026, 4, 9, 8) + at * 1000).toISOString();
    const env: Env = { process, author, now, random };
    if (at % 10 < 4) {
      yield stamp(env, {
        kind: 'attendance.counted',
        version: 1,
        subject: EVENT,
        data: { change: 1 as const },
      });
    } else if (at % 10 < 7) {
      const text = Array.from({ length: at % 7 }, (_, part) => SENTENCES[(at + part) % SENTENCES.length]);
      const data = testIdea({ text: text.join(' '), receipt: drawReceiptCode(random) });
      yield stamp(env, { kind: 'idea.collected', version: 1, subject: IdeaId.parse(mintUuid(random)), data });
    } else if (sheets === SHEETS_IN_A_BUNDLE) {
      batch = BatchId.parse(mintUuid(random));
      sheets = 0;
      const data = {
        cycle: CYCLE,
        style,
        event: EVENT,
        number: (at % 9999) + 1,
        declared: SHEETS_IN_A_BUNDLE,
        reading: 'aloud' as const,
        reader: 'Kim Ek',
        witness: 'Noor Dahl',
      };
      yield stamp(env, { kind: 'batch.opened', version: 2, subject: batch, data });
    } else {
      sheets += 1;
      const content = { as: 'marked' as const, answers: [[{ option, votes: 3 }]] };
      const data = { sheet: SheetId.parse(mintUuid(random)), number: sheets, content };
      yield stamp(env, { kind: 'sheet.entered', version: 2, subject: batch, data });
    }
  }
}
