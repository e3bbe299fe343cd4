import type { CycleFile } from '../../../src/wire/cycle-file.ts';
import type { Stage } from '../stage.ts';
import type { StageBrowser } from './browser.ts';
import { type Cast, sealFor } from './count-envelopes.ts';
import { screenlessTablet } from './count-tablet.ts';
import type { SpokenServer } from './server.ts';
import { asVote } from './vote-ballot.ts';
import {
  confirmDoubleVotes,
  makeCountKey,
  openVote,
  planPoint,
  printSlips,
  proposeDoubleVotes,
  readAllBack,
  type ShareSheet,
} from './vote-office.ts';
import { BALLOTS } from './vote-rounds.ts';
import { openSealingOffice, openTrustee } from './vote-stage.ts';

/** A round of which all has come in, and whoever counts it. */
export type ReadyToCount = {
  readonly stage: Stage<SpokenServer>;
  readonly round: CycleFile;
  readonly office: StageBrowser;
  readonly trustee: StageBrowser;
  /** Of the office key. */
  readonly words: string;
  /** Of the count key. */
  readonly sheets: readonly ShareSheet[];
};

const cast = (ballot: string, vote: string, more: Partial<Cast> = {}): Cast => ({
  ballot,
  vote: asVote(vote),
  ...more,
});

/** What lies in the bags of the shorter day: a tie in the east, a double vote, and three that somebody has changed. */
const CAST: readonly Cast[] = [
  cast(BALLOTS.east, '1 3 5 / 1 3 5'),
  cast(BALLOTS.east, '2 4 / 2 3 5'),
  cast(BALLOTS.east, '2 6 / 5'),
  cast(BALLOTS.north, '6 / 2 4 4'),
  cast(BALLOTS.south, '- / 3 5', { code: 'TWICE' }),
  cast(BALLOTS.south, '4 / 1 2', { code: 'TWICE' }),
  cast(BALLOTS.north, '1 / 1 1 2', { tampering: 'inside' }),
  cast(BALLOTS.north, '1 / 1 1 2', { tampering: 'outside' }),
  cast(BALLOTS.east, '1 / 1 2 3', { tampering: 'no-vote' }),
];

/** A vote that is over an hour after it began, without anybody having pressed a box: only the count is looked at. */
export async function readyToCount(stage: Stage<SpokenServer>, round: CycleFile): Promise<ReadyToCount> {
  const { office, words } = await openSealingOffice(stage);
  const page = office.page();
  await planPoint(page, 'Rådhuset', 'Hela staden');
  const sheets = await makeCountKey(page, ['Anna Lund', 'Bo Ek', 'Registratorn']);
  await readAllBack(page, sheets);
  await printSlips(page, 1);
  await openVote(page);
  const tablet = await screenlessTablet(stage);
  await tablet.packsUp('Rådhuset', await sealFor(stage, round, CAST), {
    others: [],
    papers: { received: 20, inBox: 0, blank: 0, spoiled: 0, unused: 20 },
    seals: ['R-1'],
    recounted: false,
    signers: ['Mustafa Ali', 'Kerstin Berg'],
  });
  const trustee = await openTrustee(stage, 'Bo Ek');
  await proposeDoubleVotes(page, () => Promise.resolve());
  await confirmDoubleVotes(trustee.page());
  return { stage, round, office, trustee, words, sheets };
}
