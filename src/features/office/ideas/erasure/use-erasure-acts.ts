import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { safeguardOf } from '../../../../domain/cycle/safeguard.ts';
import { erasedBy, noErasure, type RequestWay } from '../../../../domain/ideas/erasure.ts';
import {
  decideErasure,
  liftRestriction,
  requestErasure,
  type WrittenOutcome,
} from '../../../../domain/ideas/erasure-decisions.ts';
import { IdeaId } from '../../../../domain/log/ids.ts';
import type { Entry } from '../../../../domain/log/kinds.ts';
import type { Refusal, Result } from '../../../../domain/log/refusal.ts';
import { showToast } from '../../../../ui/toast.tsx';
import { useOffice } from '../../office-context.ts';
import { useSerial } from '../../use-serial.ts';
import { saveFailure } from '../../words/save-words.ts';
import { serialFailure } from '../../words/serial-words.ts';
import { eraseWords } from './erase-words.ts';
import { erasureRefusalWords, outcomeName } from './erasure-words.ts';

/** What can be done about erasing an idea. The last three need a network, and resolve to whether they were done. */
export type ErasureActs = {
  /** Resolves to why it was not saved, in words. */
  readonly request: (idea: string, day: string, way: RequestWay) => Promise<string | undefined>;
  readonly decide: (idea: string, request: string, outcome: WrittenOutcome) => Promise<boolean>;
  readonly lift: (idea: string, reason: string) => Promise<boolean>;
  /** Removes the words of an idea whose erasure is decided: all of them, or what has come since. */
  readonly erase: (idea: string) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the last of them was not done. */
  readonly failure: string | undefined;
  /** Forgets that. */
  readonly drop: () => void;
};

export function useErasureActs(): ErasureActs {
  const { office, today } = useOffice();
  const { log, sync } = office;
  const serial = useSerial(sync);
  const [refused, setRefused] = useState<string>();

  const erasureOf = (idea: string) => log.state().erasures.get(idea) ?? noErasure;

  /** Decided anew where a colleague was faster, since what they did may bear on it. */
  const serially = async <Failure extends Refusal>(
    act: string,
    decide: () => Result<Entry, Failure>,
    words: (refusal: Failure) => string,
  ): Promise<boolean> => {
    setRefused(undefined);
    return serial.insist(act, () => {
      const decided = decide();
      if (decided.ok) return decided.value;
      setRefused(words(decided.refusal));
      return undefined;
    });
  };

  const erase = async (id: string): Promise<boolean> => {
    setRefused(undefined);
    const idea = IdeaId.parse(id);
    const decision = erasedBy(erasureOf(idea));
    return decision !== undefined && eraseWords(office, serial, { idea, because: decision.entry });
  };

  return {
    request: async (id, day, way) => {
      const decided = requestErasure(
        { idea: IdeaId.parse(id), day, way },
        { erasure: erasureOf(id), today },
        log.env(),
      );
      if (!decided.ok) return erasureRefusalWords(decided.refusal);
      const saved = await log.append([decided.value]);
      if (!saved.ok) return saveFailure(saved.refusal.code);
      showToast({ kind: 'done', text: t`Begäran är sparad` });
      return undefined;
    },
    decide: async (id, request, outcome) => {
      const idea = IdeaId.parse(id);
      const done = await serially(
        `decide ${request} ${JSON.stringify(outcome)}`,
        () => {
          const { ideas, safeguards } = log.state();
          const cycle = ideas.get(idea)?.cycle;
          const plan = cycle === undefined ? undefined : safeguardOf(safeguards, cycle, 'retention');
          return decideErasure({ idea, request, ...outcome }, { erasure: erasureOf(idea), plan }, log.env());
        },
        erasureRefusalWords,
      );
      if (!done) return false;
      const what = outcomeName(outcome.as);
      if (outcome.as === 'erased' && !(await erase(idea))) return false;
      showToast({ kind: 'done', text: t`Beslutat: ${what}` });
      return true;
    },
    lift: async (id, reason) => {
      const idea = IdeaId.parse(id);
      const done = await serially(
        `lift ${idea} ${reason}`,
        () => liftRestriction({ idea, reason }, erasureOf(idea), log.env()),
        erasureRefusalWords,
      );
      if (done) showToast({ kind: 'done', text: t`Begränsningen är hävd` });
      return done;
    },
    erase,
    busy: serial.state.step === 'sending',
    failure: refused ?? (serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined),
    drop: () => {
      setRefused(undefined);
      serial.drop();
    },
  };
}
