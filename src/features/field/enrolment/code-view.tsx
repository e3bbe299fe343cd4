import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CameraOff, QrCode as QrIcon } from 'lucide-preact';
import { type EnrolmentCode, readEnrolmentCode } from '../../../domain/log/enrolment-code.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { CodeInput } from '../../../ui/code-input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { canScan, LaterScanner } from '../../../ui/later-scanner.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { cameraFaultWords } from '../words/camera-words.ts';
import { type EnrolmentFailure, enrolmentFailureWords } from '../words/enrolment-words.ts';

export type CodeViewProps = {
  /** The code that came with the address. */
  begun: string;
  busy: boolean;
  failure: EnrolmentFailure | undefined;
  onCode: (code: EnrolmentCode) => void;
};

const LENGTH = 8;

/** The code that lets a tablet in: typed from the office's screen, or read from its QR. */
export function CodeView({ begun, busy, failure, onCode }: CodeViewProps) {
  const [typed, setTyped] = useState(begun);
  const [scanning, setScanning] = useState(false);
  const [strange, setStrange] = useState(false);
  const code = readEnrolmentCode(typed);
  const isMistyped = typed.length >= LENGTH && code === undefined;
  const words = failure && enrolmentFailureWords(failure);
  const submit = () => {
    if (code !== undefined) onCode(code);
  };
  const onRead = (text: string) => {
    const read = readEnrolmentCode(text);
    setStrange(read === undefined);
    if (read === undefined) return;
    setScanning(false);
    setTyped(read);
    onCode(read);
  };
  return (
    <Screen
      top={<TopBar brand="Torg" />}
      actions={
        <ActionBar>
          {words && (
            <Notice kind="problem" live="now" title={words.what}>
              {words.advice}
            </Notice>
          )}
          <Button kind="primary" size="large" wide busy={busy} disabled={code === undefined} onClick={submit}>
            {t`Anslut plattan`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        title={t`Anslut plattan till kommunen`}
        lead={t`Samordnaren visar en kod på kontorets skärm. Skriv den här, eller läs QR-koden bredvid med kameran.`}
      />
      <CodeInput
        label={t`Kod`}
        hint={t`Åtta tecken, stora eller små bokstäver.`}
        value={typed}
        groups={[4, 4]}
        error={isMistyped ? enrolmentFailureWords({ kind: 'mistyped' }).advice : undefined}
        onInput={setTyped}
        onEnter={submit}
      />
      {scanning && (
        <>
          <LaterScanner
            label={t`Håll kontorets QR-kod framför kameran`}
            startingText={t`Startar kameran`}
            faultText={cameraFaultWords}
            onRead={onRead}
          />
          {strange && (
            <Notice kind="warning" live="polite" title={t`Det där är ingen kod för plattor`}>
              {t`Läs QR-koden som står under Plattor på kontorets skärm.`}
            </Notice>
          )}
        </>
      )}
      {canScan() && (
        <Button icon={scanning ? CameraOff : QrIcon} size="large" wide onClick={() => setScanning(!scanning)}>
          {scanning ? t`Stäng kameran` : t`Läs QR-koden med kameran`}
        </Button>
      )}
    </Screen>
  );
}
