import { useState } from 'preact/hooks';
import { type DecisionRefusal, recordDecision } from '../../../domain/outcome/decision-decisions.ts';
import type { DecisionCommand } from '../../../domain/outcome/decision-faults.ts';
import type { DecisionRevision } from '../../../domain/outcome/decision-standing.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';

/** What came later, and is added to a decision that stays as it was. */
type Later = Partial<Pick<DecisionCommand, 'by' | 'noticed' | 'inForce' | 'annulled'>>;

/** Adds a fact to a recorded decision, as a new revision of it. */
export function useAmend(held: DecisionRevision, done: string, onDone: () => void) {
  const { office, state, today } = useOffice();
  const serial = useSerial(office.sync);
  const [faults, setFaults] = useState<readonly DecisionRefusal[]>([]);
  const send = async (later: Later) => {
    const { note: _note, ...kept } = held;
    const command: DecisionCommand = { ...kept, ...later };
    const decided = recordDecision({ decisions: state.decisions, today }, command, office.log.env());
    setFaults(decided.ok ? [] : [decided.refusal]);
    if (!decided.ok || !(await serial.send(JSON.stringify(later), () => decided.value))) return;
    showToast({ kind: 'done', text: done });
    onDone();
  };
  return {
    amend: (later: Later) => void send(later),
    faults,
    failure: serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined,
    busy: serial.state.step === 'sending',
  };
}
