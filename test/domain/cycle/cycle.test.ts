import { describe, expect, test } from 'vitest';
import { leaves, withDescendants } from '../../../src/domain/cycle/area.ts';
import { budgetOf, contestsAround, Cycle, CycleV1, upcastCycle } from '../../../src/domain/cycle/cycle.ts';
import { stepsAt } from '../../../src/domain/cycle/phase.ts';
import { AreaId, ContestId, OptionId } from '../../../src/domain/log/ids.ts';
import { testCycle } from '../values.ts';

const area = (id: string): AreaId => AreaId.parse(id);

/** The messages that a changed cycle is refused with. */
function faultsOf(change: (cycle: ReturnType<typeof testCycle>) => void): readonly string[] {
  const cycle = structuredClone(testCycle());
  change(cycle);
  const parsed = Cycle.safeParse(cycle);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

describe('a cycle', () => {
  test('gives a contest the pots of its area and of all areas below it', () => {
    const cycle = testCycle();
    const [contest] = cycle.contests;
    expect(contest && budgetOf(cycle, contest)).toBe(500_000);
  });

  test('gives no pot to two contests of which one lies within the other', () => {
    const cycle = structuredClone(testCycle());
    const [norr] = cycle.contests;
    if (!norr) throw new Error('No contest');
    const [pot] = cycle.pots;
    if (!pot) throw new Error('No pot');
    cycle.areas.push({ id: area('hela'), name: 'Hela kommunen' });
    cycle.areas = cycle.areas.map((each) =>
      each.id === norr.area ? { ...each, parent: area('hela') } : each,
    );
    cycle.pots.push({ ...pot, area: area('hela'), amount: 70_000 });
    const all = { ...norr, id: ContestId.parse('hela'), area: area('hela') };
    expect(budgetOf({ ...cycle, contests: [all] }, all)).toBe(570_000);
    const both = { ...cycle, contests: [norr, all] };
    expect([norr, all].map((contest) => budgetOf(both, contest))).toEqual([500_000, 70_000]);
  });

  test('offers the ballots around a place: of the area it lies in, and of those within it', () => {
    const cycle = testCycle();
    expect(contestsAround(cycle, area('ang')).map((contest) => contest.id)).toEqual(['norr']);
    expect(contestsAround(cycle, area('norr'))).toHaveLength(1);
    expect(contestsAround(cycle, area('stensjon'))).toEqual([]);
  });

  test('is refused when names are used twice or point nowhere', () => {
    expect(faultsOf(() => undefined)).toEqual([]);
    expect(faultsOf((cycle) => cycle.areas.push({ id: area('ang'), name: 'Äng igen' }))).toContain(
      'area.used-twice',
    );
    expect(
      faultsOf((cycle) => cycle.areas.push({ id: area('x'), name: 'X', parent: area('ingen') })),
    ).toContain('area.unknown');
    expect(
      faultsOf((cycle) => cycle.pots.push({ area: area('ingen'), amount: 1, money: 'running' })),
    ).toContain('area.unknown');
    expect(
      faultsOf((cycle) => {
        const options = cycle.contests[0]?.options ?? [];
        for (const option of options) option.number = 1;
      }),
    ).toContain('option.number-used-twice');
  });

  test('is refused when a ballot asks what nobody has set up, asks it twice, or is too long for any bag', () => {
    const styles = (change: (style: Cycle['voting']['styles'][number], cycle: Cycle) => void) =>
      faultsOf((cycle) => {
        const [style] = cycle.voting.styles;
        if (style) change(style, cycle);
      });
    expect(styles((style) => style.contests.push(ContestId.parse('ingen')))).toContain('contest.unknown');
    expect(styles((style) => style.contests.push(ContestId.parse('norr')))).toContain('contest.used-twice');
    expect(styles((style, cycle) => void cycle.voting.styles.push({ ...style }))).toContain(
      'style.used-twice',
    );
    const long = styles((style, cycle) => {
      const [contest] = cycle.contests;
      const [option] = contest?.options ?? [];
      if (!contest || !option) return;
      const many = Array.from({ length: 800 }, (_, at) => ({
        ...option,
        id: OptionId.parse(`o-${at}`),
        number: at + 1,
      }));
      for (const id of ['a', 'b'])
        cycle.contests.push({ ...contest, id: ContestId.parse(id), options: many });
      style.contests.push(ContestId.parse('a'), ContestId.parse('b'));
    });
    expect(long).toContain('style.too-many-options');
  });

  test('that was set up before rounds said how they vote is on paper, one contest a sheet', () => {
    const { voting: _, ...older } = testCycle();
    const v1 = { ...older, contests: older.contests.map(({ order: __, ...contest }) => contest) };
    const parsed = CycleV1.parse(v1);
    const cycle = Cycle.parse(upcastCycle(parsed));
    expect(cycle.voting).toMatchObject({ tablets: false, checkIn: 'attested', paperEntry: 'aloud' });
    expect(cycle.voting.styles).toEqual([{ id: 'norr', name: 'Norr', contests: ['norr'] }]);
    expect(cycle.contests[0]?.order).toBe('fixed');
  });

  test('is refused when an area lies within itself', () => {
    const faults = faultsOf((cycle) => {
      for (const each of cycle.areas) if (each.id === 'norr') each.parent = area('ang');
    });
    expect(faults).toContain('area.circular');
  });

  test('refuses a step that ends before it starts', () => {
    const faults = faultsOf((cycle) =>
      cycle.phases.push({ step: 'vote', from: '2026-09-02', until: '2026-09-01' }),
    );
    expect(faults).toContain('phase.ends-before-it-starts');
  });

  test('knows which steps go on at a day, the first and the last one included', () => {
    const { phases } = testCycle();
    expect(stepsAt(phases, '2026-05-01')).toEqual(['ideas']);
    expect(stepsAt(phases, '2026-06-15')).toEqual(['ideas']);
    expect(stepsAt(phases, '2026-06-16')).toEqual([]);
  });
});

describe('areas', () => {
  test('know their leaves, and a tree that bites its tail still ends', () => {
    const { areas } = testCycle();
    expect(leaves(areas).map((each) => each.id)).toEqual(['ang', 'solberga', 'stensjon']);
    const circular = [
      { id: area('a'), name: 'A', parent: area('b') },
      { id: area('b'), name: 'B', parent: area('a') },
    ];
    expect([...withDescendants(circular, area('a'))].sort()).toEqual(['a', 'b']);
  });
});
