import type { Remark, RemarkKind } from '../count/pabulib-rows.ts';

/** What is wrong with a file, or was put up with, in a sentence that begins with the line. */
export function remarkText({ line, kind, found }: Remark): string {
  const [first = '', second = '', third = ''] = found;
  const text = SENTENCES[kind](first, second, third);
  return line === 0 ? text : `line ${line}: ${text}`;
}

const rows = (count: string): string => (count === '1' ? 'a ballot' : `${count} ballots from here on`);

type Sentence = (first: string, second: string, third: string) => string;

const SENTENCES: Readonly<Record<RemarkKind, Sentence>> = {
  'no-section': (first) => `expected META, PROJECTS or VOTES, found “${first}”`,
  'missing-section': (first) => `the file has no section ${first}; it may be cut off`,
  'missing-column': (first, second) => `${first} has no column “${second}”`,
  'missing-field': (first) => `the field “${first}” is missing; the line may be cut off`,
  'missing-budget': () => 'META names no budget',
  'bad-money': (first, second) =>
    `the ${first} “${second}” is not an amount of money (digits, with at most four decimals after a point)`,
  'too-large': (first) => `the amount ${first} is too large to be counted exactly`,
  'budget-zero': () => 'the budget is zero: there is nothing to share out',
  negative: (first, second) => `the ${first} ${second} is below zero`,
  'unknown-vote-type': (first) =>
    `the vote_type “${first}” is not known (approval, choose-1, cumulative, scoring, ordinal)`,
  'missing-vote-type': () => 'META names no vote_type',
  'empty-id': (first) =>
    first === '' ? 'a project without a project_id' : `the project_id “${first}” contains a comma`,
  'repeated-project': (first, second) => `project ${first} stands in line ${second} already`,
  'unknown-project': (first) => `the ballot names project “${first}”, which is not in PROJECTS`,
  'bad-points': (first) => `the points “${first}” are not whole numbers`,
  'points-differ': (first, second) =>
    `the ballot names ${first} projects but gives ${second} numbers of points`,
  'too-many-choices': (first) => `the ballot chooses “${first}”, where one choice is allowed`,
  'open-quote': () => 'a quotation mark opens here and is never closed',
  'cut-off': (first) => `the last line is cut off: “${first}”`,
  'other-count': (first, second, third) =>
    `META promises ${first} ${second}, the file holds ${third}; it may be cut off (--lenient counts it all the same)`,
  'repeated-section': (first) => `the section ${first} stands there twice`,
  'repeated-key': (first) => `META gives “${first}” twice`,
  'other-votes': (first, second, third) =>
    `the file says ${second} votes for project ${first}, its ballots say ${third}: the ballots count`,
  'extra-fields': (first, second) =>
    `${rows(first)} with more fields than there are columns (“${second}”): the rest was passed over`,
  'short-row': (first, second) =>
    `${rows(first)} with fewer fields than there are columns (${second}): taken as empty`,
  'repeated-choice': (first, second) => `${rows(first)} with a project named twice (${second}): counted once`,
  'repeated-voter': (first, second) =>
    `${rows(first)} with a voter_id that stood there before (${second}): every ballot counted`,
  'over-length': (first, second) =>
    `${rows(first)} with more choices than the file’s max_length (${second}): counted as they are`,
  'blank-ballots': (first) => `${rows(first)} without any project: blank, but valid`,
  'budget-rounded': (first, second) => `the budget ${first} was rounded down to ${second} decimals`,
  'zero-cost': (first) => `project ${first} costs nothing`,
  'never-affordable': (first) => `project ${first} costs more than the whole budget`,
};
