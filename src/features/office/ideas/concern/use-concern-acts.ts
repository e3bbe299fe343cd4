import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { concernReader } from '../../../../domain/ideas/concern-officer.ts';
import { handleConcern, nameOfficer, sealAsConcern } from '../../../../domain/ideas/concern-decisions.ts';
import { stamp } from '../../../../domain/log/entry.ts';
import { EntryId, IdeaId, MemberId } from '../../../../domain/log/ids.ts';
import { sealConcern } from '../../../../sealing/concern.ts';
import { showToast } from '../../../../ui/toast.tsx';
import { useOffice } from '../../office-context.ts';
import { useSerial } from '../../use-serial.ts';
import { saveFailure } from '../../words/save-words.ts';
import { serialFailure } from '../../words/serial-words.ts';
import { eraseWords } from '../erasure/erase-words.ts';
import { concernRefusalWords } from './concern-words.ts';

/** What can be done about concerns. All but `handle` need a network, and resolve to whether they were done. */
export type ConcernActs = {
  readonly name: (member: string) => Promise<boolean>;
  /** Seals an idea's words to the officer; once the server has that, erases them everywhere else. */
  readonly seal: (idea: string) => Promise<boolean>;
  /** Erases what is left of the words of an idea that is sealed. */
  readonly erase: (idea: string) => Promise<boolean>;
  /** Erases what is sealed. */
  readonly remove: (idea: string) => Promise<boolean>;
  readonly handle: (idea: string) => Promise<void>;
  readonly busy: boolean;
  /** Why the last of them was not done. */
  readonly failure: string | undefined;
  readonly drop: () => void;
};

export function useConcernActs(): ConcernActs {
  const { office, today } = useOffice();
  const { log, sync } = office;
  const serial = useSerial(sync);
  const [refused, setRefused] = useState<string>();

  const erase = async (id: string): Promise<boolean> => {
    setRefused(undefined);
    const idea = IdeaId.parse(id);
    const because = log.state().concerns.get(idea)?.sealed?.entry;
    return because !== undefined && eraseWords(office, serial, { idea, because });
  };

  const handOver = async (id: string): Promise<boolean> => {
    setRefused(undefined);
    const idea = log.state().ideas.get(id);
    const reader = concernReader(log.state(), log.process);
    if (!idea || !reader) {
      setRefused(concernRefusalWords({ code: idea ? 'concern.other-key' : 'concern.no-idea', params: {} }));
      return false;
    }
    const { title, text, place = '', language, receipt } = idea;
    const words = { title, text, place, language, receipt };
    const sealed = await sealConcern(words, reader, { process: log.process, idea: id });
    return serial.insist(`seal ${id} ${reader.key}`, () => {
      const command = { idea: IdeaId.parse(id), key: reader.key, sealed };
      const decided = sealAsConcern(command, log.state(), log.env());
      if (decided.ok) return decided.value;
      setRefused(concernRefusalWords(decided.refusal));
      return undefined;
    });
  };

  return {
    name: async (member) => {
      setRefused(undefined);
      return serial.insist(`name ${member}`, () => {
        const decided = nameOfficer(member, log.state(), log.env());
        if (decided.ok) return decided.value;
        setRefused(concernRefusalWords(decided.refusal));
        return undefined;
      });
    },
    seal: async (id) => {
      if (!(await handOver(id))) return false;
      if (!(await erase(id))) return false;
      showToast({ kind: 'done', text: t`Förseglad, och raderad för alla andra` });
      return true;
    },
    erase,
    remove: async (id) => {
      setRefused(undefined);
      const done = await serial.insist(`remove ${id}`, () => {
        const entry = log.state().concerns.get(id)?.sealed?.entry;
        if (entry === undefined) return undefined;
        return stamp(log.env(), {
          kind: 'entries.erased' as const,
          version: 1,
          subject: IdeaId.parse(id),
          data: { entries: [EntryId.parse(entry)], reason: 'oro' },
        });
      });
      if (!done) return false;
      showToast({ kind: 'done', text: t`Det förseglade är raderat` });
      await sync.sendNow();
      return true;
    },
    handle: async (id) => {
      const command = { idea: IdeaId.parse(id), member: MemberId.parse(office.member.id), day: today };
      const decided = handleConcern(command, log.state(), log.env());
      if (!decided.ok) return showToast({ kind: 'problem', text: concernRefusalWords(decided.refusal) });
      const saved = await log.append([decided.value]);
      showToast(
        saved.ok
          ? { kind: 'done', text: t`Omhändertagen` }
          : { kind: 'problem', text: saveFailure(saved.refusal.code) },
      );
    },
    busy: serial.state.step === 'sending',
    failure: refused ?? (serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined),
    drop: () => {
      setRefused(undefined);
      serial.drop();
    },
  };
}
