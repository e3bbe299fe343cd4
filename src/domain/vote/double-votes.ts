import type { Voting } from '../cycle/voting.ts';

/** An envelope whose outside has been opened at the office. Hashes are SHA-256 in hexadecimal. */
export type OpenedEnvelope = {
  /** Of the envelope as it was sealed. */
  readonly envelope: string;
  /** Of the inner, which stays sealed. */
  readonly inner: string;
  /** Who cast it, comparable only at the office; undefined where a person vouched for the voter. */
  readonly tag?: string | undefined;
};

/** A voter who was let in to vote on paper, by the same kind of tag. */
export type PaperVoter = { readonly checkIn: string; readonly tag: string };

/**
 * Why an envelope is set aside. `same-vote`: its inner is that of another, which stands. `paper`: the voter's paper is
 * in the box, and cannot be taken out. `double`: the voter cast more than once on tablets.
 */
export type AsideReason = 'same-vote' | 'paper' | 'double';
export type SetAside = { readonly envelope: string; readonly why: AsideReason };

/** What a run over all envelopes finds. `paperTwice`: check-ins of one voter, all on paper, which nothing can undo. */
export type Reconciled = {
  readonly standing: readonly OpenedEnvelope[];
  readonly aside: readonly SetAside[];
  readonly paperTwice: readonly (readonly string[])[];
};

/**
 * Finds the double votes among all envelopes of a vote, in time linear in their number. Equal inners are one vote before
 * any policy: the lowest envelope hash stands. Then by voter: paper stands against tablets (the Swedish rule); of several
 * on tablets the lowest envelope hash stands, which trusts no clock, or none does (the Swedish rule for early votes).
 * The answer does not depend on the order of what is given. One envelope that lies in two bags is one envelope.
 */
export function reconcile(
  envelopes: readonly OpenedEnvelope[],
  papers: readonly PaperVoter[],
  policy: Voting['doubleVotes'],
): Reconciled {
  const aside: SetAside[] = [];
  const put = (found: readonly OpenedEnvelope[], why: AsideReason) => {
    for (const { envelope } of found) aside.push({ envelope, why });
  };
  const once: OpenedEnvelope[] = [];
  const distinct = new Map(envelopes.map((each) => [each.envelope, each]));
  for (const same of grouped([...distinct.values()], ({ inner }) => inner).values()) {
    const [lowest, ...rest] = same.toSorted(byHash);
    if (lowest) once.push(lowest);
    put(rest, 'same-vote');
  }
  const onPaper = grouped(papers, ({ tag }) => tag);
  const standing: OpenedEnvelope[] = once.filter(({ tag }) => tag === undefined);
  const tagged = once.filter(({ tag }) => tag !== undefined);
  for (const [tag, cast] of grouped(tagged, (envelope) => envelope.tag ?? '')) {
    const [lowest, ...rest] = cast.toSorted(byHash);
    if (onPaper.has(tag)) put(cast, 'paper');
    else if (rest.length === 0 || policy === 'lowest-hash') {
      if (lowest) standing.push(lowest);
      put(rest, 'double');
    } else put(cast, 'double');
  }
  const paperTwice = [...onPaper.values()]
    .filter((voters) => voters.length > 1)
    .map((voters) => voters.map(({ checkIn }) => checkIn).sort());
  return {
    standing: standing.toSorted(byHash),
    aside: aside.toSorted(byHash),
    paperTwice: paperTwice.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
  };
}

const byHash = (a: { readonly envelope: string }, b: { readonly envelope: string }): number =>
  a.envelope < b.envelope ? -1 : a.envelope > b.envelope ? 1 : 0;

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
