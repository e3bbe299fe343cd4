import type * as z from 'zod/mini';
import { Envelope, MAX_ENTRY_BYTES } from './entry.ts';
import { type AnyKind, type EntryIn, newest } from './kind.ts';
import { type Check, quickCheck } from './quick-check.ts';
import { accept, refuse, type Refusal, type Result } from './refusal.ts';

/**
 * Why bytes are not an entry that we can read. `unknown-kind` and `newer-version` say that this program is too
 * old; the rest say that the bytes are wrong and always will be.
 */
export type Unreadable = Refusal<
  'entry.too-large' | 'entry.not-json' | 'entry.malformed' | 'entry.unknown-kind' | 'entry.newer-version'
>;

/** The most nesting any entry needs, with room to spare; deeper JSON is refused before it is walked. */
const MAX_DEPTH = 32;

/** Kinds by their names. */
export type KindTable = Readonly<Record<string, AnyKind>>;

/**
 * Parses an entry's bytes (UTF-8 JSON, as text) and brings its data up to the newest version of its kind.
 * Refuses what is too large, not JSON, nested too deep, of the wrong shape, of a kind that is not in the table, or from a
 * newer program.
 */
export type EntryReader<Read> = (bytes: string) => Result<Read, Unreadable>;

/** A reader of the kinds in a table. */
export function readerOf<const Table extends KindTable>(kinds: Table): EntryReader<EntryIn<Table>> {
  const table = tableOf(kinds);
  return (bytes) => {
    if (bytes.length > MAX_ENTRY_BYTES) return refuse('entry.too-large', { most: MAX_ENTRY_BYTES });
    let json: unknown;
    try {
      json = JSON.parse(bytes);
    } catch {
      return refuse('entry.not-json');
    }
    const read = quickly(table, json) ?? readParsed(table, json);
    // The table binds each kind's name to its schema, which has just accepted the data: the one place where the
    // compiler cannot follow.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return read.ok ? accept(read.value as EntryIn<Table>) : read;
  };
}

const quickEnvelope = quickCheck(Envelope);

/**
 * A kind, its newest version, and that version's schema as plain functions; none where an older entry must be brought up
 * first.
 */
type Known = { readonly declared: AnyKind; readonly version: number; readonly check: Check | undefined };

const tableOf = (kinds: KindTable): ReadonlyMap<string, Known> =>
  new Map(
    Object.entries(kinds).map(([name, declared]) => {
      const schema = declared.versions.at(-1);
      return [name, { declared, version: newest(declared), check: schema && quickCheck(schema) }];
    }),
  );

/** An entry that is beyond doubt, and already in its newest form; undefined when zod must look. */
function quickly(table: ReadonlyMap<string, Known>, json: unknown): Result<Envelope, never> | undefined {
  if (!quickEnvelope?.(json)) return undefined;
  // The check has just seen that every field of an envelope is there, and is of its kind.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const envelope = json as Envelope;
  const known = table.get(envelope.kind);
  if (known?.version !== envelope.version || !known.check?.(envelope.data)) return undefined;
  return accept(envelope);
}

function readParsed(table: ReadonlyMap<string, Known>, json: unknown): Result<Envelope, Unreadable> {
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return refuse('entry.malformed', whereIn(envelope.error));
  const { kind: name, version } = envelope.data;
  const declared = table.get(name)?.declared;
  if (!declared) return refuse('entry.unknown-kind', { kind: name });
  if (version > newest(declared)) return refuse('entry.newer-version', { kind: name, version });
  if (!shallow(envelope.data.data, MAX_DEPTH)) return refuse('entry.malformed', { where: 'data' });
  const data = declared.versions[version - 1]?.safeParse(envelope.data.data);
  if (!data?.success)
    return refuse('entry.malformed', data ? whereIn(data.error, 'data') : { where: 'version' });
  let upcast: unknown = data.data;
  for (const step of declared.upcasts.slice(version - 1)) upcast = step(upcast);
  return accept({ ...envelope.data, version: newest(declared), data: upcast });
}

function shallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  for (const part of Object.values(value)) if (!shallow(part, depth - 1)) return false;
  return true;
}

function whereIn(
  error: z.core.$ZodError,
  within?: string,
): { readonly where: string; readonly what: string } {
  const issue = error.issues[0];
  const path = [...(within === undefined ? [] : [within]), ...(issue?.path ?? [])].map(String).join('.');
  return { where: path, what: issue?.message ?? '' };
}
