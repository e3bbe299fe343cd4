import { t } from '@lingui/core/macro';
import { ScanLine } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { readVotingCode } from '../../../domain/vote/voting-code.ts';
import { Button } from '../../../ui/button.tsx';
import { CodeInput } from '../../../ui/code-input.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { canScan, LaterScanner } from '../../../ui/later-scanner.tsx';
import css from './ballot.module.css';
import { cameraFault } from '../card/camera-words.ts';

const GROUPS = [4, 4, 4, 4] as const;

export type CodeFieldProps = {
  value: string;
  onInput: (code: string) => void;
  onEnter: () => void;
  error: string | undefined;
};

/** A voting code, typed or read by the camera; nothing is photographed or kept. */
export function CodeField({ value, onInput, onEnter, error }: CodeFieldProps) {
  const [scanning, setScanning] = useState(false);
  const [other, setOther] = useState(false);
  const close = () => {
    setScanning(false);
    setOther(false);
  };
  return (
    <div class={css['code']}>
      <CodeInput
        label={t`Din röstkod`}
        hint={t`Sexton tecken. Du behöver inte skriva strecken.`}
        groups={GROUPS}
        value={value}
        onInput={onInput}
        onEnter={onEnter}
        error={error}
      />
      {canScan() && (
        <Button icon={ScanLine} onClick={() => setScanning(true)}>
          {t`Läs lappen med kameran`}
        </Button>
      )}
      {scanning && (
        <Dialog open title={t`Läs lappen`} onClose={close} closeLabel={t`Stäng kameran`}>
          <LaterScanner
            label={t`Håll lappens QR-kod framför kameran.`}
            startingText={t`Startar kameran`}
            faultText={cameraFault}
            onRead={(text) => {
              const code = readVotingCode(text.split(/[/=#?&:]/u).at(-1) ?? '');
              if (!code) return setOther(true);
              close();
              return onInput(code);
            }}
          />
          <FieldError
            id="not-a-slip"
            error={other ? t`Det där är ingen röstkod. Prova en annan lapp, eller skriv koden.` : undefined}
          />
        </Dialog>
      )}
    </div>
  );
}
