import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CameraOff, QrCode as QrIcon } from 'lucide-preact';
import { Button } from '../../../../ui/button.tsx';
import type { IconShape } from '../../../../ui/icon.tsx';
import { canScan, LaterScanner } from '../../../../ui/later-scanner.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import form from '../../shell/form.module.css';
import { cameraFaultWords } from '../../words/camera-words.ts';

export type ShareFormProps = {
  /** Whose words are asked for. */
  label: string;
  /** What the button says. */
  act: string;
  icon: IconShape;
  busy: boolean;
  error: string | undefined;
  failure: string | undefined;
  /** Words that were typed, or a code that was scanned. */
  onRead: (text: string) => void;
  onClose?: (() => void) | undefined;
};

/** Takes one share from its sheet: its words typed, or its code scanned. */
export function ShareForm(props: ShareFormProps) {
  const { label, act, icon, busy, error, failure, onRead, onClose } = props;
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
        label={label}
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
        <Button kind="primary" type="submit" icon={icon} busy={busy}>
          {act}
        </Button>
        {canScan() && (
          <Button icon={scanning ? CameraOff : QrIcon} onClick={() => setScanning(!scanning)}>
            {scanning ? t`Stäng kameran` : t`Läs av QR-koden`}
          </Button>
        )}
        {onClose && (
          <Button kind="quiet" onClick={onClose}>
            {t`Avbryt`}
          </Button>
        )}
      </div>
    </form>
  );
}
