import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ENTRY_BYTES } from '../../../src/domain/log/entry.ts';
import { ContestId, CountId, DecisionId, OptionId } from '../../../src/domain/log/ids.ts';
import { readEntry } from '../../../src/domain/log/kinds.ts';
import type { DecidedProposal, Decision } from '../../../src/domain/outcome/decision.ts';
import { faultsInDecision, recordDecision } from '../../../src/domain/outcome/decision-decisions.ts';
import type { DecisionCommand, VoteResult } from '../../../src/domain/outcome/decision-faults.ts';
import {
  awaitedOf,
  decisionsOf,
  departs,
  outcomeOf,
  outcomesOf,
  revisionsOf,
  standingRevision,
} from '../../../src/domain/outcome/decision-standing.ts';
import { CYCLE } from '../values.ts';
import { VoteScene } from '../vote/scene.ts';

const COUNT = CountId.parse('44444444-4444-4444-8444-444444444444');
const FIRST = DecisionId.parse('55555555-5555-4555-8555-555555555555');
const SECOND = DecisionId.parse('66666666-6666-4666-8666-666666666666');
const contest = ContestId.parse('norr');
const vote: VoteResult = {
  count: COUNT,
  digest: 'a'.repeat(64),
  contests: [
    { contest: 'norr', options: ['bad', 'ljus', 'park'], winners: ['bad', 'park'] },
    { contest: 'soder', options: ['gunga'], winners: ['gunga'] },
  ],
};

type Told = Partial<Record<'what' | 'until' | 'reason', string>> & { cost?: number };
function said(option: string, verdict: DecidedProposal['verdict'], told: Told = {}): DecidedProposal {
  const about = { contest, option: OptionId.parse(option) };
  const reason = told.reason === undefined ? {} : { reason: told.reason };
  switch (verdict) {
    case 'changed': {
      const cost = told.cost === undefined ? {} : { cost: told.cost };
      return { ...about, verdict, what: told.what ?? '', ...cost, ...reason };
    }
    case 'deferred':
      return { ...about, verdict, until: told.until ?? '', ...reason };
    case 'approved':
    case 'rejected':
      return { ...about, verdict, ...reason };
  }
}
const asVoted = [said('bad', 'approved'), said('ljus', 'rejected'), said('park', 'approved')];

const formal: DecisionCommand = {
  decision: FIRST,
  cycle: CYCLE,
  about: 'outcome',
  by: { kind: 'board', board: 'Kommunstyrelsen' },
  day: '2026-06-02',
  paragraph: '§ 47',
  caseNumber: 'KS 2026/117',
  summary: 'Två av tre förslag genomförs.',
  proposals: asVoted,
};
const outcome = (over: Partial<DecisionCommand> = {}): DecisionCommand => ({ ...formal, ...over });

const known = (scene: VoteScene, today = '2026-07-10') => ({ ...scene.state, today, vote });
const codes = (scene: VoteScene, command: DecisionCommand) =>
  faultsInDecision(known(scene), command).map(({ code, params }) =>
    [code, params['field'] ?? params['option']].filter((part) => part !== undefined).join(' '),
  );
const record = (scene: VoteScene, command: DecisionCommand) =>
  scene.take(recordDecision(known(scene), command, scene.env()));
const standing = (scene: VoteScene, id: string = FIRST) => {
  const revision = standingRevision(scene.state.decisions.get(id));
  if (!revision) throw new Error('No decision');
  return revision;
};

