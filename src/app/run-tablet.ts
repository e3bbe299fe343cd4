import type { EnrolmentCode } from '../domain/log/enrolment-code.ts';
import type { KeyId } from '../domain/log/ids.ts';
import type { EnrolmentFailure } from '../features/field/words/enrolment-words.ts';
import { openTabletStorage, type TabletStorage } from '../storage/open-tablet.ts';
import { enrol } from '../sync/enrol.ts';
import { startSync } from '../sync/start-sync.ts';
import type { Tablet } from '../sync/tablet.ts';

/** Opens the backup file as a stream, sealed to an office key; `progress` hears entries written, and of how many. */
export type OpenBackup = (
  officeKey: { readonly key: KeyId; readonly publicKey: string },
  progress: (written: number, entries: number) => void,
) => ReadableStream<Uint8Array<ArrayBuffer>>;

export type RunningTablet = { readonly tablet: Tablet; readonly openBackup: OpenBackup };

type Storage<Kind extends TabletStorage['kind']> = Extract<TabletStorage, { kind: Kind }>;

/** How often a tablet asks for news when nothing happens, in milliseconds. */
const ASK_EVERY = 60_000;

/** Puts a tablet together from what lies on it, and starts its sync. */
export function runTablet(storage: Storage<'enrolled'>): RunningTablet {
  const { device, key, pass, store, log, drafts, settings, ballotBox, answerPool } = storage;
  const sync = startSync({ store, log, device, credentials: { token: pass.token }, every: ASK_EVERY });
  return {
    tablet: {
      device,
      number: pass.number,
      log,
      sync,
      drafts,
      settings,
      ballotBox,
      answerPool,
      photos: storage,
    },
    openBackup: (officeKey, progress) =>
      streamOf(async () => {
        const [{ backupStream }, box, pool] = await Promise.all([
          import('../storage/backup-file-write.ts'),
          ballotBox(),
          answerPool(),
        ]);
        return backupStream({
          store,
          ballotBox: box,
          answerPool: pool,
          deviceKey: key.privateKey,
          officeKey,
          progress,
        });
      }),
  };
}

/** Spends an enrolment code and runs the tablet, or says why not. Asking again with the same code is harmless. */
export async function enrolInto(
  storage: Storage<'new'>,
  code: EnrolmentCode,
): Promise<RunningTablet | { readonly failure: EnrolmentFailure }> {
  const { device, key } = storage.candidate;
  const answer = await enrol(fetch, { code, device, publicKey: key.publicKey });
  if (answer.kind === 'problem') return { failure: { kind: 'problem', problem: answer.problem } };
  if (answer.kind === 'unreachable') return { failure: { kind: answer.reason, detail: answer.detail } };
  await storage.letIn(answer.value);
  const opened = await openTabletStorage();
  if (opened.kind !== 'enrolled')
    return { failure: { kind: 'storage', code: opened.kind === 'broken' ? opened.code : 'storage.failed' } };
  return runTablet(opened);
}

/** A stream that is opened when it is first read: sealing is loaded by those alone who write a backup file. */
function streamOf(open: () => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>) {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  // A failure reaches whoever reads, as the stream's own.
  void open().then(
    (stream) => stream.pipeTo(writable).catch(() => undefined),
    (reason: unknown) => writable.abort(reason),
  );
  return readable;
}
