import type * as z from 'zod/mini';
import type { Stamped } from './entry.ts';

export const ROLES = ['coordinator', 'assessor', 'trustee', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Who an entry may come from or go to. The server may read everything, and write what names it. */
export type Party = 'device' | 'server' | Role;

/** Who a kind is readable to; `author` is whoever wrote the entry, in every browser of theirs, and nobody else by that. */
export type Audience = Party | 'author';

/**
 * A kind of entry. `versions` are the schemas of its data, oldest first; `upcasts[i]` turns data of version
 * i + 1 into version i + 2, so that a fold only ever meets the newest shape. A version, once released, is
 * never edited: a new one is added, with a frozen fixture of the old.
 */
export type Kind<Data> = {
  readonly versions: readonly [...z.ZodMiniType[], z.ZodMiniType<Data>];
  readonly upcasts: readonly ((data: unknown) => unknown)[];
  readonly writers: readonly Party[];
  readonly readers: readonly Audience[];
  /** Serial kinds are decided online, against the last position of their subject. */
  readonly serial: boolean;
};

/** Declares a kind with a single version. */
export function kind<Data>(options: {
  readonly data: z.ZodMiniType<Data>;
  readonly writers: readonly Party[];
  readonly readers: readonly Audience[];
  readonly serial?: boolean;
}): Kind<Data> {
  return {
    versions: [options.data],
    upcasts: [],
    writers: options.writers,
    readers: options.readers,
    serial: options.serial ?? false,
  };
}

/** Declares a kind that has had earlier versions: all schemas, oldest first, and a step up from each to the next. */
export function kindSince<Data>(
  options: Pick<Kind<Data>, 'versions' | 'upcasts' | 'writers' | 'readers'> & { readonly serial?: boolean },
): Kind<Data> {
  return { ...options, serial: options.serial ?? false };
}

// oxlint-disable-next-line typescript/no-explicit-any -- the only way to let a record hold kinds of different data
export type AnyKind = Kind<any>;
export type DataOf<K> = K extends Kind<infer Data> ? Data : never;

/** The union of all entries of a table of kinds, told apart by `kind`. */
export type EntryIn<Table extends Readonly<Record<string, AnyKind>>> = {
  [Name in keyof Table & string]: Stamped<Name, DataOf<Table[Name]>>;
}[keyof Table & string];

/** The newest version number of a kind. */
export const newest = (declared: AnyKind): number => declared.versions.length;
