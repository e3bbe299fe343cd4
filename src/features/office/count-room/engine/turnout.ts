import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { AreaId } from '../../../../domain/log/ids.ts';
import { suppress } from '../../../../domain/outcome/suppress.ts';
import { styleNamed } from '../../../../domain/vote/question.ts';
import type { Turnout } from '../../../../wire/result-file.ts';

/** Voters by ballot style. */
export type VotersByStyle = ReadonlyMap<string, number>;

/**
 * Who voted, by the area of their ballot style and how: on tablets those whose vote was counted, on paper whoever put a
 * sheet into the box, a valid one or not. Numbers by which somebody could be recognised are hidden.
 */
export function turnoutOf(cycle: Cycle, tablets: VotersByStyle, papers: VotersByStyle): Turnout {
  const areas = new Map<AreaId, { paper: number; tablet: number }>();
  for (const { id } of cycle.voting.styles) {
    const area = areaOfStyle(cycle, id);
    if (area === undefined) continue;
    const voters = areas.get(area) ?? { paper: 0, tablet: 0 };
    areas.set(area, voters);
    voters.paper += papers.get(id) ?? 0;
    voters.tablet += tablets.get(id) ?? 0;
  }
  const named = cycle.areas.flatMap(({ id }) => {
    const voters = areas.get(id);
    return voters ? [{ area: id, ...voters }] : [];
  });
  return { voters: sum(tablets) + sum(papers), areas: [...suppress(named)] };
}

const sum = (voters: VotersByStyle): number => [...voters.values()].reduce((all, each) => all + each, 0);

/** The area that a ballot style belongs to: the deepest of its contests' areas, of equals the first on the ballot. */
export function areaOfStyle(cycle: Cycle, style: string): AreaId | undefined {
  const contests = new Map<string, AreaId>(cycle.contests.map(({ id, area }) => [id, area]));
  const areas = (styleNamed(cycle, style)?.contests ?? []).flatMap((id) => contests.get(id) ?? []);
  return areas.sort((a, b) => depthOf(cycle, b) - depthOf(cycle, a))[0];
}

function depthOf(cycle: Cycle, area: AreaId): number {
  const parents = new Map(cycle.areas.map(({ id, parent }) => [id, parent]));
  const above = new Set<AreaId>();
  for (let at = parents.get(area); at !== undefined && !above.has(at); at = parents.get(at)) above.add(at);
  return above.size;
}
