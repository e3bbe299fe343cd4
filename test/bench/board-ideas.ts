import { type Collected, collectIdea } from '../../src/domain/ideas/idea.ts';
import { AreaId, IdeaId, mintUuid } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { drawReceiptCode } from '../../src/domain/log/receipt-code.ts';
import { seeded, testEnv } from '../domain/env.ts';
import { testIdea } from '../domain/values.ts';

const HEADS =
  'bad lek gång cykel buss skol park torg natur bibliotek bygde is fotbolls idrotts ungdoms odlings hund vinter sommar strand skogs trädgårds konst musik kvarters gatu väg återvinnings vatten sjö';
const TAILS =
  'plats väg bana hall gård belysning bänk brygga skylt mur stig café verkstad scen stolpe korg pump toalett fest kurs träff karta grupp buske rabatt boll gunga rutschkana staket bro';
const REST =
  'vi vill ha en ny bättre trygg där barn gamla kan mötas på kvällen och på helgerna nära centrum vid affären så att alla vågar gå själva det är mörkt där nu';
const ENDINGS = ['', 'en', 'ar', 'arna'];

/** As many ideas as are asked for, of some forty words each, many of them compounds in all their inflections. */
export function boardEntries(count: number): readonly Entry[] {
  const [heads, tails, rest] = [HEADS, TAILS, REST].map((list) => list.split(' '));
  const areas = ['norr', 'soder', 'ang', 'solberga', 'stensjon'].map((id) => AreaId.parse(id));
  const languages = ['sv', 'sv', 'sv', 'en', 'ar'];
  return Array.from({ length: count }, (_, at) => {
    const bytes = seeded(at + 1)(200);
    const pick = <Value>(list: readonly Value[] | undefined, n: number): Value | undefined =>
      list?.[(bytes[n % 200] ?? 0) % list.length];
    const compound = (n: number) => `${pick(heads, n)}${pick(tails, n + 1)}${pick(ENDINGS, n + 2)}`;
    const text = Array.from({ length: 40 }, (__, n) => (n % 5 === 0 ? compound(n * 3) : pick(rest, n + 60)));
    const area = pick(areas, 190);
    const over: Partial<Collected> = {
      title: `${compound(150)} ${pick(rest, 160)} ${compound(170)}`,
      text: text.join(' '),
      language: pick(languages, 191) ?? 'sv',
      receipt: drawReceiptCode(seeded(at + 1)),
      ...(area && { area }),
    };
    const idea = IdeaId.parse(mintUuid(seeded(500_000 + at)));
    const decided = collectIdea({ idea, collected: testIdea(over) }, testEnv(1_000_000 + at));
    if (!decided.ok) throw new Error(decided.refusal.code);
    return decided.value;
  }).flat();
}
