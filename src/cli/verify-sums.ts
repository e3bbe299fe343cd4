import { isDeepStrictEqual } from 'node:util';
import { addsUp, type CountSums, sumsOf } from '../domain/outcome/count-sums.ts';
import type { ResultFile } from '../wire/result-file.ts';
import { figuresFor } from './count-numbers.ts';
import type { Check } from './verify-check.ts';

/** That nothing disappeared between the ballot points and the totals. */
export function checkSums(result: ResultFile): readonly Check[] {
  const { envelopes, sheets } = result.sums;
  const from = result.points.reduce((all, { points }) => all + points, 0);
  const { number } = figuresFor(1, '');
  return [
    {
      title: 'The sums',
      right: `Envelopes: ${number(envelopes.cast)}. Sheets of paper: ${number(sheets.typed)}. Ballot points: ${number(from)}. It is told where each vote went.`,
      wrong: [
        ...pointFaults(result),
        ...contestFaults(result),
        ...sealedFaults(result),
        ...turnoutFaults(result),
      ],
    },
  ];
}

const disappeared = (sums: CountSums): string =>
  `something disappeared: ${JSON.stringify(sums.envelopes)}, ${JSON.stringify(sums.sheets)}`;

function pointFaults({ sums, points }: ResultFile): string[] {
  const wrong = addsUp(sums) ? [] : [`in all, ${disappeared(sums)}`];
  for (const each of points)
    if (!addsUp(each.sums))
      wrong.push(`at ${each.point?.name ?? 'the joint points'}, ${disappeared(each.sums)}`);
  const all = sumsOf(points.map((each) => each.sums));
  if (!isDeepStrictEqual(all, sums)) wrong.push('the sums of the ballot points do not make the sums in all');
  return wrong;
}

/** A contest that stands on every ballot was answered on every ballot, and no contest on more than there are. */
function contestFaults({ cycle, contests, sums }: ResultFile): string[] {
  const { envelopes, sheets } = sums;
  const ballots = envelopes.counted + sheets.counted + sheets.invalid;
  const named = new Set(contests.map(({ contest }) => contest));
  const missing = cycle.contests
    .filter(({ id }) => !named.has(id))
    .map(({ id }) => `contest ${id} is missing`);
  const twice = named.size < contests.length ? ['a contest is there twice'] : [];
  const wrong = contests.flatMap(({ contest, ballots: { valid, blank, invalid } }) => {
    const asked = valid + blank + invalid;
    const onAll = cycle.voting.styles.every((style) => style.contests.includes(contest));
    if (asked > ballots || (onAll && asked < ballots))
      return [`contest ${contest} has ${asked} ballots, of ${ballots} that were counted`];
    return [];
  });
  return [...missing, ...twice, ...wrong];
}

/** The list of what was opened holds all that was not set aside before, and what could not be counted is named. */
function sealedFaults({ sums: { envelopes }, list, unopened }: ResultFile): string[] {
  const { cast, repeated, aside, unopenable } = envelopes;
  const wrong: string[] = [];
  const stripped = cast - repeated - aside - unopenable;
  if (stripped !== (list?.inners ?? 0))
    wrong.push(`${stripped} envelopes were left to open, but the list holds ${list?.inners ?? 0}`);
  for (const why of ['unopenable', 'unopened', 'unreadable'] as const) {
    const named = unopened.filter((each) => each.why === why).length;
    if (named !== envelopes[why]) wrong.push(`${why}: ${envelopes[why]} in the sums, but ${named} named`);
  }
  return wrong;
}

function turnoutFaults({ turnout: { voters, areas } }: ResultFile): string[] {
  const wrong = areas.flatMap(({ area, paper, tablet, all }) =>
    paper !== null && tablet !== null && all !== null && paper + tablet !== all
      ? [`in ${area}, ${paper} on paper and ${tablet} on tablets are not ${all} voters`]
      : [],
  );
  const shown = areas.reduce((sum, { all }) => sum + (all ?? 0), 0);
  return shown > voters
    ? [...wrong, `the areas have ${shown} voters, all of them together ${voters}`]
    : wrong;
}
