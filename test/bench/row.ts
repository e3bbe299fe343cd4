/**
 * One line of `npm run bench`: our figure and the other's, measured in the same run on the same machine.
 * `ratio` is theirs divided by ours (above 1 we are better when smaller is better); `goal` says what was promised.
 */
export type BenchRow = {
  name: string;
  ours: number;
  theirs: number;
  unit: string;
  ratio: number;
  goal: string;
};
