import { t } from '@lingui/core/macro';
import { Flag } from 'lucide-preact';
import { makeCurrent } from '../../../domain/cycle/current-round.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { roundName } from './round-words.ts';

/** Says what changes for everybody when another round becomes the current one, before it does. */
export function MakeCurrentDialog({ cycle, onClose }: { cycle: Cycle; onClose: () => void }) {
  const { office, state, rounds } = useOffice();
  const serial = useSerial(office.sync);
  const [next, before] = [roundName(cycle), rounds.current ? roundName(rounds.current) : ''];
  const choose = async () => {
    const made = () => [makeCurrent(state, cycle.id, office.log.env())];
    if (!(await serial.send(`current ${cycle.id}`, made))) return;
    rounds.lookAt(cycle.id);
    onClose();
    showToast({ kind: 'done', text: t`${next} är den aktuella. Plattorna får veta det när de har nät.` });
  };
  return (
    <Dialog
      open
      title={t`Gör ${next} till den aktuella?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Vänta`}</Button>
          <Button
            kind="primary"
            icon={Flag}
            busy={serial.state.step === 'sending'}
            onClick={() => void choose()}
          >
            {t`Gör till den aktuella`}
          </Button>
        </>
      }
    >
      <p>
        {t`Plattor utan vald träff arbetar med den, och kontoret öppnar på den. En platta med en vald träff stannar i träffens omgång.`}
      </p>
      <p>{t`${before} finns kvar med allt som hör till den, och kan göras till den aktuella igen.`}</p>
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
    </Dialog>
  );
}
