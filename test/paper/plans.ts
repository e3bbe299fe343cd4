import fc from 'fast-check';
import type { SheetContest, SheetPlan } from '../../src/paper/sheet.ts';

export const words: SheetPlan['words'] = {
  page: (page, pages) => `Sida ${page} av ${pages}`,
  turn: 'Vänd på bladet, det finns fler förslag.',
  onward: 'Fortsätter på nästa blad.',
  continued: (title) => `${title}, fortsättning`,
};

/** A plain sheet of one contest, to be changed by each test. */
export const plan = (over: Partial<SheetPlan> = {}): SheetPlan => ({
  style: 3,
  language: 0,
  paper: 'a4',
  large: false,
  direction: 'ltr',
  eyebrow: 'Nässjö kommun · En halv miljon idéer',
  title: 'Röstsedel',
  guide: 'Sätt ett tydligt kryss i rutan.',
  foot: 'Blev det fel? Lämna tillbaka sedeln och få en ny.',
  contests: [contest()],
  words,
  ...over,
});

export const contest = (over: Partial<SheetContest> = {}, options = 8): SheetContest => ({
  id: 'norr',
  title: 'Norr',
  instruction: 'Kryssa för högst 3 förslag.',
  boxes: 1,
  addsUp: false,
  options: Array.from({ length: options }, (_, at) => ({
    id: `option-${at + 1}`,
    number: at + 1,
    title: 'Belysning längs gångvägen mellan skolan och badplatsen',
    area: 'Solberga',
    cost: '125 000 kr',
  })),
  ...over,
});

const syllables = [
  'gång',
  'väg',
  ' ',
  'belysning',
  ' ',
  'i',
  'å',
  ' ',
  'مبنى',
  'ملعب',
  ' ',
  'шщ',
  '-',
  '公園',
  '1',
];
const texts = (most: number) =>
  fc
    .array(fc.constantFrom(...syllables), { maxLength: 24 })
    .map((each) => `${each.join('').slice(0, most)}x`);

const contests = (id: string): fc.Arbitrary<SheetContest> =>
  fc
    .record({
      title: texts(60),
      instruction: texts(120),
      boxes: fc.integer({ min: 1, max: 12 }),
      ranked: fc.boolean(),
      addsUp: fc.boolean(),
      options: fc.array(
        fc.record({ title: texts(120), area: fc.option(texts(20), { nil: undefined }), cost: texts(12) }),
        { minLength: 1, maxLength: 40 },
      ),
    })
    .map(({ ranked, boxes, options, ...rest }) => ({
      ...rest,
      id,
      boxes,
      ...(ranked ? { labels: Array.from({ length: boxes }, (_, at) => `${at + 1}:a`) } : {}),
      options: options.map((option, at) => ({ ...option, id: `${id}-${at}`, number: at + 1 })),
    }));

/** Sheets of every paper, size and direction, with one to three contests in mixed scripts. */
export const plans: fc.Arbitrary<SheetPlan> = fc
  .record({
    style: fc.integer({ min: 0, max: 4095 }),
    language: fc.integer({ min: 0, max: 63 }),
    paper: fc.constantFrom('a4' as const, 'a5' as const),
    large: fc.boolean(),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    eyebrow: texts(80),
    title: texts(60),
    guide: texts(120),
    foot: texts(120),
    contests: fc.tuple(contests('a'), contests('b'), contests('c')),
    many: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ many, ...rest }) => ({ ...rest, contests: rest.contests.slice(0, many), words }));
