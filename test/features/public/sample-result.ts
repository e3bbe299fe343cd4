import { bundleOf, type TieRule, tieOrderOf } from '../../../src/count/bundle.ts';
import { commitmentOf, seedOf } from '../../../src/count/draw.ts';
import type { Ballot, Instance } from '../../../src/count/instance.ts';
import { countBy, otherRules, Rule } from '../../../src/count/rule.ts';
import { sha256 } from '../../../src/count/sha256.ts';
import { tallyOf } from '../../../src/count/tally.ts';
import { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { CountId } from '../../../src/domain/log/ids.ts';
import { type CountSums, noSums, sumsOf } from '../../../src/domain/outcome/count-sums.ts';
import { suppress } from '../../../src/domain/outcome/suppress.ts';
import type { Contest } from '../../../src/domain/vote/contest.ts';
import { resultText, type ResultFile } from '../../../src/wire/result-file.ts';
import { CYCLE, testCycle } from '../../domain/values.ts';

/** How large a made-up result is. The same shape gives the same result, to the letter. */
export type Shape = {
  readonly areas: number;
  readonly options: number;
  readonly voters: number;
  readonly seed?: number;
};

/** A village: one contest and one evening. */
export const VILLAGE: Shape = { areas: 1, options: 9, voters: 240 };
/** A town: twenty areas and a thousand proposals. */
export const TOWN: Shape = { areas: 20, options: 1000, voters: 24_000 };

const OFFICE = 'sju svanar på Stensjön';
const SAID = [
  { name: 'Åsa Lind', line: 'ekorren i eken' },
  { name: 'Noor Haddad', line: "it's raining, isn't it" },
];

const TITLES = [
  'Lekplats vid badplatsen',
  'Belyst gångväg till skolan',
  'Fiskebrygga för rullstol',
  'Samlingsplats med tak',
  'Utegym för alla åldrar',
  'Konstgräs på skolgården',
  'Bänkar längs ån',
  'Odlingslotter i parken',
  'Cykelpump och verktyg',
  'Scen för sommarkvällar',
  'Grillplats med ved',
  'Säkrare övergång vid affären',
  'Bokskåp vid hållplatsen',
];
const PLACES = [
  'Norr',
  'Söder',
  'Äng',
  'Solberga',
  'Flisby',
  'Ormaryd',
  'Fredriksdal',
  'Grimstorp',
  'Stensjön',
];

/** A result as the counting room would publish it, with everything in it that can be in one. */
export function sampleResult(shape: Shape): ResultFile {
  const random = sequence(shape.seed ?? 20_260_601);
  const cycle = sampleCycle(shape, random);
  const trustees = SAID.map(({ line }) => line);
  const ties: TieRule = {
    by: ['cost', 'votes', 'draw'],
    seed: seedOf({ office: OFFICE, trustees }),
    draw: { commitment: commitmentOf(OFFICE), office: OFFICE, trustees },
  };
  const parts = cycle.contests.map((contest, at) =>
    contestPart(cycle, contest, { at, voters: Math.round(shape.voters / shape.areas), ties, random }),
  );
  const joint = jointOf(parts[0]?.sums);
  const points = parts.map(({ sums, contest }, at): ResultFile['points'][number] => {
    const own = at === 0 ? without(sums, joint) : sums;
    const { typed, spoiled } = own.sheets;
    return {
      point: { name: `${PLACES[at % PLACES.length]} bibliotek`, area: contest.area, day: '2026-05-14' },
      points: 1,
      sums: own,
      papers: { received: typed + 40, inBox: typed - spoiled, blank: 2, spoiled, unused: 40 },
      seals: [`S-${1000 + at}`],
      notes: at === 0 ? ['Strömmen gick kl. 14, vi räknade om.'] : [],
    };
  });
  const all = [...points, { point: null, points: 3, sums: joint, papers: null, seals: [], notes: [] }];
  const turnout = suppress(
    parts.map(({ contest, sums }) => ({
      area: contest.area,
      paper: sums.sheets.counted + sums.sheets.invalid,
      tablet: sums.envelopes.counted,
    })),
  );
  const sums = sumsOf(all.map((point) => point.sums));
  return {
    format: 'torg-result',
    version: 1,
    cycle,
    count: {
      id: CountId.parse('33333333-3333-4333-8333-333333333333'),
      number: 1,
      startedAt: '2026-05-16T16:30:00.000Z',
    },
    contests: parts.map(({ contest, ballots, bundle, beside }) => ({
      contest: contest.id,
      ballots,
      bundle: { ...bundle },
      beside,
    })),
    sums,
    points: all,
    turnout: {
      voters: sums.envelopes.counted + sums.sheets.counted + sums.sheets.invalid,
      areas: [...turnout],
    },
    list: { root: sha256('root'), inners: sums.envelopes.counted + sums.envelopes.unopened },
    unopened: Array.from({ length: sums.envelopes.unopened }, (_, at) => ({
      hash: sha256(`unopened ${at}`),
      why: 'unopened' as const,
    })),
    losses: [{ point: 'Norr bibliotek', what: 'bags', reason: 'Plattan gick sönder i regnet.' }],
    paperTwice: 1,
    draw: {
      commitment: commitmentOf(OFFICE),
      office: OFFICE,
      said: SAID,
      seed: seedOf({ office: OFFICE, trustees: SAID.map(({ line }) => line) }),
    },
  };
}

/** A few of a contest's votes were cast at points that are too small to stand alone. */
function jointOf(sums: CountSums | undefined): CountSums {
  const sealed = Math.min(8, Math.floor((sums?.envelopes.counted ?? 0) / 3));
  const sheets = Math.min(6, Math.floor((sums?.sheets.counted ?? 0) / 3));
  const none = noSums();
  return {
    envelopes: { ...none.envelopes, cast: sealed, counted: sealed },
    sheets: { ...none.sheets, typed: sheets, counted: sheets },
  };
}

const without = ({ envelopes, sheets }: CountSums, part: CountSums): CountSums => ({
  envelopes: {
    ...envelopes,
    cast: envelopes.cast - part.envelopes.cast,
    counted: envelopes.counted - part.envelopes.counted,
  },
  sheets: {
    ...sheets,
    typed: sheets.typed - part.sheets.typed,
    counted: sheets.counted - part.sheets.counted,
  },
});

/** The text that is published, and its digest. */
export function published(file: ResultFile): { readonly text: string; readonly digest: string } {
  const text = resultText(file);
  return { text, digest: sha256(text) };
}

function sampleCycle({ areas, options }: Shape, random: () => number): Cycle {
  const each = Math.max(1, Math.round(options / areas));
  const methods: readonly Contest['method'][] = [
    { kind: 'points', votes: 3, perOption: 3 },
    { kind: 'approval', votes: 5 },
    { kind: 'ranking', ranks: 3 },
    { kind: 'knapsack' },
  ];
  const named = Array.from({ length: areas }, (_, at) => ({
    id: `omrade-${at + 1}`,
    name: areas === 1 ? 'Bygdeby' : `${PLACES[at % PLACES.length]}${at < PLACES.length ? '' : ` ${at + 1}`}`,
    population: 900 + 137 * at,
  }));
  return Cycle.parse({
    ...testCycle(),
    id: CYCLE,
    areas: named,
    pots: named.map(({ id }) => ({ area: id, amount: 1_000_000, money: 'investment' })),
    phases: [
      { step: 'vote', from: '2026-05-04', until: '2026-05-14' },
      { step: 'decision', from: '2026-06-03', until: '2026-06-03' },
    ],
    contests: named.map(({ id, name }, at) => ({
      id,
      name,
      area: id,
      order: 'drawn',
      method: methods[at % methods.length],
      counting: {
        rule: { ...ruleOf(at, methods[at % methods.length]?.kind) },
        ties: ['cost', 'votes', 'draw'],
        beside: at % 5 === 1,
      },
      options: Array.from({ length: each }, (_unused, index) => ({
        id: `f${index + 1}`,
        number: index + 1,
        title: `${TITLES[index % TITLES.length]}${index < TITLES.length ? '' : ` ${index + 1}`}`,
        text: 'Vid vattnet, så att alla kommer fram.',
        cost: 5000 * Math.ceil(4 + 60 * random() ** 2),
      })),
    })),
    voting: {
      ...testCycle().voting,
      styles: named.map(({ id, name }) => ({ id, name, contests: [id] })),
    },
  });
}

/** Every fifth contest by Equal Shares, the others by most votes or points. */
const ruleOf = (at: number, kind: Contest['method']['kind'] | undefined): Rule =>
  at % 5 === 1
    ? Rule.parse({ name: 'equal-shares', increment: 10 })
    : Rule.parse({ name: 'greedy', measure: kind === 'points' || kind === 'ranking' ? 'points' : 'votes' });

type Drawn = {
  readonly at: number;
  readonly voters: number;
  readonly ties: TieRule;
  readonly random: () => number;
};

function contestPart(cycle: Cycle, contest: Contest, { at, voters, ties, random }: Drawn) {
  const { kind } = contest.method;
  const budget = cycle.pots.find((pot) => pot.area === contest.area)?.amount ?? 0;
  const valid = Math.max(12, Math.round(voters * (0.6 + 0.8 * random())));
  const [blank, invalid] = [Math.floor(valid / 60), Math.floor(valid / 100)];
  const instance: Instance = {
    budget,
    voteType: kind === 'knapsack' ? 'knapsack' : kind,
    projects: contest.options.map(({ id, cost, title }) => ({ id, cost, name: title })),
    ballots: [
      ...grouped(Array.from({ length: valid }, () => ballot(contest, budget, random))),
      ...(blank === 0 ? [] : [{ count: blank, choices: [], ...(kind === 'points' && { points: [] }) }]),
    ],
    ...(kind === 'ranking' && { pointsByPlace: [3, 2, 1] }),
  };
  const rule = ruleOf(at, kind);
  const order = tieOrderOf(
    ties,
    contest.options.map(({ id }) => id),
  ) ?? { by: ['id' as const] };
  const tally = tallyOf(instance);
  const outcome = countBy(tally, rule, order);
  const bundle = bundleOf(instance, { rule, ties, outcome, title: contest.name, currency: cycle.currency });
  const beside =
    at % 5 === 1
      ? otherRules.map(({ rule: other }) => {
          const { winners, cost } = countBy(tally, other, order);
          return { rule: { ...other }, winners: [...winners], cost };
        })
      : [];
  const onPaper = Math.floor((valid + blank) / 4);
  const onTablets = valid + blank - onPaper;
  const lost = at === 0 ? 2 : 0;
  const sums: CountSums = {
    envelopes: {
      cast: onTablets + 3 + lost,
      repeated: 1,
      aside: 2,
      unopenable: 0,
      unopened: lost,
      unreadable: 0,
      counted: onTablets,
    },
    sheets: { typed: onPaper + invalid + 1, spoiled: 1, invalid, counted: onPaper },
  };
  return { contest, ballots: { valid, blank, invalid }, bundle, beside, sums };
}

/** Identical ballots as one, in an order that tells nothing. */
function grouped(ballots: readonly Ballot[]): readonly Ballot[] {
  const groups = new Map<string, number>();
  for (const { choices, points } of ballots) {
    const key = JSON.stringify({ choices, points });
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => ({ ...JSON.parse(key), count }));
}

function ballot({ method, options }: Contest, budget: number, random: () => number): Ballot {
  const liked = () => options[Math.floor(options.length * random() ** 1.7)]?.id ?? '';
  const distinct = (most: number) => [...new Set(Array.from({ length: most }, liked))].sort();
  switch (method.kind) {
    case 'approval':
      return { count: 1, choices: distinct(method.votes) };
    case 'ranking':
      return { count: 1, choices: [...new Set(Array.from({ length: method.ranks }, liked))] };
    case 'knapsack': {
      let left = budget;
      const choices = distinct(6).filter((id) => {
        const cost = options.find((option) => option.id === id)?.cost ?? 0;
        if (cost > left) return false;
        left -= cost;
        return true;
      });
      return { count: 1, choices };
    }
    case 'points': {
      const given = Array.from({ length: method.votes }, liked);
      const choices = [...new Set(given)].sort();
      return { count: 1, choices, points: choices.map((id) => given.filter((each) => each === id).length) };
    }
    default:
      return method satisfies never;
  }
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
