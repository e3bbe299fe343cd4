import type { DeviceId } from '../domain/log/ids.ts';
import type { BackupRefusal } from '../storage/backup-file.ts';
import type { BackupPhoto } from '../storage/backup-file-photos.ts';
import type { BackupChunk, OpenBackup } from '../storage/backup-file-read.ts';
import { PROTOCOL } from '../wire/limits.ts';
import { type Problem, problems } from '../wire/problem.ts';
import type { PushAnswer, PushRequest, Verdict } from '../wire/push.ts';
import type { Answer } from './requests.ts';

/** How often one chunk is sent before the carrier gives up; whoever loads the file again goes on from there. */
const TRIES = 5;

/** Seconds between tries: 1, 2, 4, 8; the server's own word goes before, up to this. */
const PAUSE_MAX = 60;

/** What has become of a file's entries so far. The verdicts and `unread` add up to `entries` once it is `complete`. */
export type Carriage = {
  /** Entries that the file says it holds. */
  readonly entries: number;
  /** Entries that were sent and answered, by verdict. `retry` and `stale` were not kept by the server. */
  readonly verdicts: Readonly<Record<Verdict['verdict'], number>>;
  /** Entries answered so far. */
  readonly answered: number;
  /** Photos that the server holds now. */
  readonly photos: number;
  /** Parts of the file that could not be read. */
  readonly refusals: readonly BackupRefusal[];
};

/** How it ended: everything readable was answered, or sending stopped and the same file is to be loaded again. */
export type Carried = Carriage &
  (
    | { readonly outcome: 'complete' }
    | { readonly outcome: 'stopped'; readonly because: Problem | 'unreachable' | 'incomplete-answer' }
  );

/** What the carrier needs of the world. `push` believes nothing but a checked answer to this very request. */
export type Carrier = {
  /** Who carries: the office browser's own id. */
  readonly device: DeviceId;
  push(request: PushRequest): Promise<Answer<PushAnswer>>;
  /** Hands over a whole photo; an answer says that the server holds it. */
  photo(photo: BackupPhoto): Promise<Answer<unknown>>;
  readonly progress?: (carriage: Carriage) => void;
  /** Waits, in seconds. */
  readonly pause?: (seconds: number) => Promise<void>;
};

const sleep = (seconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });

/**
 * Pushes an opened backup file, chunk by chunk, in the name of the tablet that wrote it. Repeating is harmless: the
 * server answers `duplicate` for what it has. A chunk that cannot be read is passed over and reported. Photos come after
 * the entries that name them: the office sees an idea without its photo rather than not at all.
 */
export async function carryBackup(backup: OpenBackup, carrier: Carrier): Promise<Carried> {
  let carriage: Carriage = {
    entries: backup.manifest.entries,
    verdicts: { accepted: 0, duplicate: 0, quarantined: 0, stale: 0, erased: 0, retry: 0 },
    answered: 0,
    photos: 0,
    refusals: [],
  };
  for await (const part of backup.chunks()) {
    if (!part.ok) {
      carriage = { ...carriage, refusals: [...carriage.refusals, part.refusal] };
      continue;
    }
    const answer = await pushChunk(part.value, carrier);
    if (answer.kind === 'problem') return { ...carriage, outcome: 'stopped', because: answer.problem };
    if (answer.kind === 'unreachable') return { ...carriage, outcome: 'stopped', because: 'unreachable' };
    const verdicts = verdictsOn(part.value, answer.value);
    if (!verdicts) return { ...carriage, outcome: 'stopped', because: 'incomplete-answer' };
    carriage = {
      ...carriage,
      verdicts: added(carriage.verdicts, verdicts),
      answered: carriage.answered + verdicts.length,
    };
    carrier.progress?.(carriage);
  }
  for await (const photo of backup.photos()) {
    if (!photo.ok) {
      carriage = { ...carriage, refusals: [...carriage.refusals, photo.refusal] };
      continue;
    }
    const answer = await insist(() => carrier.photo(photo.value), carrier);
    if (answer.kind === 'problem') return { ...carriage, outcome: 'stopped', because: answer.problem };
    if (answer.kind === 'unreachable') return { ...carriage, outcome: 'stopped', because: 'unreachable' };
    carriage = { ...carriage, photos: carriage.photos + 1 };
    carrier.progress?.(carriage);
  }
  return { ...carriage, outcome: 'complete' };
}

const pushChunk = (chunk: BackupChunk, carrier: Carrier): Promise<Answer<PushAnswer>> =>
  insist(
    () =>
      carrier.push({
        protocol: PROTOCOL,
        device: carrier.device,
        nonce: crypto.randomUUID(),
        waiting: 0,
        entries: [...chunk.entries],
        carried: chunk.carried,
      }),
    carrier,
  );

/** Asks again where it may help, and gives up after a few tries. */
async function insist<Value>(ask: () => Promise<Answer<Value>>, carrier: Carrier): Promise<Answer<Value>> {
  const pause = carrier.pause ?? sleep;
  for (let tried = 1; ; tried += 1) {
    const answer = await ask();
    const again =
      answer.kind === 'unreachable' || (answer.kind === 'problem' && problems[answer.problem.code].again);
    if (!again || tried === TRIES) return answer;
    const asked = answer.kind === 'problem' ? answer.problem.retryAfter : undefined;
    await pause(Math.min(asked ?? 2 ** (tried - 1), PAUSE_MAX));
  }
}

/** The verdict on each entry of the chunk; undefined unless there is exactly one for each, id and hash alike. */
function verdictsOn(chunk: BackupChunk, answer: PushAnswer): readonly Verdict[] | undefined {
  const given = new Map(answer.verdicts.map((verdict) => [`${verdict.id}/${verdict.hash}`, verdict]));
  const verdicts = chunk.entries.flatMap(({ id, hash }) => given.get(`${id}/${hash}`) ?? []);
  return verdicts.length === chunk.entries.length ? verdicts : undefined;
}

function added(to: Carriage['verdicts'], verdicts: readonly Verdict[]): Carriage['verdicts'] {
  const sum = { ...to };
  for (const { verdict } of verdicts) sum[verdict] += 1;
  return sum;
}
