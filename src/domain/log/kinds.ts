import type * as z from 'zod/mini';
import { cycleKinds } from '../cycle/cycle.ts';
import { deviceKinds } from '../cycle/device.ts';
import { memberKinds } from '../cycle/member.ts';
import { officeKeyKinds } from '../cycle/office-key.ts';
import { ideaKinds } from '../ideas/idea.ts';
import { attendanceKinds } from '../meeting/attendance.ts';
import { streetEventKinds } from '../meeting/street-event.ts';
import { countKinds } from '../outcome/count.ts';
import { decisionKinds } from '../outcome/decision.ts';
import { lotsKinds } from '../outcome/lots.ts';
import { bagKinds } from '../vote/bag.ts';
import { checkInKinds } from '../vote/check-in.ts';
import { closingKinds } from '../vote/closing.ts';
import { countKeyKinds } from '../vote/count-key.ts';
import { lossKinds } from '../vote/loss.ts';
import { openingKinds } from '../vote/opening.ts';
import { paperBatchKinds } from '../vote/paper-batch.ts';
import { setAsideKinds } from '../vote/set-aside.ts';
import { slipKinds } from '../vote/slips.ts';
import { Envelope, MAX_ENTRY_BYTES } from './entry.ts';
import { type AnyKind, type EntryIn, newest, type Party } from './kind.ts';
import { type Check, quickCheck } from './quick-check.ts';
import { accept, refuse, type Refusal, type Result } from './refusal.ts';
import { settlementKinds } from './settlement.ts';

/** Every kind of entry there is, with who may write it and who may read it. */
export const kinds = {
  ...cycleKinds,
  ...deviceKinds,
  ...memberKinds,
  ...officeKeyKinds,
  ...ideaKinds,
  ...attendanceKinds,
  ...streetEventKinds,
  ...countKeyKinds,
  ...openingKinds,
  ...slipKinds,
  ...checkInKinds,
  ...bagKinds,
  ...paperBatchKinds,
  ...closingKinds,
  ...lossKinds,
  ...setAsideKinds,
  ...countKinds,
  ...lotsKinds,
  ...decisionKinds,
  ...settlementKinds,
};

/** Any entry, parsed and brought up to the newest version of its kind. */
export type Entry = EntryIn<typeof kinds>;

const table: ReadonlyMap<string, AnyKind> = new Map(Object.entries(kinds));

/** The kind with this name, or undefined: a newer program may know more. */
export const kindNamed = (name: string): AnyKind | undefined => table.get(name);

/** The names of the kinds that a reader holding these roles may see, sorted: the heart of the reader's view. */
export function readableBy(parties: readonly Party[]): readonly string[] {
  const readable = [...table].filter(([, declared]) =>
    declared.readers.some((reader) => parties.includes(reader)),
  );
  return readable.map(([name]) => name).sort();
}

/**
 * Why bytes are not an entry that we can read. `unknown-kind` and `newer-version` say that this program is too
 * old; the rest say that the bytes are wrong and always will be.
 */
export type Unreadable = Refusal<
  'entry.too-large' | 'entry.not-json' | 'entry.malformed' | 'entry.unknown-kind' | 'entry.newer-version'
>;

/** The most nesting any entry needs, with room to spare; deeper JSON is refused before it is walked. */
const MAX_DEPTH = 32;

/**
 * Parses an entry's bytes (UTF-8 JSON, as text) and brings its data up to the newest version of its kind.
 * Refuses what is too large, not JSON, nested too deep, of the wrong shape, or from a newer program.
 */
export function readEntry(bytes: string): Result<Entry, Unreadable> {
  if (bytes.length > MAX_ENTRY_BYTES) return refuse('entry.too-large', { most: MAX_ENTRY_BYTES });
  let json: unknown;
  try {
    json = JSON.parse(bytes);
  } catch {
    return refuse('entry.not-json');
  }
  return quickly(json) ?? readParsed(json);
}

const quickEnvelope = quickCheck(Envelope);

/** For each kind, its newest version's schema as plain functions; none where an older entry must be brought up first. */
const quickData: ReadonlyMap<string, { readonly version: number; readonly check: Check | undefined }> =
  new Map(
    [...table].map(([name, declared]) => {
      const schema = declared.versions.at(-1);
      return [name, { version: newest(declared), check: schema && quickCheck(schema) }];
    }),
  );

/** An entry that is beyond doubt, and already in its newest form; undefined when zod must look. */
function quickly(json: unknown): Result<Entry, never> | undefined {
  if (!quickEnvelope?.(json)) return undefined;
  // The check has just seen that every field of an envelope is there, and is of its kind.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const envelope = json as Envelope;
  const known = quickData.get(envelope.kind);
  if (known?.version !== envelope.version || !known.check?.(envelope.data)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind's schema has accepted its data
  return accept(envelope as Entry);
}

function readParsed(json: unknown): Result<Entry, Unreadable> {
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return refuse('entry.malformed', whereIn(envelope.error));
  const { kind: name, version } = envelope.data;
  const declared = table.get(name);
  if (!declared) return refuse('entry.unknown-kind', { kind: name });
  if (version > newest(declared)) return refuse('entry.newer-version', { kind: name, version });
  if (!shallow(envelope.data.data, MAX_DEPTH)) return refuse('entry.malformed', { where: 'data' });
  const data = declared.versions[version - 1]?.safeParse(envelope.data.data);
  if (!data?.success)
    return refuse('entry.malformed', data ? whereIn(data.error, 'data') : { where: 'version' });
  let upcast: unknown = data.data;
  for (const step of declared.upcasts.slice(version - 1)) upcast = step(upcast);
  // The table binds each kind's name to its schema, which has just accepted the data: the one place where the
  // compiler cannot follow.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return accept({ ...envelope.data, version: newest(declared), data: upcast } as Entry);
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