describe('a decision on the outcome', () => {
  test('that follows the vote is recorded without a reason, with the count that it rests on', () => {
    const scene = new VoteScene();
    expect(record(scene, outcome())).toBeUndefined();
    expect(standing(scene)).toMatchObject({ revision: 1, result: { count: COUNT, digest: 'a'.repeat(64) } });
    expect(outcomeOf(outcomesOf(scene.state.decisions, CYCLE), 'norr', 'bad')?.proposal.verdict).toBe(
      'approved',
    );
  });

  test('departs from the vote in every way but two, and never without a reason', () => {
    for (const won of [true, false]) {
      for (const verdict of ['approved', 'changed', 'rejected', 'deferred'] as const) {
        const follows = verdict === (won ? 'approved' : 'rejected');
        expect(departs(won, verdict)).toBe(!follows);
        const option = won ? 'bad' : 'ljus';
        const told = { what: 'En mindre brygga', until: 'septembermötet' };
        const others = asVoted.filter((each) => each.option !== option);
        const proposals = [...others, said(option, verdict, told)];
        const scene = new VoteScene();
        expect(codes(scene, outcome({ proposals }))).toEqual(follows ? [] : [`proposal.no-reason ${option}`]);
        const reasoned = [...others, said(option, verdict, { ...told, reason: 'Marken är såld.' })];
        expect(record(scene, outcome({ proposals: reasoned }))).toBeUndefined();
      }
    }
  });

  test('names every proposal of the contests it speaks of, each once, and none that nobody voted on', () => {
    const scene = new VoteScene();
    expect(codes(scene, outcome({ proposals: [] }))).toEqual(['decision.no-proposals']);
    expect(codes(scene, outcome({ proposals: asVoted.slice(0, 1) }))).toEqual([
      'proposal.missing ljus',
      'proposal.missing park',
    ]);
    expect(codes(scene, outcome({ proposals: [...asVoted, said('bad', 'approved')] }))).toEqual([
      'proposal.twice bad',
    ]);
    expect(codes(scene, outcome({ proposals: [...asVoted, said('gunga', 'approved')] }))).toEqual([
      'proposal.unknown gunga',
    ]);
  });

  test('says what a change is, with a cost that is a sum, and until when something is put off', () => {
    const scene = new VoteScene();
    const rest = asVoted.slice(1);
    const reason = 'Dyrare än tänkt.';
    const change = (told: Told) =>
      outcome({ proposals: [...rest, said('bad', 'changed', { reason, ...told })] });
    expect(codes(scene, change({}))).toEqual(['proposal.no-change bad']);
    expect(codes(scene, change({ what: 'Kortare brygga', cost: 0.5 }))).toEqual(['proposal.bad-cost bad']);
    expect(codes(scene, change({ what: 'x'.repeat(1001) }))).toEqual(['proposal.too-long what']);
    expect(codes(scene, change({ what: 'Kortare brygga', cost: 90_000 }))).toEqual([]);
    expect(codes(scene, outcome({ proposals: [...rest, said('bad', 'deferred', { reason })] }))).toEqual([
      'proposal.no-until bad',
    ]);
  });

  test('cannot be taken before a result is published', () => {
    const scene = new VoteScene();
    const early = { ...scene.state, today: '2026-07-10', vote: undefined };
    expect(faultsInDecision(early, outcome()).map(({ code }) => code)).toEqual(['decision.no-result']);
    const rules = outcome({ about: 'rules', proposals: [] });
    expect(faultsInDecision(early, rules)).toEqual([]);
    expect(codes(scene, outcome({ about: 'rules' }))).toEqual(['decision.not-an-outcome']);
  });

  test('settles later what another put off, and never what another has settled', () => {
    const scene = new VoteScene();
    const putOff = said('bad', 'deferred', { until: 'hösten', reason: 'Strandskyddet prövas.' });
    const proposals = [putOff, ...asVoted.slice(1)];
    expect(record(scene, outcome({ proposals }))).toBeUndefined();
    const later = outcome({ decision: SECOND, day: '2026-07-01', proposals: [said('bad', 'approved')] });
    expect(codes(scene, { ...later, proposals: asVoted })).toEqual([
      'proposal.decided-elsewhere ljus',
      'proposal.decided-elsewhere park',
    ]);
    expect(record(scene, later)).toBeUndefined();
    const outcomes = outcomesOf(scene.state.decisions, CYCLE);
    expect(outcomeOf(outcomes, 'norr', 'bad')?.decision.decision).toBe(SECOND);
    expect(outcomeOf(outcomes, 'norr', 'ljus')?.decision.decision).toBe(FIRST);
    expect(codes(scene, outcome({ proposals, summary: 'Rättad.', note: 'Stavfel.' }))).toEqual([]);
  });

  test('that was annulled settles nothing, and may be taken anew', () => {
    const scene = new VoteScene();
    record(scene, outcome());
    const annulled = { day: '2026-07-01', note: 'Upphävt av förvaltningsrätten.' };
    expect(record(scene, outcome({ annulled }))).toBeUndefined();
    expect(outcomesOf(scene.state.decisions, CYCLE).size).toBe(0);
    expect(awaitedOf(standing(scene))).toEqual([]);
    expect(record(scene, outcome({ decision: SECOND, day: '2026-07-05' }))).toBeUndefined();
    expect(outcomesOf(scene.state.decisions, CYCLE).size).toBe(3);
  });
});

