import { type Act, type Acts, lastWords } from '../ideas/acts.ts';
import type { Author, Instant } from '../log/entry.ts';
import { EntryId } from '../log/ids.ts';
import { type Assessment, type Finished, type Score, type Talk, takenBackBy } from './assessment.ts';

/** So many people finish, each without knowing what the others say, before anybody sees it. */
export const ASSESSORS_NEEDED = 2;

/** An assessment that everybody at the office reads. */
export type Shown = {
  readonly entry: string;
  readonly author: Author;
  readonly at: Instant;
  readonly scores: readonly Score[];
  /** Finished before anything of this proposal was opened. */
  readonly blind: boolean;
  /** Not what its author had said at first, when nobody had seen the others'. */
  readonly revised: boolean;
};

const isLive = ({ takenBack }: Assessment, { author, entry }: { author: string; entry: string }): boolean =>
  !takenBack.has(takenBackBy(author, entry));

/** Whether the scores have been shown to everybody. What was shown once stays shown. */
export const isOpened = (assessment: Assessment | undefined): assessment is Assessment =>
  (assessment?.opened.size ?? 0) > 0;

/** What each says now, in the order in which they first finished: nothing before it is opened. */
export function shownOf(assessment: Assessment): readonly Shown[] {
  const live = openedOf(assessment).filter((each) => isLive(assessment, each));
  return [...new Set(live.map(({ author }) => author))].flatMap((author) => {
    const theirs = live.filter((each) => each.author === author);
    const [last] = lastWords(actsOf(theirs, assessment), new Set());
    return theirs.filter(({ entry }) => entry === last?.entry);
  });
}

/** Everything that was ever opened, oldest first, what was taken back or said anew included. */
export function openedOf({ opened }: Assessment): readonly Shown[] {
  const all = [...opened.values()].map(({ act, blind }) => ({ ...act, scores: act.value, blind }));
  return all
    .map(({ value: _value, after: _after, ...shown }) => ({
      ...shown,
      revised: !shown.blind && all.some((other) => other.author === shown.author && other.blind),
    }))
    .toSorted(oldestFirst);
}

/** What an author has said last, opened or not; undefined when they have not finished, or took it back. */
export const ownOf = (
  assessment: Assessment | undefined,
  author: string,
): Act<readonly Score[]> | undefined => assessment && lastWords(ownActs(assessment, author), new Set())[0];

/** The acts that an author's next assessment comes after. */
export const ownLast = (assessment: Assessment | undefined, author: string): readonly EntryId[] =>
  assessment
    ? lastWords(ownActs(assessment, author), new Set()).map(({ entry }) => EntryId.parse(entry))
    : [];

function ownActs(assessment: Assessment, author: string): Acts<readonly Score[]> {
  const own = [
    ...[...assessment.finished.values()].map((act) => ({ ...act, value: act.value.scores })),
    ...[...assessment.opened.values()].map(({ act }) => act),
  ];
  return new Map(
    own
      .filter((act) => act.author === author && isLive(assessment, act))
      .map((act): [string, Act<readonly Score[]>] => [act.entry, act]),
  );
}

/** Who has finished, in the order in which it became known here; the reader's own that has not arrived yet is one. */
export function finishedBy(assessment: Assessment): readonly Author[] {
  const received = [...assessment.received]
    .map(([entry, { author, at }]) => ({ entry, author, at }))
    .toSorted(oldestFirst);
  const all = [...received, ...[...assessment.finished.values()].toSorted(oldestFirst)];
  return [...new Set(all.filter((each) => isLive(assessment, each)).map(({ author }) => author))];
}

/**
 * What the server opens now, which reads every assessment: nothing before enough people have finished without knowing
 * what the others say, and then what each said last; after that everything, as it comes.
 */
export function dueToOpen(
  assessment: Assessment,
): readonly { readonly act: Act<Finished>; readonly blind: boolean }[] {
  const live = [...assessment.finished.values()].filter((act) => isLive(assessment, act));
  const last = [...new Set(live.map(({ author }) => author))].flatMap((author) => {
    const theirs = live.filter((act) => act.author === author);
    return lastWords(new Map(theirs.map((act) => [act.entry, act])), new Set()).slice(0, 1);
  });
  const closed = last.filter(({ entry }) => !assessment.opened.has(entry)).toSorted(oldestFirst);
  if (isOpened(assessment)) return closed.map((act) => ({ act, blind: false }));
  const enough = closed.filter(({ value }) => value.blind).length >= ASSESSORS_NEEDED;
  return enough ? closed.map((act) => ({ act, blind: act.value.blind })) : [];
}

/** What was agreed last when scores were talked through; several where two wrote without knowing of each other. */
export const talksOf = (assessment: Assessment): readonly Act<Talk>[] =>
  lastWords(new Map([...assessment.talks].filter(([, act]) => isLive(assessment, act))), new Set());

/** Whether people have talked about everything that is said now. */
export const isTalkedThrough = (assessment: Assessment): boolean =>
  talksOf(assessment).some(({ value }) =>
    shownOf(assessment).every(({ entry }) => value.about.includes(entry)),
  );

const actsOf = (shown: readonly Shown[], { opened }: Assessment): Acts<readonly Score[]> =>
  new Map(
    shown.flatMap(({ entry }): [string, Act<readonly Score[]>][] => {
      const act = opened.get(entry)?.act;
      return act ? [[entry, act]] : [];
    }),
  );

const oldestFirst = (a: { at: string; entry: string }, b: { at: string; entry: string }): number =>
  a.at === b.at ? (a.entry < b.entry ? -1 : 1) : a.at < b.at ? -1 : 1;
