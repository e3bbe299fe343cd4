import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import type { Env } from '../../../../domain/log/entry.ts';
import { EntryId, mintUuid } from '../../../../domain/log/ids.ts';
import type { Result } from '../../../../domain/log/refusal.ts';
import type { State } from '../../../../domain/log/state.ts';
import {
  type NoteRefusal,
  withdrawNote,
  type WithdrawNoteRefusal,
  writeNote,
} from '../../../../domain/meeting/meeting-note-decisions.ts';
import type { MeetingNoteEntry, Noted } from '../../../../domain/meeting/meeting-note.ts';
import type { Log } from '../../../../storage/log.ts';
import { showToast } from '../../../../ui/toast.tsx';
import { useOffice } from '../../office-context.ts';
import { saveFailure } from '../../words/save-words.ts';
import { noteRefusalWords } from './note-words.ts';

/** What can be done with notes from meetings, without a network too. */
export type NoteActs = {
  /** Writes a note, or a new one where `note` is undefined. Resolves to why it was not kept. */
  readonly write: (note: string | undefined, noted: Noted) => Promise<string | undefined>;
  readonly takeBack: (note: string, act: string) => Promise<void>;
};

export function useNoteActs(): NoteActs {
  const { log } = useOffice().office;
  return useMemo(() => actsOn(log), [log]);
}

type Decided = Result<readonly MeetingNoteEntry[], NoteRefusal | WithdrawNoteRefusal>;

function actsOn(log: Log): NoteActs {
  const save = async (
    decide: (state: State, env: Env) => Decided,
  ): Promise<string | readonly MeetingNoteEntry[]> => {
    const decided = decide(log.state(), log.env());
    if (!decided.ok) return noteRefusalWords(decided.refusal);
    const saved = await log.append(decided.value);
    return saved.ok ? decided.value : saveFailure(saved.refusal.code);
  };
  const takeBack = async (note: string, act: string): Promise<void> => {
    const saved = await save((state, env) => withdrawNote({ note, act: EntryId.parse(act) }, state, env));
    showToast(
      typeof saved === 'string' ? { kind: 'problem', text: saved } : { kind: 'done', text: t`Tillbakataget` },
    );
  };
  return {
    async write(held, noted) {
      const note = held ?? mintUuid(log.env().random);
      const saved = await save((state, env) => writeNote({ note, noted }, state, env));
      if (typeof saved === 'string') return saved;
      const act = saved[0]?.id ?? '';
      showToast({
        kind: 'done',
        text: t`Anteckningen är sparad`,
        action: { label: t`Ångra`, onClick: () => void takeBack(note, act) },
      });
      return undefined;
    },
    takeBack,
  };
}
