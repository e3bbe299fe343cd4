import type { Row } from './csv.ts';
import type { Ballot, VoteType } from './instance.ts';
import type { Remark, RemarkKind } from './pabulib-rows.ts';
import { seenBefore } from './seen.ts';

/** What a ballot row is read against. */
export type VoteContext = {
  readonly columns: readonly string[];
  /** Ids as they stand in the list of projects. */
  readonly known: ReadonlyMap<string, string>;
  readonly voteType: VoteType;
  /** The most choices that the file itself allows. */
  readonly mostChoices: number;
  readonly remark: (line: number, kind: RemarkKind, ...found: string[]) => void;
};

type Gathered = {
  count: number;
  readonly choices: readonly string[];
  readonly points: readonly number[] | undefined;
  readonly area: string;
  readonly oddities: readonly { readonly kind: RemarkKind; readonly example: string }[];
};

/** Columns that may hold the voter's area. */
export const AREA_COLUMNS: readonly string[] = ['area', 'neighborhood', 'district', 'subunit'];

/**
 * Gathers ballots while they come in and keeps each different one once, so that memory goes with the number of different
 * ballots. What is put up with is counted and told at the end.
 */
export function gatherVotes(context: VoteContext) {
  const { columns, remark } = context;
  const [voteAt, pointsAt, voterAt] = ['vote', 'points', 'voter_id'].map((name) => columns.indexOf(name));
  const areaAt = AREA_COLUMNS.map((name) => columns.indexOf(name)).find((at) => at >= 0) ?? -1;
  const ballots = new Map<string, Gathered>();
  const isRepeated = seenBefore();
  const tolerated = new Map<RemarkKind, { line: number; count: number; example: string }>();
  const tolerate = (line: number, kind: RemarkKind, example: string): void => {
    const known = tolerated.get(kind);
    if (known) known.count += 1;
    else tolerated.set(kind, { line, count: 1, example });
  };
  let count = 0;
  let lastRow: Row | null = null;
  return {
    row(row: Row): void {
      count += 1;
      lastRow = row;
      const { fields, line } = row;
      if (fields.length < columns.length) tolerate(line, 'short-row', `${fields.length}/${columns.length}`);
      const extra = fields.length > columns.length && fields.slice(columns.length).join('') !== '';
      if (extra) tolerate(line, 'extra-fields', row.text.slice(0, 60));
      const voter = fields[voterAt ?? -1];
      if (voter !== undefined && voter !== '' && isRepeated(voter)) tolerate(line, 'repeated-voter', voter);
      const vote = fields[voteAt ?? -1];
      if (vote === undefined) return remark(line, 'missing-field', 'vote');
      const points = context.voteType === 'points' ? fields[pointsAt ?? -1] : '';
      if (points === undefined) return remark(line, 'missing-field', 'points');
      const area = fields[areaAt] ?? '';
      const key = `${vote}|${points}|${area}`;
      const gathered = ballots.get(key) ?? readBallot(vote, points, area, line, context);
      if (!gathered) return undefined;
      gathered.count += 1;
      if (gathered.count === 1) ballots.set(ownCopy(key), gathered);
      for (const { kind, example } of gathered.oddities) tolerate(line, kind, example);
      return undefined;
    },
    end(unfinished: boolean): { ballots: Ballot[]; count: number; notes: Remark[] } {
      if (unfinished && lastRow && lastRow.fields.length < columns.length)
        remark(lastRow.line, 'cut-off', lastRow.text.slice(0, 60));
      const notes = Array.from(tolerated, ([kind, { line, count: times, example }]) => ({
        line,
        kind,
        found: [`${times}`, example],
      }));
      const all = Array.from(ballots.values(), ({ count: times, choices, area, points }) => ({
        count: times,
        choices,
        ...(points && { points }),
        ...(area !== '' && { area }),
      }));
      return { ballots: all, count, notes };
    },
  };
}

/** A text that does not keep the whole piece of file alive from which it was cut. */
const ownCopy = (text: string): string => text.split(',').join(',');

/** What is unusual about a ballot but can be counted. */
function odditiesOf(choices: readonly string[], mostChoices: number): Gathered['oddities'] {
  if (choices.length === 0) return [{ kind: 'blank-ballots', example: '' }];
  const repeated = new Set(choices).size < choices.length;
  return [
    ...(repeated ? [{ kind: 'repeated-choice' as const, example: choices.join(',') }] : []),
    ...(choices.length > mostChoices
      ? [{ kind: 'over-length' as const, example: `${choices.length}/${mostChoices}` }]
      : []),
  ];
}

function readBallot(
  vote: string,
  points: string,
  area: string,
  line: number,
  context: VoteContext,
): Gathered | null {
  const { known, voteType, remark } = context;
  const named = vote.trim() === '' ? [] : vote.split(',').map((each) => each.trim());
  const choices: string[] = [];
  for (const each of named) {
    const id = known.get(each);
    if (id === undefined) remark(line, 'unknown-project', each);
    else choices.push(id);
  }
  if (choices.length < named.length) return null;
  if (voteType === 'choose-one' && new Set(choices).size > 1) remark(line, 'too-many-choices', vote);
  const own = { count: 0, choices, area: ownCopy(area), oddities: odditiesOf(choices, context.mostChoices) };
  if (voteType !== 'points') return { ...own, points: undefined };
  const given =
    points.trim() === ''
      ? []
      : points.split(',').map((each) => (/^\s*-?\d+(\.0+)?\s*$/.test(each) ? Number(each) : NaN));
  if (given.some((each) => !Number.isSafeInteger(each))) remark(line, 'bad-points', points);
  else if (given.length !== choices.length)
    remark(line, 'points-differ', `${choices.length}`, `${given.length}`);
  else return { ...own, points: given };
  return null;
}