describe('what is formal about a decision', () => {
  test('is all asked for, of a board and of a delegate', () => {
    const scene = new VoteScene();
    const bare = { day: '', paragraph: ' ', caseNumber: '', summary: '' };
    expect(codes(scene, outcome({ ...bare, by: { kind: 'board', board: ' ' } }))).toEqual(
      ['board', 'day', 'paragraph', 'caseNumber', 'summary'].map((field) => `decision.missing ${field}`),
    );
    const by = { kind: 'delegate' as const, role: '', point: '', board: '' };
    expect(codes(scene, outcome({ paragraph: '', by }))).toEqual(
      ['role', 'point', 'board'].map((field) => `decision.missing ${field}`),
    );
    const delegate = { ...by, role: 'Områdeschef', point: '4.2', board: 'Tekniska nämnden' };
    expect(codes(scene, outcome({ paragraph: '', by: delegate }))).toEqual([]);
    record(scene, outcome({ paragraph: '', by: delegate }));
    expect(awaitedOf(standing(scene))).toEqual(['reported', 'noticed', 'in-force']);
    record(scene, outcome({ paragraph: '', by: delegate, noticed: '2026-06-03', inForce: '2026-06-25' }));
    expect(awaitedOf(standing(scene))).toEqual([]);
    expect(codes(scene, outcome({ paragraph: 'x'.repeat(41) }))).toEqual(['decision.too-long paragraph']);
  });

  test('has its days in an order that can be, and none that is still to come', () => {
    const scene = new VoteScene();
    expect(codes(scene, outcome({ day: '2026-07-11' }))).toEqual(['decision.in-the-future day']);
    expect(codes(scene, outcome({ noticed: '2026-06-31' }))).toEqual(['decision.no-day noticed']);
    expect(codes(scene, outcome({ noticed: '2026-06-01', inForce: '2026-06-01' }))).toEqual([
      'decision.before-its-day noticed',
      'decision.before-its-day inForce',
    ]);
    expect(codes(scene, outcome({ noticed: '2026-06-10', inForce: '2026-06-09' }))).toEqual([
      'decision.force-before-notice inForce',
    ]);
    const by = { kind: 'delegate' as const, role: 'Chef', point: '4.2', board: 'KS', reported: '2026-06-01' };
    expect(codes(scene, outcome({ by }))).toEqual(['decision.before-its-day reported']);
    const annulled = { day: '2026-06-01', note: '' };
    expect(codes(scene, outcome({ annulled }))).toEqual([
      'decision.before-its-day annulledDay',
      'decision.missing annulledNote',
    ]);
  });
});

