import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { Env } from '../../../../domain/log/entry.ts';
import { EntryId } from '../../../../domain/log/ids.ts';
import type { Refusal, Result } from '../../../../domain/log/refusal.ts';
import type { State } from '../../../../domain/log/state.ts';
import {
  finishAssessment,
  talkThrough,
  withdrawAssessment,
  type WrittenScore,
} from '../../../../domain/proposal/assessment-decisions.ts';
import type { AssessmentEntry } from '../../../../domain/proposal/assessment.ts';
import type { Log } from '../../../../storage/log.ts';
import type { StorageFailure } from '../../../../storage/store.ts';
import { showToast } from '../../../../ui/toast.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { saveFailure } from '../../words/save-words.ts';
import { type AssessRefusal, assessRefusalWords } from './assess-words.ts';

/** What is the matter, in words, and with which criterion. */
export type Fault = { readonly criterion: string | undefined; readonly words: string };

/** What can be done with assessments, all of it without a network. Each resolves to what is the matter. */
export type AssessActs = {
  readonly finish: (
    proposal: string,
    written: ReadonlyMap<string, WrittenScore>,
    draft: string,
  ) => Promise<Fault | undefined>;
  readonly talk: (proposal: string, note: string) => Promise<Fault | undefined>;
  readonly takeBack: (proposal: string, act: string) => Promise<void>;
};

type Decided = Result<readonly AssessmentEntry[], AssessRefusal>;

/** The acts of an assessor. What is done is told in a toast, with the way to undo it. */
export function useAssessActs(): AssessActs {
  const { office } = useOffice();
  const cycle = useCycle();
  const { log } = office;
  return useMemo(() => actsOn(log, cycle), [log, cycle]);
}

function actsOn(log: Log, { id: round, criteria }: Cycle): AssessActs {
  const save = async (
    decide: (state: State, env: Env) => Decided,
    draft?: string,
  ): Promise<Result<readonly AssessmentEntry[], AssessRefusal | Refusal<StorageFailure>>> => {
    const decided = decide(log.state(), log.env());
    if (!decided.ok) return decided;
    const saved = await log.append(decided.value, draft);
    return saved.ok ? decided : saved;
  };
  const takeBack = async (proposal: string, act: string): Promise<void> => {
    const command = { proposal, act: EntryId.parse(act) };
    const taken = await save((state, env) => withdrawAssessment(command, state, env));
    showToast(
      taken.ok
        ? { kind: 'done', text: t`Tillbakataget` }
        : { kind: 'problem', text: faultIn(taken.refusal).words },
    );
  };
  const done = async (
    text: string,
    decide: (state: State, env: Env) => Decided,
    draft?: string,
  ): Promise<Fault | undefined> => {
    const saved = await save(decide, draft);
    if (!saved.ok) return faultIn(saved.refusal);
    const [entry] = saved.value;
    if (entry)
      showToast({
        kind: 'done',
        text,
        action: { label: t`Ångra`, onClick: () => void takeBack(entry.subject, entry.id) },
      });
    return undefined;
  };
  return {
    finish: (proposal, written, draft) =>
      done(
        t`Bedömningen är klar`,
        (state, env) => finishAssessment({ proposal, cycle: round, criteria, written }, state, env),
        draft,
      ),
    talk: (proposal, note) => done(t`Sparat`, (state, env) => talkThrough({ proposal, note }, state, env)),
    takeBack,
  };
}

function faultIn(refusal: AssessRefusal | Refusal<StorageFailure>): Fault {
  const criterion = refusal.params['criterion'];
  return {
    criterion: typeof criterion === 'string' ? criterion : undefined,
    words: isStorage(refusal) ? saveFailure(refusal.code) : assessRefusalWords(refusal),
  };
}

const isStorage = (refusal: AssessRefusal | Refusal<StorageFailure>): refusal is Refusal<StorageFailure> =>
  refusal.code.startsWith('storage.');
