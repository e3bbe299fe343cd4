import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CameraOff, Check, QrCode as QrIcon } from 'lucide-preact';
import { SHARE_WORDS } from '../../../../sealing/share-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { canScan, LaterScanner } from '../../../../ui/later-scanner.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import form from '../../shell/form.module.css';
import { cameraFaultWords } from '../../words/camera-words.ts';

export type TestShareFormProps = {
  trustee: string;
  busy: boolean;
  error: string | undefined;
  failure: string | undefined;
  /** Words that were typed, or a code that was scanned. True when it was right. */
  onRead: (text: string) => void;
  onClose: () => void;
};

/** Takes one share back from its sheet: its words typed, or its code scanned. */
export function TestShareForm(props: TestShareFormProps) {
  const { trustee, busy, error, failure, onRead } = props;
  const [typed, setTyped] = useState('');
  const [scanning, setScanning] = useState(false);
  const [empty, setEmpty] = useState(false);
  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(typed.trim() === '');
        if (!busy && typed.trim() !== '') onRead(typed);
      }}
    >
      {scanning && (
        <LaterScanner
          label={t`Håll bladets QR-kod framför kameran`}
          startingText={t`Startar kameran`}
          faultText={cameraFaultWords}
          onRead={(text) => {
            setScanning(false);
            onRead(text);
          }}
        />
      )}
      <TextArea
        label={t`De ${SHARE_WORDS} orden på bladet till ${trustee}`}
        hint={t`I ordning, med mellanslag mellan. Stora och små bokstäver spelar ingen roll.`}
        value={typed}
        onInput={setTyped}
        error={empty ? t`Skriv orden, eller läs av QR-koden.` : error}
        rows={3}
        lang="sv"
        spellCheck={false}
        autofocus
      />
      {failure && <Notice kind="problem" live="now" title={failure} />}
      <div class={form['actions']}>
        <Button kind="primary" type="submit" icon={Check} busy={busy}>
          {t`Kontrollera orden`}
        </Button>
        {canScan() && (
          <Button icon={scanning ? CameraOff : QrIcon} onClick={() => setScanning(!scanning)}>
            {scanning ? t`Stäng kameran` : t`Läs av QR-koden`}
          </Button>
        )}
        <Button kind="quiet" onClick={props.onClose}>
          {t`Avbryt`}
        </Button>
      </div>
    </form>
  );
}
