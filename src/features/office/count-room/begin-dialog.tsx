import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Play } from 'lucide-preact';
import { CountId, mintUuid } from '../../../domain/log/ids.ts';
import { COUNT_REASON_MAX } from '../../../domain/outcome/count.ts';
import { startCount } from '../../../domain/outcome/count-decisions.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { counterText } from '../words/counter-words.ts';
import { useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { startWords } from './refusal-words.ts';
import { useBeforeCount } from './use-count-room.ts';

/** The word that begins a count; for one beside an earlier one, with the reason. */
export function BeginDialog({ again, onClose }: { again: boolean; onClose: () => void }) {
  const { office } = useOffice();
  const known = useBeforeCount();
  const serial = useSerial(office.sync);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const begin = async () => {
    setRefusal(undefined);
    const env = office.log.env();
    const count = CountId.parse(mintUuid(env.random));
    const decided = startCount(known, { count, reason: again ? reason : undefined }, env);
    if (!decided.ok) return setRefusal(startWords(decided.refusal));
    if (await serial.send(`start ${known.counts.size} ${reason}`, () => decided.value)) onClose();
  };
  return (
    <Dialog
      open
      title={again ? t`Räkna en gång till?` : t`Börja räkna?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Vänta`}</Button>
          <Button
            kind="primary"
            icon={Play}
            busy={serial.state.step === 'sending'}
            onClick={() => void begin()}
          >
            {again ? t`Räkna om` : t`Börja räkna`}
          </Button>
        </>
      }
    >
      {again ? (
        <>
          <p>{t`Den förra räkningen står kvar, och den här ställs bredvid den. Skiljer de sig åt sägs det, med namn på förslagen.`}</p>
          <TextArea
            label={t`Varför räknas rösterna en gång till?`}
            hint={t`Skälet publiceras.`}
            value={reason}
            onInput={setReason}
            error={refusal}
            counter={{ limit: COUNT_REASON_MAX, text: counterText }}
            rows={3}
          />
        </>
      ) : (
        <>
          <p>{t`Det går inte att ångra. En röst eller sedel som kommer in efter det här läggs för sig själv och räknas inte, om ni inte räknar om.`}</p>
          {refusal !== undefined && <Notice kind="problem" live="now" title={refusal} />}
        </>
      )}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
    </Dialog>
  );
}