describe('a new revision', () => {
  test('adds what came later without a word, and still rests on the count that lay before the board', () => {
    const scene = new VoteScene();
    record(scene, outcome());
    expect(awaitedOf(standing(scene))).toEqual(['noticed', 'in-force']);
    const recounted = { ...known(scene), vote: { ...vote, digest: 'b'.repeat(64) } };
    const noticed = outcome({ noticed: '2026-06-05' });
    expect(scene.take(recordDecision(recounted, noticed, scene.env()))).toBeUndefined();
    expect(record(scene, outcome({ noticed: '2026-06-05', inForce: '2026-06-27' }))).toBeUndefined();
    expect(standing(scene)).toMatchObject({ revision: 3, result: { digest: 'a'.repeat(64) } });
    expect(awaitedOf(standing(scene))).toEqual([]);
  });

  test('that corrects something says what, keeps what was, and changes something', () => {
    const scene = new VoteScene();
    record(scene, outcome({ noticed: '2026-06-05' }));
    expect(codes(scene, outcome({ noticed: '2026-06-05' }))).toEqual(['decision.unchanged']);
    expect(codes(scene, outcome({ noticed: '2026-06-06' }))).toEqual(['decision.no-note note']);
    expect(codes(scene, outcome({ noticed: '2026-06-05', paragraph: '§ 48' }))).toEqual([
      'decision.no-note note',
    ]);
    expect(codes(scene, outcome({ about: 'rules', proposals: [] }))).toEqual(['decision.other-matter']);
    record(scene, outcome({ noticed: '2026-06-05', paragraph: '§ 48', note: 'Fel paragraf.' }));
    const decision = scene.state.decisions.get(FIRST);
    expect(decision && revisionsOf(decision).map(({ paragraph }) => paragraph)).toEqual(['§ 48', '§ 47']);
  });

  test('does not stand before its last part has come, and the next one has a number of its own', () => {
    const scene = new VoteScene();
    record(scene, outcome());
    const long = outcome({
      note: 'Skäl tillagda.',
      proposals: asVoted.map((each) => ({ ...each, reason: 'å'.repeat(2000) })),
      summary: '😀'.repeat(2000),
    });
    const many = Array.from({ length: 60 }, (_, at) => `p${at}`);
    const wide = { ...vote, contests: [{ contest: 'norr', options: many, winners: many }] };
    const proposals = many.map((option) => said(option, 'approved', { reason: '漢'.repeat(2000) }));
    const decided = recordDecision({ ...known(scene), vote: wide }, { ...long, proposals }, scene.env());
    if (!decided.ok) throw new Error(decided.refusal.code);
    expect(decided.value.length).toBeGreaterThan(5);
    for (const entry of decided.value) {
      const bytes = JSON.stringify(entry);
      expect(new TextEncoder().encode(bytes).length).toBeLessThanOrEqual(MAX_ENTRY_BYTES);
      expect(readEntry(bytes)).toMatchObject({ ok: true });
    }
    scene.add(...decided.value.slice(1));
    expect(standing(scene).revision).toBe(1);
    expect(record(scene, outcome({ noticed: '2026-06-05' }))).toBeUndefined();
    expect(standing(scene).revision).toBe(3);
    scene.add(...decided.value.slice(0, 1));
    const kept = scene.state.decisions.get(FIRST);
    expect(kept && revisionsOf(kept).map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(kept && revisionsOf(kept)[1]?.proposals.map(({ option }) => option)).toEqual(many);
  });

  test('comes back as it was told, however its proposals were spread over parts', () => {
    const reasons = fc.array(fc.nat(2000), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(reasons, fc.boolean(), (lengths, backwards) => {
        const options = lengths.map((_, at) => `p${at}`);
        const wide = { ...vote, contests: [{ contest: 'norr', options, winners: options }] };
        const proposals = lengths.map((length, at) =>
          said(`p${at}`, 'approved', length === 0 ? {} : { reason: '"'.repeat(length) }),
        );
        const scene = new VoteScene();
        const decided = recordDecision({ ...known(scene), vote: wide }, outcome({ proposals }), scene.env());
        if (!decided.ok) throw new Error(decided.refusal.code);
        scene.add(...(backwards ? decided.value.toReversed() : decided.value));
        expect(standing(scene).proposals).toEqual(proposals);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the decisions of a cycle', () => {
  test('stand in the order they were taken, and only those of the cycle', () => {
    const scene = new VoteScene();
    record(scene, outcome());
    record(scene, outcome({ decision: SECOND, about: 'resources', day: '2026-02-01', proposals: [] }));
    expect(decisionsOf(scene.state.decisions, CYCLE).map(({ about }) => about)).toEqual([
      'resources',
      'outcome',
    ]);
    expect(decisionsOf(scene.state.decisions, SECOND)).toEqual([]);
    const empty: Decision = { id: FIRST, revisions: new Map() };
    expect(standingRevision(empty)).toBeUndefined();
  });
});
