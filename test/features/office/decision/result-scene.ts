import { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import { byMember, SERVER, stamp } from '../../../../src/domain/log/entry.ts';
import { CountId, type MemberId, mintUuid } from '../../../../src/domain/log/ids.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { noSums } from '../../../../src/domain/outcome/count-sums.ts';
import { bundleOf } from '../../../../src/count/bundle.ts';
import { mostVotes } from '../../../../src/count/greedy.ts';
import type { Instance } from '../../../../src/count/instance.ts';
import { Rule } from '../../../../src/count/rule.ts';
import { toBase64url } from '../../../../src/sealing/base64url.ts';
import { sha256Hex } from '../../../../src/sealing/hash.ts';
import { gzip } from '../../../../src/storage/backup-file-bytes.ts';
import { budgetOf } from '../../../../src/domain/cycle/cycle.ts';
import { type ResultFile, resultText } from '../../../../src/wire/result-file.ts';
import { seeded } from '../../../domain/env.ts';
import { CYCLE, testCycle } from '../../../domain/values.ts';
import { ANNA, configured, envOf } from '../scene.ts';
import { BO, joined } from '../vote-room/vote-scene.ts';

let seed = 7_000_000;
const nextEnv = (now: string, member?: MemberId) =>
  envOf(member ? byMember(member) : SERVER, (seed += 1), now);

/** A round with two contests: a small one, and one of so many proposals. */
export function decidedRound(proposals = 3): Cycle {
  const cycle = testCycle();
  const [first] = cycle.contests;
  if (!first) throw new Error('No contest');
  const many = Array.from({ length: proposals }, (_, at) => ({
    id: `s-${at + 1}`,
    number: at + 1,
    title: TITLES[at % TITLES.length] + (at < TITLES.length ? '' : ` ${at + 1}`),
    text: '',
    area: 'stensjon',
    cost: 20_000 + ((at * 7) % 11) * 12_500,
  }));
  return Cycle.parse({
    ...cycle,
    phases: [
      ...cycle.phases,
      { step: 'vote', from: '2026-05-04', until: '2026-05-10' },
      { step: 'decision', from: '2026-05-11', until: '2026-06-30' },
    ],
    resourceDecision: { board: 'Kommunstyrelsen', day: '2025-11-18', caseNumber: 'KS 2025/311' },
    contests: [
      first,
      {
        id: 'soder',
        name: 'Söder',
        area: 'soder',
        method: { kind: 'approval', votes: 3 },
        order: 'fixed',
        options: many,
      },
    ],
    voting: {
      ...cycle.voting,
      styles: [
        { id: 'norr', name: 'Norr', contests: ['norr'] },
        { id: 'soder', name: 'Söder', contests: ['soder'] },
      ],
    },
  });
}

const TITLES = [
  'Belysning längs gångvägen mellan skolan och badplatsen',
  'Utegym för alla åldrar',
  'Bänkar längs Storgatan, med armstöd så att äldre lätt kommer upp',
  'Pumptrackbana',
  'Fruktlund vid ån',
  'Scen på torget',
  'Grillplats med tak',
];

/** What a count of this round found: voters favour the proposals that stand first. */
export function resultFile(cycle: Cycle, number = 1, lean = 0): ResultFile {
  const contests = cycle.contests.map((contest) => {
    const projects = contest.options.map(({ id, cost, title }) => ({ id, cost, name: title }));
    const instance: Instance = {
      budget: budgetOf(cycle, contest),
      voteType: contest.method.kind === 'points' ? 'points' : 'approval',
      projects,
      ballots: projects.map(({ id }, at) => ({
        count: 3 * projects.length - 2 * ((at + lean) % projects.length) + 4,
        choices: [id],
        ...(contest.method.kind === 'points' && { points: [3] }),
      })),
    };
    const rule = Rule.parse({
      name: 'greedy',
      measure: contest.method.kind === 'points' ? 'points' : 'votes',
    });
    const outcome = mostVotes(instance, { ties: { by: ['cost', 'votes', 'id'] } });
    const valid = instance.ballots.reduce((sum, { count }) => sum + count, 0);
    const bundle = bundleOf(instance, { rule, ties: { by: ['cost', 'votes', 'draw'], seed: 'a' }, outcome });
    return { contest: contest.id, ballots: { valid, blank: 3, invalid: 1 }, bundle, beside: [] };
  });
  const voters = contests.reduce((sum, { ballots }) => sum + ballots.valid + ballots.blank, 0);
  const sums = noSums();
  return {
    format: 'torg-result',
    version: 1,
    cycle,
    count: { id: countId(number), number, startedAt: '2026-05-11T15:00:00.000Z' },
    contests,
    sums: {
      envelopes: { ...sums.envelopes, cast: 42, aside: 2, counted: 40 },
      sheets: { ...sums.sheets, typed: voters - 40 + 2, invalid: 2, counted: voters - 40 },
    },
    points: [],
    turnout: { voters, areas: [] },
    list: null,
    unopened: [],
    losses: [],
    paperTwice: 0,
    draw: null,
  };
}

export const countId = (number: number): CountId => CountId.parse(mintUuid(seeded(60_000 + number)));

/** The entries that publish a file, spread over several parts; `spoil` changes one sign of what was agreed to. */
export async function published(file: ResultFile, how: { spoil?: boolean } = {}): Promise<Entry[]> {
  const text = resultText(file);
  const digest = await sha256Hex(text);
  const zipped = toBase64url(
    await gzip(new TextEncoder().encode(how.spoil ? text.replace('Badbrygga', 'Badbryggor') : text)),
  );
  const size = Math.ceil(zipped.length / 3);
  const chunks = [0, 1, 2].map((at) => zipped.slice(at * size, (at + 1) * size));
  const about = { cycle: CYCLE, count: file.count.id };
  const base = { version: 1, subject: CYCLE };
  const at = `2026-05-11T1${5 + file.count.number}:00:00.000Z`;
  return [
    stamp(nextEnv(at), { ...base, kind: 'count.started', data: { ...about, number: file.count.number } }),
    stamp(nextEnv(at), { ...base, kind: 'count.tallied', data: { ...about, digest, sums: file.sums } }),
    ...[ANNA, BO].map((member) =>
      stamp(nextEnv(at, member), { ...base, kind: 'result.approved' as const, data: { ...about, digest } }),
    ),
    ...chunks.map((chunk, part) =>
      stamp(nextEnv(at), {
        ...base,
        kind: 'result.published' as const,
        data: { ...about, digest, part: part + 1, of: chunks.length, chunk },
      }),
    ),
  ];
}

/** An office where the round of so many proposals is counted and published. */
export const countedRound = async (cycle = decidedRound()): Promise<Entry[]> => [
  configured(cycle),
  joined(ANNA, 'Anna Andersson'),
  joined(BO, 'Bo Ceder'),
  ...(await published(resultFile(cycle))),
];
