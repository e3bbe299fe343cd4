import { t } from '@lingui/core/macro';
import { useCallback } from 'preact/hooks';
import { mintUuid, StreetEventId } from '../../../domain/log/ids.ts';
import type { Part } from '../../../domain/meeting/arrangement.ts';
import { arrangeEvent } from '../../../domain/meeting/arrangement-decisions.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice } from '../office-context.ts';
import { saveFailure } from '../words/save-words.ts';
import { arrangeRefusalWords } from './arrange-words.ts';

/** Preparing one event, offline too. Each answers with why it was not done, in words, or undefined once it is saved. */
export type Arrange = {
  readonly say: (...parts: Part[]) => Promise<string | undefined>;
  /** Saves tasks that are to be done. */
  readonly add: (...texts: string[]) => Promise<string | undefined>;
  /** Saves that something is not needed, which a toast offers to undo; a fault is told in one, too. */
  readonly drop: (part: Part, undone: Part) => Promise<void>;
};

export function useArrange(event: string): Arrange {
  const { office } = useOffice();
  const { log } = office;
  const say = useCallback(
    async (...parts: Part[]): Promise<string | undefined> => {
      const decided = arrangeEvent(
        { event: StreetEventId.parse(event), parts },
        log.state().arrangements.get(event),
        log.env(),
      );
      if (!decided.ok) return arrangeRefusalWords(decided.refusal);
      if (decided.value.length === 0) return undefined;
      const saved = await log.append(decided.value);
      return saved.ok ? undefined : saveFailure(saved.refusal.code);
    },
    [log, event],
  );
  const tell = useCallback(
    async (part: Part): Promise<boolean> => {
      const why = await say(part);
      if (why !== undefined) showToast({ kind: 'problem', text: why });
      return why === undefined;
    },
    [say],
  );
  return {
    say,
    add: (...texts) => {
      // Tasks of one moment stand in the order of their ids.
      const ids = texts.map(() => mintUuid(log.env().random)).sort();
      return say(
        ...texts.map((text, at): Part => ({ about: 'task', task: ids[at] ?? '', text, state: 'open' })),
      );
    },
    drop: async (part, undone) => {
      if (!(await tell(part))) return;
      showToast({
        kind: 'done',
        text: t`Borttaget`,
        action: { label: t`Ångra`, onClick: () => void tell(undone) },
      });
    },
  };
}
