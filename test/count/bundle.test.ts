import { describe, expect, test } from 'vitest';
import { Bundle, bundleOf, recount, tieOrderOf, type TieRule } from '../../src/count/bundle.ts';
import { commitmentOf, seedOf } from '../../src/count/draw.ts';
import { countBy, Rule } from '../../src/count/rule.ts';
import { tallyOf } from '../../src/count/tally.ts';
import { election } from './elections.ts';

const draw = { office: 'en hemlig rad', trustees: ['sju', 'ek'], commitment: commitmentOf('en hemlig rad') };
const instance = election(100, { a: 60, b: 40, c: 40, d: 10 }, ['9 a', '5 b', '5 c', '3 d a']);

function published(rule: Rule, ties: TieRule): Bundle {
  const tally = tallyOf(instance);
  const order = tieOrderOf(ties, tally.ids);
  if (!order) throw new Error('no order');
  return bundleOf(instance, {
    rule,
    ties,
    outcome: countBy(tally, rule, order),
    title: 'Byn',
    currency: 'SEK',
  });
}

const shares = Rule.parse({ name: 'equal-shares' });
const kinds = (bundle: Bundle): string[] => {
  const again = recount(bundle);
  return 'problems' in again
    ? again.problems.map(({ kind }) => kind)
    : again.differences.map(({ kind }) => kind);
};

describe('a published result', () => {
  test('agrees when counted again, also after it was written down and read', () => {
    for (const rule of [shares, Rule.parse({ name: 'greedy' }), Rule.parse({ name: 'phragmen' })]) {
      const bundle = published(rule, { by: ['cost', 'votes', 'draw'], draw });
      expect(kinds(Bundle.parse(JSON.parse(JSON.stringify(bundle))))).toEqual([]);
    }
  });

  test('disagrees when winners, their order, the cost or the share are others', () => {
    const bundle = published(shares, { by: ['cost', 'votes', 'id'] });
    const { result } = bundle;
    expect(result.winners.length).toBeGreaterThan(1);
    expect(kinds({ ...bundle, result: { ...result, winners: result.winners.slice(1) } })).toEqual([
      'only-own',
    ]);
    expect(kinds({ ...bundle, result: { ...result, winners: [...result.winners, 'zoo'] } })).toEqual([
      'only-published',
    ]);
    expect(kinds({ ...bundle, result: { ...result, winners: result.winners.toReversed() } })).toEqual([
      'order',
    ]);
    expect(kinds({ ...bundle, result: { ...result, cost: 1 } })).toEqual(['cost']);
    expect(kinds({ ...bundle, result: { ...result, endowment: { amount: '1', parts: '3' } } })).toEqual([
      'endowment',
    ]);
  });

  test('takes equal fractions for the same share', () => {
    const bundle = published(shares, { by: ['id'] });
    const { amount = '', parts = '' } = bundle.result.endowment ?? {};
    const doubled = { amount: `${2n * BigInt(amount)}`, parts: `${2n * BigInt(parts)}` };
    expect(kinds({ ...bundle, result: { ...bundle.result, endowment: doubled } })).toEqual([]);
  });

  test('disagrees when the office shows another line than it committed itself to, or the seed is another', () => {
    const ties: TieRule = { by: ['draw'], draw, seed: seedOf(draw) };
    const bundle = published(shares, ties);
    expect(kinds(bundle)).toEqual([]);
    const swapped = { ...draw, office: 'en annan rad' };
    expect(kinds(published(shares, { by: ['draw'], draw: swapped }))).toEqual(['commitment']);
    expect(kinds(published(shares, { ...ties, seed: 'påhittat' }))).toEqual(['seed']);
  });

  test('cannot be counted when it makes no sense', () => {
    const bundle = published(shares, { by: ['id'] });
    const ballots = [{ count: 1, choices: ['nobody'] }];
    expect(kinds({ ...bundle, election: { ...bundle.election, ballots } })).toEqual(['unknown-choice']);
    expect(kinds({ ...bundle, ties: { by: ['draw'] } })).toEqual(['no-seed']);
  });

  test('is refused when it holds a field that is not known, for it might change the count', () => {
    const bundle = published(shares, { by: ['id'] });
    expect(Bundle.safeParse({ ...bundle, weights: {} }).success).toBe(false);
    expect(Bundle.safeParse({ ...bundle, version: 2 }).success).toBe(false);
    expect(Bundle.safeParse({ ...bundle, rule: { ...bundle.rule, bonus: 1 } }).success).toBe(false);
  });
});
