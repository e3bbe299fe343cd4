import { t } from '@lingui/core/macro';
import { useCallback } from 'preact/hooks';
import { publishIdea, triageIdea, unpublishIdea, withdrawAct } from '../../../domain/ideas/idea-decisions.ts';
import type { IdeaWork, IdeaWorkEntry } from '../../../domain/ideas/idea-work.ts';
import type { PublicVersion } from '../../../domain/ideas/publication.ts';
import type { Verdict } from '../../../domain/ideas/triage.ts';
import type { Env } from '../../../domain/log/entry.ts';
import { EntryId, IdeaId } from '../../../domain/log/ids.ts';
import type { Result } from '../../../domain/log/refusal.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice } from '../office-context.ts';
import { saveFailure } from '../words/save-words.ts';
import { type ActRefusal, actRefusalWords } from './act-words.ts';
import { verdictWords } from './triage-words.ts';

/** What can be done with an idea. Each answers with why it was not done, in words, or undefined once it is saved. */
export type IdeaActs = {
  readonly triage: (id: string, verdict: Verdict, note?: string) => Promise<string | undefined>;
  readonly publish: (
    id: string,
    version: PublicVersion,
    lookedThrough: boolean,
  ) => Promise<string | undefined>;
  readonly unpublish: (id: string, reason: string) => Promise<string | undefined>;
  readonly takeBack: (id: string, act: string) => Promise<string | undefined>;
  /** Takes back what was done last with any idea here, once. */
  readonly undoLast: () => Promise<void>;
};

/** What was done last on this page, for the key that undoes: it outlives the screen on which it was done. */
let last: { readonly id: string; readonly act: string } | undefined;

/** Acts on ideas, offline too. What is done is told in a toast, with the way to undo it. */
export function useIdeaActs(): IdeaActs {
  const { office } = useOffice();
  const { log } = office;

  const save = useCallback(
    async (
      id: string,
      decide: (work: IdeaWork | undefined, env: Env) => Result<readonly IdeaWorkEntry[], ActRefusal>,
    ): Promise<string | readonly IdeaWorkEntry[]> => {
      const decided = decide(log.state().ideaWork.get(id), log.env());
      if (!decided.ok) return actRefusalWords(decided.refusal);
      const saved = await log.append(decided.value);
      return saved.ok ? decided.value : saveFailure(saved.refusal.code);
    },
    [log],
  );

  const takeBack = useCallback(
    async (id: string, act: string): Promise<string | undefined> => {
      const command = { idea: IdeaId.parse(id), act: EntryId.parse(act) };
      const saved = await save(id, (work, env) => withdrawAct(command, work, env));
      if (last?.act === act) last = undefined;
      if (typeof saved !== 'string') showToast({ kind: 'done', text: t`Tillbakataget` });
      return typeof saved === 'string' ? saved : undefined;
    },
    [save],
  );

  const undo = useCallback(
    async (id: string, act: string): Promise<void> => {
      const why = await takeBack(id, act);
      if (why !== undefined) showToast({ kind: 'problem', text: why });
    },
    [takeBack],
  );

  const done = useCallback(
    (id: string, saved: string | readonly IdeaWorkEntry[], text: string): string | undefined => {
      if (typeof saved === 'string') return saved;
      const [entry] = saved;
      if (entry) {
        last = { id, act: entry.id };
        showToast({
          kind: 'done',
          text,
          action: { label: t`Ångra`, onClick: () => void undo(id, entry.id) },
        });
      }
      return undefined;
    },
    [undo],
  );

  return {
    takeBack,
    undoLast: async () => {
      if (last) await undo(last.id, last.act);
    },
    triage: async (id, verdict, note) => {
      const command = { idea: IdeaId.parse(id), verdict, note };
      const what = verdictWords(log.state(), verdict);
      return done(id, await save(id, (work, env) => triageIdea(command, work, env)), t`Sorterad: ${what}`);
    },
    publish: async (id, version, lookedThrough) => {
      const command = { idea: IdeaId.parse(id), version, lookedThrough };
      return done(id, await save(id, (work, env) => publishIdea(command, work, env)), t`Publicerad`);
    },
    unpublish: async (id, reason) => {
      const command = { idea: IdeaId.parse(id), reason };
      return done(id, await save(id, (work, env) => unpublishIdea(command, work, env)), t`Avpublicerad`);
    },
  };
}
