import { pabulibOf, pabulibText } from '../../count/pabulib-write.ts';
import { outcomeCsv } from '../../count/result-csv.ts';
import type { Method } from '../../domain/vote/contest.ts';
import { contestFile } from '../../wire/public-paths.ts';
import type { PaintedFile } from './request.ts';
import type { ContestView } from './view/contest-view.ts';
import type { ResultView } from './view/result-view.ts';

/** Each contest as files: to be counted again, for spreadsheets, and for other programs that count. */
export const filesOf = ({ file, contests }: ResultView): readonly PaintedFile[] =>
  contests.flatMap((view, at): readonly PaintedFile[] => {
    const { id } = view.contest;
    const { election } = view.bundle;
    return [
      {
        name: contestFile(id, 'json'),
        type: 'application/json; charset=utf-8',
        text: JSON.stringify(file.contests[at]?.bundle),
      },
      {
        name: contestFile(id, 'csv'),
        type: 'text/csv; charset=utf-8',
        text: outcomeCsv(election, view.outcome),
      },
      {
        name: contestFile(id, 'pb'),
        type: 'text/plain; charset=utf-8',
        text: pabulibText(pabulibOf(election, metaOf(file, view), view.outcome.winners)),
      },
    ];
  });

/** What Pabulib wants to know besides, in the order of its format. */
function metaOf({ cycle }: ResultView['file'], { contest }: ContestView): Readonly<Record<string, string>> {
  const years = cycle.phases.filter(({ step }) => step === 'vote').map(({ until }) => until.slice(0, 4));
  return {
    description: `${cycle.name}, ${contest.name}`,
    unit: cycle.municipality,
    instance: years.at(-1) ?? `${cycle.round.number}`,
    currency: cycle.currency,
    language: cycle.languages[0] ?? '',
    ...limitsOf(contest.method),
  };
}

function limitsOf(method: Method): Readonly<Record<string, string>> {
  switch (method.kind) {
    case 'approval':
      return { max_length: `${method.votes}` };
    case 'points':
      return { max_points: `${method.perOption}`, max_sum_points: `${method.votes}` };
    case 'ranking':
      return { max_length: `${method.ranks}` };
    case 'knapsack':
      return {};
    default:
      return method satisfies never;
  }
}
