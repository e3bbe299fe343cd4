import type { Instant } from '../log/entry.ts';
import type { DecidedProposal, Decision, DecisionData, Verdict } from './decision.ts';

/** A whole revision of a decision: all its proposals, and who wrote it down when. */
export type DecisionRevision = Omit<DecisionData, 'part' | 'of' | 'proposals'> & {
  readonly decision: string;
  readonly author: string;
  readonly at: Instant;
  readonly proposals: readonly DecidedProposal[];
};

/** All revisions that are here whole, the newest first. One whose last part never came does not count. */
export function revisionsOf(decision: Decision): readonly DecisionRevision[] {
  return [...decision.revisions.keys()]
    .sort((a, b) => b - a)
    .flatMap((revision) => wholeOf(decision, revision) ?? []);
}

function wholeOf(decision: Decision, revision: number): DecisionRevision | undefined {
  const parts = decision.revisions.get(revision);
  const first = parts?.get(1);
  if (!parts || !first || parts.size !== first.of) return undefined;
  const all = [...parts.values()].sort((a, b) => a.part - b.part);
  const { part: _part, of, proposals: _proposals, entry: _entry, ...formal } = first;
  return all.every((each, at) => each.part === at + 1 && each.of === of)
    ? { ...formal, decision: decision.id, proposals: all.flatMap(({ proposals }) => proposals) }
    : undefined;
}

/** A decision as it now stands; undefined while no revision of it is whole. */
export const standingRevision = (decision: Decision | undefined): DecisionRevision | undefined =>
  decision && revisionsOf(decision)[0];

/** The decisions of a cycle as they stand, in the order they were taken; also those that were annulled. */
export function decisionsOf(
  decisions: ReadonlyMap<string, Decision>,
  cycle: string,
): readonly DecisionRevision[] {
  return [...decisions.values()]
    .flatMap((decision) => standingRevision(decision) ?? [])
    .filter((revision) => revision.cycle === cycle)
    .sort((a, b) => (a.day === b.day ? (a.decision < b.decision ? -1 : 1) : a.day < b.day ? -1 : 1));
}

/** What became of a proposal, and by which decision. */
export type Outcome = { readonly proposal: DecidedProposal; readonly decision: DecisionRevision };

/**
 * What became of every proposal of a cycle that a decision speaks of, by contest and option (`outcomeOf`). A proposal that was
 * deferred and then settled by another decision is settled; of several deferrals the last one stands.
 */
export function outcomesOf(
  decisions: ReadonlyMap<string, Decision>,
  cycle: string,
): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const decision of decisionsOf(decisions, cycle)) {
    if (decision.about !== 'outcome' || decision.annulled) continue;
    for (const proposal of decision.proposals) {
      const key = proposalKey(proposal);
      const held = outcomes.get(key);
      if (!held || !isSettled(held.proposal) || isSettled(proposal))
        outcomes.set(key, { proposal, decision });
    }
  }
  return outcomes;
}

export const outcomeOf = (
  outcomes: ReadonlyMap<string, Outcome>,
  contest: string,
  option: string,
): Outcome | undefined => outcomes.get(proposalKey({ contest, option }));

/** Names a proposal within its cycle. Ids of options are unique in their contest only. */
export const proposalKey = ({
  contest,
  option,
}: {
  readonly contest: string;
  readonly option: string;
}): string => `${contest}/${option}`;

/** Whether a proposal will not come back: it was approved, changed or rejected. */
export const isSettled = ({ verdict }: { readonly verdict: Verdict }): boolean => verdict !== 'deferred';

/** Whether a verdict departs from the vote: only a winner that is approved, and a loser that is rejected, follow it. */
export const departs = (won: boolean, verdict: Verdict): boolean =>
  verdict !== (won ? 'approved' : 'rejected');

/** What is still to come before a decision is beyond appeal, in the order it comes. */
export type Awaited = 'reported' | 'noticed' | 'in-force';

/**
 * What has not happened yet, as far as it was written down. Nothing is awaited of a decision that was annulled; and once one
 * is in force, not even that it is reported: boards need not hear of every decision that is taken for them.
 */
export function awaitedOf({ by, noticed, inForce, annulled }: DecisionRevision): readonly Awaited[] {
  if (annulled) return [];
  return [
    ...(by.kind === 'delegate' && by.reported === undefined && inForce === undefined
      ? (['reported'] as const)
      : []),
    ...(noticed === undefined ? (['noticed'] as const) : []),
    ...(inForce === undefined ? (['in-force'] as const) : []),
  ];
}
