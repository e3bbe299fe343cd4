import { Cycle } from '../../src/domain/cycle/cycle.ts';
import { byDevice, SERVER, stamp } from '../../src/domain/log/entry.ts';
import { wholeVocabulary } from '../../src/domain/log/fold.ts';
import { BagId, CountId, DeviceId, EpochId, mintUuid, ProcessId, StyleId } from '../../src/domain/log/ids.ts';
import { BAG_WAITS, sealBag, type SealedVote } from '../../src/domain/vote/bag.ts';
import { voteToBytes } from '../../src/domain/vote/ballot-bytes.ts';
import { questionsOf } from '../../src/domain/vote/question.ts';
import type { RunResult } from '../../src/features/office/vote-room/double-votes/run-result.ts';
import { envelopeHash, sealBallot } from '../../src/sealing/envelope.ts';
import { sha256Hex } from '../../src/sealing/hash.ts';
import type { SealingKey } from '../../src/sealing/held-key.ts';
import { browserTools, random } from '../../src/storage/browser-tools.ts';
import { indexedShelf } from '../../src/storage/indexed-shelf.ts';
import type { Log } from '../../src/storage/log.ts';
import { logStore } from '../../src/storage/log-store.ts';
import { openLog } from '../../src/storage/open-log.ts';
import { prepare } from '../../src/storage/prepare.ts';
import { Tables } from '../../src/storage/tables.ts';
import { CYCLE, EVENT, testCycle } from '../domain/values.ts';

const OPTIONS = 60;
const AT_ONCE = 500;
export const STYLE = StyleId.parse('norr');

/** Sixty proposals, of which five may be chosen. */
export function bigCycle(): Cycle {
  const cycle = testCycle();
  const [contest] = cycle.contests;
  const options = Array.from({ length: OPTIONS }, (_, at) => ({
    id: `p-${at}`,
    number: at + 1,
    title: `Förslag ${at + 1}`,
    text: '',
    cost: 20_000 + at * 1000,
  }));
  return Cycle.parse({
    ...cycle,
    contests: [{ ...contest, method: { kind: 'approval', votes: 5 }, options }],
  });
}

/** So many votes, really sealed, each by somebody who was vouched for. */
export async function sealVotes(
  cycle: Cycle,
  votes: number,
  keys: { readonly officeKey: SealingKey; readonly countKey: SealingKey },
): Promise<readonly SealedVote[]> {
  const questions = questionsOf(cycle, STYLE);
  const sealed: SealedVote[] = [];
  const one = async (): Promise<SealedVote> => {
    // Some proposals are liked better than others, so that many ballots are alike, and many are not.
    const liked = [...random(5)].map((byte) => `p-${Math.floor((byte / 256) ** 3 * OPTIONS)}`);
    const marks = [...new Set(liked)].map((option) => ({ option, votes: 1 }));
    const contest = questions[0]?.id;
    const envelope = await sealBallot({
      cycle: CYCLE,
      style: STYLE,
      vote: voteToBytes(questions, contest ? [{ contest, marks }] : []),
      ...keys,
      identity: { by: 'attested' },
    });
    return { style: STYLE, sealed: envelope };
  };
  while (sealed.length < votes) sealed.push(...(await Promise.all(Array.from({ length: AT_ONCE }, one))));
  return sealed;
}

/** Writes a log into this browser's own database, with the votes in full bags. */
export async function writeLog(cycle: Cycle, votes: readonly SealedVote[], name: string): Promise<void> {
  const store = logStore(indexedShelf(new Tables(name)));
  const device = DeviceId.parse(mintUuid(random));
  const process = ProcessId.parse(mintUuid(random));
  await store.begin({ device, process, author: byDevice(device), epoch: EpochId.parse(mintUuid(random)) });
  const env = { process, author: byDevice(device), now: '2026-05-12T12:00:00.000Z', random };
  const about = { cycle: CYCLE, event: EVENT, why: 'full' as const, assisted: 0 };
  const bags = Array.from({ length: Math.ceil(votes.length / BAG_WAITS) }, (_, at) =>
    sealBag(
      {
        bag: BagId.parse(mintUuid(random)),
        envelopes: votes.slice(at * BAG_WAITS, (at + 1) * BAG_WAITS),
        ...about,
      },
      env,
    ),
  );
  const begun = { cycle: CYCLE, count: CountId.parse(mintUuid(random)), number: 1 };
  const facts = [
    stamp(
      { ...env, author: SERVER },
      {
        kind: 'cycle.configured' as const,
        version: 2,
        subject: CYCLE,
        data: { revision: 1, cycle },
      },
    ),
    stamp(env, { kind: 'count.started' as const, version: 1, subject: CYCLE, data: begun }),
    stamp(env, {
      kind: 'draw.made' as const,
      version: 1,
      subject: CYCLE,
      data: {
        cycle: CYCLE,
        commitment: '0'.repeat(64),
        office: 'en rad',
        said: [{ name: 'Kim', line: 'sju' }],
      },
    }),
  ];
  const entries = [...facts, ...bags];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const portion = entries.slice(at, at + AT_ONCE);
    await store.append(await Promise.all(portion.map((entry) => prepare(entry, sha256Hex))));
  }
  store.close();
}

/** Opens a log that was written. */
export const readLog = (name: string): Promise<Log> =>
  openLog(logStore(indexedShelf(new Tables(name))), wholeVocabulary, browserTools);

/** What a search finds that finds nobody twice. */
export async function runOver(votes: readonly SealedVote[]): Promise<RunResult> {
  const hashes: string[] = [];
  for (let at = 0; at < votes.length; at += AT_ONCE) {
    const portion = votes.slice(at, at + AT_ONCE);
    hashes.push(...(await Promise.all(portion.map(({ sealed }) => envelopeHash(sealed)))));
  }
  const digest = await sha256Hex(hashes.sort().join('\n'));
  const nothing = { aside: [], unopenable: [], paperTwice: [] };
  return { policy: 'lowest-hash', envelopes: votes.length, standing: votes.length, digest, ...nothing };
}
