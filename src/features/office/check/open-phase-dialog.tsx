import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { DoorOpen } from 'lucide-preact';
import type { OpenedStep } from '../../../domain/cycle/phase-opening.ts';
import { openPhase } from '../../../domain/cycle/phase-opening-decisions.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { stepName } from '../words/model-words.ts';
import { serialFailure } from '../words/serial-words.ts';
import { frozenWords } from './frozen-words.ts';
import { gapOf } from './step-checks.ts';
import { gapWords } from './gap-words.ts';

/** Says what stands once a step is open, before it is opened. */
export function OpenPhaseDialog({ step, onClose }: { step: OpenedStep; onClose: () => void }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const serial = useSerial(office.sync);
  const [refusal, setRefusal] = useState<string>();
  const name = stepName(step);
  const open = async () => {
    const configured = state.cycles.get(cycle.id);
    if (!configured) return;
    const decided = openPhase({ configured, ...state }, step, office.log.env());
    if (!decided.ok) return setRefusal(gapWords(gapOf(decided.refusal)).text);
    if (!(await serial.send(`open ${step} ${configured.entry}`, () => decided.value))) return;
    onClose();
    showToast({ kind: 'done', text: t`Steget ${name} är öppet.` });
  };
  const failure = serial.state.step === 'failed' ? serialFailure(serial.state.why) : refusal;
  return (
    <Dialog
      open
      title={t`Öppna steget ${name}?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Vänta`}</Button>
          <Button
            kind="primary"
            icon={DoorOpen}
            busy={serial.state.step === 'sending'}
            onClick={() => void open()}
          >
            {t`Öppna steget`}
          </Button>
        </>
      }
    >
      <p>{t`Det går inte att ångra. Från och med nu ligger det här fast:`}</p>
      <p>{frozenWords(step, true)}</p>
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
