import { joined } from './csv.ts';
import type { Instance, VoteType } from './instance.ts';
import { decimalText } from './pabulib-money.ts';
import { pabulibRows, type Remark } from './pabulib-rows.ts';

/** A `.pb` file as rows of text, with every column and every ballot as it stood: what reading and writing must not lose. */
export type PabulibDocument = Readonly<Record<'META' | 'PROJECTS' | 'VOTES', PabulibTable>>;
export type PabulibTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type Table = { header: readonly string[]; rows: (readonly string[])[] };

const empty = (): Table => ({ header: [], rows: [] });

/** Reads a whole file as rows. Only its form is checked: sections there, quotes closed. */
export function pabulibDocument(
  text: string,
): { document: PabulibDocument } | { problems: readonly Remark[] } {
  const document = { META: empty(), PROJECTS: empty(), VOTES: empty() };
  const reader = pabulibRows({
    header: (section, row) => (document[section].header = row.fields),
    row: (section, row) => document[section].rows.push(row.fields),
  });
  reader.push(text);
  const { remarks } = reader.end();
  return remarks.length > 0 ? { problems: remarks } : { document };
}

/** Writes a file: LF, UTF-8 without a mark, quotes only where needed, a line break at the end. */
export function pabulibText(document: PabulibDocument): string {
  const lines = (['META', 'PROJECTS', 'VOTES'] as const).flatMap((section) => {
    const { header, rows } = document[section];
    return [section, joined(header, ';'), ...rows.map((row) => joined(row, ';'))];
  });
  return `${lines.join('\n')}\n`;
}

const TYPES: Readonly<Record<VoteType, string>> = {
  approval: 'approval',
  knapsack: 'approval',
  'choose-one': 'choose-1',
  points: 'cumulative',
  ranking: 'ordinal',
};

/**
 * An election of our own as a `.pb` document. `meta` is what the instance does not know (description, country, unit, instance,
 * currency, rule, dates ...), in the order to write it. Voters get the numbers 1, 2, 3 in the order of the ballots given:
 * give ballots in an order that tells nothing of who cast them. `selected` marks the winners.
 */
export function pabulibOf(
  instance: Instance,
  meta: Readonly<Record<string, string>>,
  selected?: readonly string[],
): PabulibDocument {
  const unit = instance.unit ?? 1;
  const { projects, ballots, voteType } = instance;
  const own = {
    num_projects: `${projects.length}`,
    num_votes: `${ballots.reduce((sum, ballot) => sum + ballot.count, 0)}`,
    budget: decimalText(instance.budget, unit),
    vote_type: TYPES[voteType],
    ...(voteType === 'knapsack' && { max_sum_cost: decimalText(instance.budget, unit) }),
  };
  const named = projects.some((project) => project.name !== undefined);
  const placed = projects.some((project) => project.area !== undefined);
  const votersPlaced = ballots.some((ballot) => ballot.area !== undefined);
  const points = voteType === 'points';
  let voter = 0;
  return {
    META: { header: ['key', 'value'], rows: Object.entries({ ...meta, ...own }) },
    PROJECTS: {
      header: [
        'project_id',
        'cost',
        ...(named ? ['name'] : []),
        ...(placed ? ['area'] : []),
        ...(selected ? ['selected'] : []),
      ],
      rows: projects.map(({ id, cost, name = '', area = '' }) => [
        id,
        decimalText(cost, unit),
        ...(named ? [name] : []),
        ...(placed ? [area] : []),
        ...(selected ? [selected.includes(id) ? '1' : '0'] : []),
      ]),
    },
    VOTES: {
      header: ['voter_id', 'vote', ...(points ? ['points'] : []), ...(votersPlaced ? ['area'] : [])],
      rows: ballots.flatMap((ballot) =>
        Array.from({ length: ballot.count }, () => [
          `${(voter += 1)}`,
          ballot.choices.join(','),
          ...(points ? [(ballot.points ?? []).join(',')] : []),
          ...(votersPlaced ? [ballot.area ?? ''] : []),
        ]),
      ),
    },
  };
}
