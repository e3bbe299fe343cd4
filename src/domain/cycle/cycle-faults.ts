import type { AreaId } from '../log/ids.ts';
import type { Contest } from '../vote/contest.ts';
import type { Area } from './area.ts';
import type { Cycle } from './cycle.ts';

/** What the rules look at, in whatever version of a cycle. */
type AreasAndContests = Pick<Cycle, 'areas' | 'pots'> & {
  readonly contests: readonly Pick<Contest, 'id' | 'area' | 'options'>[];
};

/** What is wrong in a round as a whole: where, and which rule it breaks. */
export type CycleFault = { readonly path: readonly (string | number)[]; readonly message: string };
/** More options on one ballot would make envelopes that no bag can hold. */
export const STYLE_OPTIONS_MAX = 1500;

/** Styles of one name, contests that are not there or stand twice on one ballot, ballots beyond any bag. */
export function faultsInStyles({
  contests,
  voting,
}: Pick<Cycle, 'contests' | 'voting'>): readonly CycleFault[] {
  const path = ['voting', 'styles'];
  const options = new Map(contests.map((contest) => [contest.id, contest.options.length]));
  const ids = voting.styles.map(({ id }) => id);
  return [
    ...repeats(ids, path, 'style.used-twice'),
    ...voting.styles.flatMap((style, at) => [
      ...repeats(style.contests, [...path, at, 'contests'], 'contest.used-twice'),
      ...style.contests.flatMap((id, index) =>
        options.has(id) ? [] : [{ path: [...path, at, 'contests', index], message: 'contest.unknown' }],
      ),
      ...(style.contests.reduce((sum, id) => sum + (options.get(id) ?? 0), 0) > STYLE_OPTIONS_MAX
        ? [{ path: [...path, at, 'contests'], message: 'style.too-many-options' }]
        : []),
    ]),
  ];
}

/** What no single field can see: names used twice, areas that point nowhere, a tree that bites its tail. */
export function faultsIn(cycle: AreasAndContests): readonly CycleFault[] {
  const areas = new Set<string>(cycle.areas.map((area) => area.id));
  const faults: CycleFault[] = [
    ...repeats(
      cycle.areas.map((area) => area.id),
      ['areas'],
      'area.used-twice',
    ),
    ...repeats(
      cycle.contests.map((contest) => contest.id),
      ['contests'],
      'contest.used-twice',
    ),
  ];
  cycle.areas.forEach((area, at) => {
    if (area.parent !== undefined && !areas.has(area.parent))
      faults.push({ path: ['areas', at, 'parent'], message: 'area.unknown' });
    if (isItsOwnAncestor(cycle.areas, area))
      faults.push({ path: ['areas', at, 'parent'], message: 'area.circular' });
  });
  cycle.pots.forEach((pot, at) => {
    if (!areas.has(pot.area)) faults.push({ path: ['pots', at, 'area'], message: 'area.unknown' });
  });
  cycle.contests.forEach((contest, at) => {
    const path = ['contests', at];
    if (!areas.has(contest.area)) faults.push({ path: [...path, 'area'], message: 'area.unknown' });
    faults.push(
      ...repeats(
        contest.options.map((option) => option.id),
        [...path, 'options'],
        'option.used-twice',
      ),
    );
    faults.push(
      ...repeats(
        contest.options.map((option) => option.number),
        [...path, 'options'],
        'option.number-used-twice',
      ),
    );
    contest.options.forEach((option, index) => {
      if (option.area !== undefined && !areas.has(option.area)) {
        faults.push({ path: [...path, 'options', index, 'area'], message: 'area.unknown' });
      }
    });
  });
  return faults;
}

function repeats(
  names: readonly (string | number)[],
  path: readonly (string | number)[],
  message: string,
): CycleFault[] {
  return names.flatMap((name, at) => (names.indexOf(name) === at ? [] : [{ path: [...path, at], message }]));
}

function isItsOwnAncestor(areas: readonly Area[], area: Area): boolean {
  const parents = new Map(areas.map((each) => [each.id, each.parent]));
  const seen = new Set<AreaId>();
  for (let at = area.parent; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === area.id) return true;
    seen.add(at);
  }
  return false;
}
