import { equalShares } from '../../src/count/equal-shares.ts';
import { readPabulib } from '../../src/count/pabulib-read.ts';
import { byCostVotesId } from '../../src/count/ties.ts';
import { benchFile, LODZ } from './count-files.ts';
import { naiveAdd1u, naiveParse } from './count-naive.ts';

/** Counts Łódź once, ours or the naive way, and prints how many MB the process took at most. Started by the count bench. */
const { text } = benchFile(LODZ.name, LODZ);
if (process.argv[2] === 'naive') naiveAdd1u(naiveParse(text));
else {
  const reader = readPabulib();
  reader.push(text);
  const answer = reader.end();
  if ('file' in answer) equalShares(answer.file.instance, { ties: byCostVotesId });
}
console.log(process.resourceUsage().maxRSS / 1024);
