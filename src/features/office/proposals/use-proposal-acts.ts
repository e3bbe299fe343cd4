import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { withdrawAct } from '../../../domain/ideas/idea-decisions.ts';
import type { Env } from '../../../domain/log/entry.ts';
import { EntryId, FormulationId, IdeaId, mintUuid, ProposalId } from '../../../domain/log/ids.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import type { Result } from '../../../domain/log/refusal.ts';
import type { State } from '../../../domain/log/state.ts';
import type { Change, Wanted } from '../../../domain/proposal/change.ts';
import { writeFormulation } from '../../../domain/proposal/formulation.ts';
import { endIdeas, resumeIdea } from '../../../domain/proposal/idea-endings.ts';
import {
  draftProposals,
  editProposal,
  moveProposal,
  setOrigin,
  takeBackAct,
  type WantedMove,
} from '../../../domain/proposal/proposal-decisions.ts';
import type { WrittenReason } from '../../../domain/proposal/reason.ts';
import type { Wording } from '../../../domain/proposal/wording.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { saveFailure } from '../words/save-words.ts';
import { proposalStateName } from './proposal-words.ts';
import { type ProposalRefusal, proposalRefusalWords } from './refusal-words.ts';

/** Why something was not done, in words; undefined once it is saved. */
type Why = string | undefined;

/** What can be done with proposals, and with ideas that become none. All of it can be done without a network. */
export type ProposalActs = {
  /** Begins one proposal for each of the parts; resolves to their ids, or to why not. */
  readonly draft: (
    origins: readonly string[],
    parts: readonly (readonly Wanted[])[],
    from?: string,
  ) => Promise<readonly string[] | string>;
  readonly edit: (proposal: string, changes: readonly Change[]) => Promise<Why>;
  readonly setOrigin: (proposal: string, idea: string, belongs: boolean) => Promise<Why>;
  readonly move: (proposal: string, move: WantedMove) => Promise<Why>;
  readonly takeBack: (proposal: string, act: string) => Promise<Why>;
  readonly endIdeas: (ideas: readonly string[], reason: WrittenReason) => Promise<Why>;
  readonly resume: (idea: string) => Promise<Why>;
  readonly write: (formulation: string | undefined, words: Wording, offered: boolean) => Promise<Why>;
};

type Decide = (state: State, env: Env) => Result<readonly Entry[], ProposalRefusal>;

/** The acts of somebody at the office. What is done is told in a toast, with the way to undo it. */
export function useProposalActs(): ProposalActs {
  const { office } = useOffice();
  const cycle = useCycle();
  const { log } = office;
  return useMemo(() => actsOn(log, cycle), [log, cycle]);
}

function actsOn(log: ReturnType<typeof useOffice>['office']['log'], cycle: Cycle): ProposalActs {
  const { languages, id: round } = cycle;
  const save = async (decide: Decide): Promise<string | readonly Entry[]> => {
    const decided = decide(log.state(), log.env());
    if (!decided.ok) return proposalRefusalWords(decided.refusal);
    const saved = await log.append(decided.value);
    return saved.ok ? decided.value : saveFailure(saved.refusal.code);
  };
  /** Takes back what these entries did, each in its own place. */
  const undo = async (entries: readonly Entry[]): Promise<void> => {
    const why = await save((state, env) => undoing(entries, state, env));
    showToast(
      typeof why === 'string' ? { kind: 'problem', text: why } : { kind: 'done', text: t`Tillbakataget` },
    );
  };
  const done = async (text: string, decide: Decide): Promise<Why> => {
    const saved = await save(decide);
    if (typeof saved === 'string') return saved;
    told(text, saved);
    return undefined;
  };
  const told = (text: string, entries: readonly Entry[]) =>
    showToast({ kind: 'done', text, action: { label: t`Ångra`, onClick: () => void undo(entries) } });
  return {
    async draft(origins, parts, from) {
      const { random } = log.env();
      const begun = parts.map((says) => ({ proposal: ProposalId.parse(mintUuid(random)), says }));
      const command = {
        cycle: round,
        origins: origins.map((idea) => IdeaId.parse(idea)),
        parts: begun,
        from: from === undefined ? undefined : ProposalId.parse(from),
      };
      const saved = await save((state, env) => draftProposals(command, state, env));
      if (typeof saved === 'string') return saved;
      told(begun.length === 1 ? t`Förslaget är påbörjat` : t`Förslagen är påbörjade`, saved);
      return begun.map(({ proposal }) => proposal);
    },
    edit: (proposal, changes) =>
      done(t`Sparat`, (state, env) => editProposal({ proposal, changes }, state, env)),
    setOrigin: (proposal, idea, belongs) => {
      const command = { proposal, idea: IdeaId.parse(idea), belongs };
      const text = belongs ? t`Idén är med i förslaget` : t`Idén är inte med i förslaget längre`;
      return done(text, (state, env) => setOrigin(command, state, env));
    },
    move: (proposal, move) =>
      done(proposalStateName(move.to), (state, env) =>
        moveProposal({ proposal, move, languages }, state, env),
      ),
    takeBack: async (proposal, act) => {
      const command = { proposal, act: EntryId.parse(act) };
      const saved = await save((state, env) => takeBackAct(command, state, env));
      if (typeof saved === 'string') return saved;
      showToast({ kind: 'done', text: t`Tillbakataget` });
      return undefined;
    },
    endIdeas: (ideas, reason) => {
      const command = { ideas: ideas.map((idea) => IdeaId.parse(idea)), reason, languages };
      return done(t`Går inte vidare`, (state, env) => endIdeas(command, state, env));
    },
    resume: (idea) =>
      done(t`Idén är upptagen igen`, (state, env) => resumeIdea({ idea: IdeaId.parse(idea) }, state, env)),
    write: async (held, words, offered) => {
      const formulation = FormulationId.parse(held ?? mintUuid(log.env().random));
      const command = { formulation, cycle: round, words, offered, languages };
      const saved = await save((state, env) => writeFormulation(command, state, env));
      if (typeof saved === 'string') return saved;
      showToast({ kind: 'done', text: offered ? t`Sparat bland skälen` : t`Borttaget ur skälen` });
      return undefined;
    },
  };
}

function undoing(
  entries: readonly Entry[],
  state: State,
  env: Env,
): Result<readonly Entry[], ProposalRefusal> {
  const taking: Entry[] = [];
  for (const { kind, subject, id } of entries) {
    const act = EntryId.parse(id);
    const taken = kind.startsWith('idea.')
      ? withdrawAct({ idea: IdeaId.parse(subject), act }, state.ideaWork.get(subject), env)
      : takeBackAct({ proposal: subject, act }, state, env);
    if (!taken.ok) return taken;
    taking.push(...taken.value);
  }
  return { ok: true, value: taking };
}
