import Database from 'better-sqlite3';
import { type Entry, readEntry } from '../../../src/domain/log/kinds.ts';
import { voteFromBytes } from '../../../src/domain/vote/ballot-bytes.ts';
import { type Question, questionsOf } from '../../../src/domain/vote/question.ts';
import type { CycleFile } from '../../../src/wire/cycle-file.ts';
import { combineShares } from '../../../src/sealing/count-key.ts';
import { openInner, openOuter } from '../../../src/sealing/envelope.ts';
import type { HeldKey } from '../../../src/sealing/held-key.ts';
import type { Identity } from '../../../src/sealing/identity.ts';
import { unwrapOfficeKey } from '../../../src/sealing/office-key.ts';
import { readShare } from '../../../src/sealing/share-text.ts';
import { databaseIn } from './server.ts';
import type { SaidVote } from './vote-ballot.ts';
import type { ShareSheet } from './vote-office.ts';

/** Every entry that the server holds, in the order in which it took them. */
export function entriesIn(data: string): readonly Entry[] {
  const database = new Database(databaseIn(data), { readonly: true });
  const rows = database
    .prepare<[], { bytes: string }>('SELECT bytes FROM entry WHERE bytes IS NOT NULL ORDER BY position')
    .all();
  database.close();
  return rows.map(({ bytes }) => {
    const read = readEntry(bytes);
    if (!read.ok) throw new Error(`The server holds what nobody reads: ${bytes.slice(0, 200)}`);
    return read.value;
  });
}

/** The entries of one kind. */
export const ofKind = <Kind extends Entry['kind']>(entries: readonly Entry[], kind: Kind) =>
  entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);

/** Both private halves, as those get hold of them who are meant to: from the six words, and from two sheets of paper. */
export async function keysFrom(
  entries: readonly Entry[],
  words: string,
  sheets: readonly ShareSheet[],
): Promise<{ readonly office: HeldKey; readonly count: HeldKey }> {
  const wrapped = ofKind(entries, 'office-key.wrapped').at(-1)?.data;
  const made = ofKind(entries, 'count-key.made').at(-1)?.data;
  if (!wrapped || !made) throw new Error('A key has not been made.');
  const shares = sheets.map((sheet) => {
    const read = readShare(sheet.words.join(' '), made.key);
    if (!read.ok) throw new Error(`Nobody can read the sheet of ${sheet.trustee}.`);
    return read.value;
  });
  const office = await unwrapOfficeKey(wrapped.wrapped, words.split(' '), wrapped.key);
  const count = await combineShares(shares, made.publicKey);
  if (!office || !count) throw new Error('The paper does not open a key.');
  return { office: { key: wrapped.key, opening: office }, count: { key: made.key, opening: count } };
}

/** A sealed vote, opened: whose it is, its inside still sealed, and what the count finds in it. */
export type Opened = {
  readonly style: string;
  readonly sealed: string;
  readonly identity: Identity;
  readonly inner: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array;
  readonly said: SaidVote;
};

/** Opens every envelope of every bag, outside and inside. */
export async function openAll(
  entries: readonly Entry[],
  { cycle }: CycleFile,
  keys: { readonly office: HeldKey; readonly count: HeldKey },
): Promise<readonly Opened[]> {
  const envelopes = ofKind(entries, 'bag.sealed').flatMap(({ data }) => data.envelopes);
  return Promise.all(
    envelopes.map(async ({ style, sealed }) => {
      const place = { cycle: cycle.id, style };
      const outer = await openOuter(sealed, keys.office, place);
      const bytes = outer && (await openInner(outer.inner, keys.count, place));
      const vote = bytes && voteFromBytes(questionsOf(cycle, style), bytes);
      if (!outer || !bytes || !vote) throw new Error(`An envelope of ${style} holds no vote.`);
      const said = questionsOf(cycle, style).map((question, at) => saidIn(question, vote[at]?.marks ?? []));
      return { style, sealed, ...outer, bytes, said };
    }),
  );
}

/** An answer as the voter pressed it: in a ranking in their order, else in the order of the numbers. */
function saidIn(
  { options }: Question,
  marks: readonly { readonly option: string; readonly votes: number }[],
): SaidVote[number] {
  const numbers = marks.flatMap(({ option, votes }) => {
    const number = options.find(({ id }) => id === option)?.number ?? 0;
    return Array.from({ length: votes }, () => number);
  });
  return numbers.length === 0 ? 'blank' : numbers;
}
