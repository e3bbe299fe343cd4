import * as z from 'zod/mini';
import { type Act, type Acts, lastWords, withAct } from '../ideas/acts.ts';
import { After } from '../ideas/triage.ts';
import { DeviceId, Uuid } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

export const STAFF_NAME_MAX = 80;
export const TASK_MAX = 160;

/** A thing that is needed at a street event, and whether it is. */
export const Part = z.discriminatedUnion('about', [
  /** One of the tablets is to be brought. */
  z.strictObject({ about: z.literal('tablet'), tablet: DeviceId, comes: z.boolean() }),
  /** Somebody staffs it: a name as colleagues know it, with or without an account. */
  z.strictObject({
    about: z.literal('person'),
    name: z.string().check(z.minLength(1), z.maxLength(STAFF_NAME_MAX)),
    comes: z.boolean(),
  }),
  /** Something is to be done before. */
  z.strictObject({
    about: z.literal('task'),
    task: Uuid,
    text: z.string().check(z.minLength(1), z.maxLength(TASK_MAX)),
    state: z.enum(['open', 'done', 'dropped']),
  }),
]);
export type Part = z.infer<typeof Part>;

export const arrangementKinds = {
  /** One thing about how the subject, a street event, is prepared. Things are said one by one, so that nobody undoes another's. */
  'event.arranged': kind({
    data: z.strictObject({ part: Part, after: After }),
    writers: ['coordinator'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
  }),
};

export type ArrangementEntry = EntryIn<typeof arrangementKinds>;

/** How one street event is prepared: everything that was ever said, thing by thing. */
export type Arrangement = { readonly id: string; readonly parts: ReadonlyMap<string, Acts<Part>> };

/** Which thing it is, whatever is said of it. */
export function keyOf(part: Part): string {
  switch (part.about) {
    case 'tablet':
      return `tablet/${part.tablet}`;
    case 'person':
      return `person/${part.name}`;
    case 'task':
      return `task/${part.task}`;
  }
}

export function applyArrangement(held: Map<string, Arrangement>, entry: ArrangementEntry): void {
  const { part, after } = entry.data;
  const key = keyOf(part);
  const parts = held.get(entry.subject)?.parts ?? new Map<string, Acts<Part>>();
  held.set(entry.subject, {
    id: entry.subject,
    parts: new Map(parts).set(key, withAct(parts.get(key), entry, after, part)),
  });
}

const NOTHING_TAKEN_BACK: ReadonlySet<string> = new Set();

/** What was said last of a thing; of two who did not know of each other the later. */
export const lastSaid = (acts: Acts<Part> | undefined): readonly Act<Part>[] =>
  acts ? lastWords(acts, NOTHING_TAKEN_BACK) : [];

export type Task = { readonly task: string; readonly text: string; readonly done: boolean };

/** What an event needs, as it stands now. */
export type Arranged = {
  /** The tablets that are to come, and when that was said. */
  readonly tablets: readonly { readonly tablet: string; readonly since: string }[];
  readonly people: readonly string[];
  /** In the order in which they were thought of. */
  readonly tasks: readonly Task[];
};

/** What stands of an arrangement; nothing of one that nobody has made. */
export function arrangedAt(arrangement: Arrangement | undefined): Arranged {
  const standing = [...(arrangement?.parts ?? [])]
    .map(([key, acts]) => ({ order: `${firstSaid(acts)} ${key}`, last: lastSaid(acts)[0] }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  return {
    tablets: standing.flatMap(({ last }) =>
      last?.value.about === 'tablet' && last.value.comes
        ? [{ tablet: last.value.tablet, since: last.at }]
        : [],
    ),
    people: standing.flatMap(({ last }) =>
      last?.value.about === 'person' && last.value.comes ? [last.value.name] : [],
    ),
    tasks: standing.flatMap(({ last }) =>
      last?.value.about === 'task' && last.value.state !== 'dropped'
        ? [{ task: last.value.task, text: last.value.text, done: last.value.state === 'done' }]
        : [],
    ),
  };
}

const firstSaid = (acts: Acts<Part>): string => [...acts.values()].map(({ at }) => at).sort()[0] ?? '';
