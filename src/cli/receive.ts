import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createInterface } from 'node:readline/promises';
import type { KeyId } from '../domain/log/ids.ts';
import type { OpeningKey } from '../sealing/hpke.ts';
import { unwrapOfficeKey } from '../sealing/office-key.ts';
import { readWords } from '../sealing/words.ts';
import type { Data } from '../server/data.ts';
import type { BackupRefusal } from '../storage/backup-file.ts';
import { openBackup, readBackupHeader } from '../storage/backup-file-read.ts';
import type { Verdict } from '../wire/push.ts';
import { EXIT, readArguments, UsageError } from './arguments.ts';
import type { Command, Io } from './command.ts';
import { coordinatorsState, DATA_OPTION, withData } from './data-folder.ts';

export const receiveCommand: Command = {
  name: 'receive',
  summary: "takes in a tablet's backup file, given the six words",
  help: `Usage: torg receive FILE [--data DIR] [--json]

Opens the backup file of a tablet that found no network, checks that the tablet signed it, and takes in what the server
does not have yet. Taking a file in twice, or after the tablet has sent the same itself, changes nothing.
The six words of the office key are asked for, or read from standard input.

  --data DIR   the data folder (./data)
  --json       the verdicts in figures, and what could not be read`,

  async run(args, io) {
    const { values, positionals } = readArguments(args, { ...DATA_OPTION, json: { type: 'boolean' } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('one FILE is what it takes');
    if (!existsSync(file)) throw new UsageError(`${file} is not there`);
    return withData(values.data, (data) => receive(data, file, values.json ?? false, io));
  },
};

async function receive(data: Data, file: string, json: boolean, io: Io): Promise<number> {
  const header = await readBackupHeader(streamOf(file));
  if (!header.ok) return complain(header.refusal, io);
  const key = await unlock(data, header.value.key, io);
  if (!key) return EXIT.failed;
  const opened = await openBackup(streamOf(file), (id) => (id === header.value.key ? key : undefined));
  if (!opened.ok) return complain(opened.refusal, io);
  const verdicts = new Map<Verdict['verdict'], number>();
  const unread: BackupRefusal[] = [];
  for await (const chunk of opened.value.chunks()) {
    if (!chunk.ok) {
      unread.push(chunk.refusal);
      continue;
    }
    for (const { verdict } of await data.importCarried(chunk.value.carried, chunk.value.entries)) {
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }
  }
  let photos = 0;
  for await (const photo of opened.value.photos()) {
    if (!photo.ok) unread.push(photo.refusal);
    else if (await data.importBlob(photo.value.hash, photo.value.bytes)) photos += 1;
  }
  const { entries } = opened.value.manifest;
  if (json) io.out(JSON.stringify({ entries, verdicts: Object.fromEntries(verdicts), photos, unread }));
  else {
    const count = (verdict: Verdict['verdict']): number => verdicts.get(verdict) ?? 0;
    io.out(
      `${entries} entries in the file: ${count('accepted')} new, ${count('duplicate')} already here, ` +
        `${count('quarantined')} set aside for a coordinator, ${count('retry')} must wait for a newer server.`,
    );
    if (photos > 0) io.out(`${photos} photos are here now.`);
    for (const refusal of unread) io.err(wordsOf(refusal));
  }
  return unread.length === 0 ? EXIT.done : EXIT.failed;
}

const streamOf = (file: string): ReadableStream<Uint8Array> =>
  // Node's stream type and the platform's differ in name only.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;

/** Asks for the words until the key opens; undefined when there is no such key, or no more words come. */
async function unlock(data: Data, id: KeyId, io: Io): Promise<OpeningKey | undefined> {
  const wrapped = (await coordinatorsState(data)).officeKeys.get(id)?.kept?.wrapped;
  if (!wrapped) {
    io.err(`torg receive: the file is sealed to an office key that this server does not know (${id}).`);
    return undefined;
  }
  const lines = createInterface({
    input: process.stdin,
    output: process.stdin.isTTY ? process.stderr : undefined,
  });
  if (process.stdin.isTTY) process.stderr.write('The six words of the office key: ');
  try {
    for await (const line of lines) {
      const read = readWords(line);
      const opened = read.ok ? await unwrapOfficeKey(wrapped, read.value, id) : undefined;
      if (opened) return opened;
      io.err('torg receive: those words do not open the key.');
      if (!process.stdin.isTTY) break;
    }
    return undefined;
  } finally {
    lines.close();
  }
}

function complain(refusal: BackupRefusal, io: Io): number {
  io.err(`torg receive: ${wordsOf(refusal)}`);
  return EXIT.badInput;
}

function wordsOf({ code, params }: BackupRefusal): string {
  switch (code) {
    case 'backup.not-a-backup':
      return 'this is not a backup file of a tablet.';
    case 'backup.newer-format':
      return `this file was written by a newer Torg (${params['format']}); update the server first.`;
    case 'backup.other-key':
      return `this file is sealed to another office key (${params['key']}).`;
    case 'backup.manifest-damaged':
      return 'the beginning of the file is damaged, so nothing in it can be proved to come from a tablet.';
    case 'backup.chunk-damaged':
      return `part ${params['chunk']} of the file is damaged and was left out; the others were taken in.`;
    case 'backup.truncated':
      return `the file ends too early: ${params['read']} of ${params['entries']} entries could be read.`;
    case 'backup.photos-missing':
      return `all entries were read, but only ${params['read']} of ${params['photos']} photos.`;
    case 'backup.goes-on':
      return 'all entries were read, but bytes follow that do not belong in the file.';
    case 'backup.unreadable':
      return 'the medium that the file lies on gave up while it was read.';
    default:
      return code satisfies never;
  }
}
