import { collectIdea } from '../../../src/domain/ideas/idea.ts';
import { byMember, type Env } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { IdeaId, MemberId, mintUuid, ProposalId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Refusal, Result } from '../../../src/domain/log/refusal.ts';
import { emptyState, type State } from '../../../src/domain/log/state.ts';
import type { Change, Wanted } from '../../../src/domain/proposal/change.ts';
import { fieldOf, withAfter } from '../../../src/domain/proposal/change.ts';
import {
  draftProposals,
  editProposal,
  moveProposal,
  type WantedMove,
} from '../../../src/domain/proposal/proposal-decisions.ts';
import type { Proposal } from '../../../src/domain/proposal/proposal.ts';
import { fieldStanding } from '../../../src/domain/proposal/proposal-standing.ts';
import { seeded, testEnv } from '../env.ts';
import { CYCLE, testIdea } from '../values.ts';

export const ANNA = byMember(MemberId.parse(mintUuid(seeded(1))));
export const BO = byMember(MemberId.parse(mintUuid(seeded(2))));
export const LANGUAGES = ['sv', 'en', 'ar'];
export const BENCH = IdeaId.parse(mintUuid(seeded(31)));
export const LIGHT = IdeaId.parse(mintUuid(seeded(32)));
export const PIER = ProposalId.parse(mintUuid(seeded(41)));
export const PATH = ProposalId.parse(mintUuid(seeded(42)));

let seed = 5000;
export const by = (author: typeof ANNA, minute: number): Env => ({
  ...testEnv((seed += 1)),
  author,
  now: `2026-05-12T12:${String(minute).padStart(2, '0')}:00.000Z`,
});

export const stateOfAll = (entries: readonly Entry[]): State => fold(emptyState(), entries);

export function taken<Made>(result: Result<Made, Refusal>): Made {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
export const codeOf = (result: Result<unknown, Refusal>): string | undefined =>
  result.ok ? undefined : result.refusal.code;

export const proposalIn = (entries: readonly Entry[], id: string = PIER): Proposal => {
  const proposal = stateOfAll(entries).proposals.get(id);
  if (!proposal) throw new Error('No such proposal');
  return proposal;
};

/** Two ideas, as they were left. */
export const IDEAS: readonly Entry[] = [BENCH, LIGHT].flatMap((idea, at) =>
  taken(collectIdea({ idea, collected: testIdea({ title: `Idé ${at + 1}` }) }, by(ANNA, at))),
);

export const TITLE: Wanted = { field: 'title', language: 'sv', value: 'Brygga' };

/** Both ideas in one proposal. */
export const merged = (): readonly Entry[] => [
  ...IDEAS,
  ...taken(
    draftProposals(
      { cycle: CYCLE, origins: [BENCH, LIGHT], parts: [{ proposal: PIER, says: [TITLE] }] },
      stateOfAll(IDEAS),
      by(ANNA, 5),
    ),
  ),
];

/** A change as somebody makes it who has read everything in `read`. */
export const having = (read: readonly Entry[], wanted: Wanted): Change =>
  withAfter(wanted, [...fieldStanding(proposalIn(read), fieldOf(wanted)).last]);

export const edited = (read: readonly Entry[], env: Env, ...wanted: Wanted[]): readonly Entry[] =>
  taken(
    editProposal(
      { proposal: PIER, changes: wanted.map((each) => having(read, each)) },
      stateOfAll(read),
      env,
    ),
  );

export const moved = (
  read: readonly Entry[],
  move: WantedMove,
  env: Env,
  proposal = PIER,
): readonly Entry[] => taken(moveProposal({ proposal, move, languages: LANGUAGES }, stateOfAll(read), env));

export const because = (text: string): WantedMove => ({
  to: 'ended',
  reason: { words: [{ language: 'sv', text }] },
});
