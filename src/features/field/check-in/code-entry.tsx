import { plural, t } from '@lingui/core/macro';
import { CameraOff, CircleCheck, QrCode as QrIcon } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { readVotingCode, type TypedCode } from '../../../domain/vote/voting-code.ts';
import { Button } from '../../../ui/button.tsx';
import { CodeInput } from '../../../ui/code-input.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { canScan, LaterScanner } from '../../../ui/later-scanner.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { cameraFaultWords } from '../words/camera-words.ts';
import css from './check-in.module.css';
import type { TwoWords } from './check-in-words.ts';

export type CodeEntryProps = {
  /** As far as it has been typed. */
  value: string;
  reading: TypedCode;
  /** What is known of the code: it is good, or why it lets nobody in. */
  standing: 'good' | TwoWords | undefined;
  /** Somebody has pressed on: now an unfinished code is a fault too. */
  asked: boolean;
  onInput: (typed: string) => void;
};

const GROUPS = [4, 4, 4, 4] as const;

/** The code on a voter's slip, typed or scanned, and at once what it is worth. */
export function CodeEntry({ value, reading, standing, asked, onInput }: CodeEntryProps) {
  const [scanning, setScanning] = useState(false);
  const [other, setOther] = useState(false);
  return (
    <div class={css['code']}>
      <CodeInput
        label={t`Röstkoden på lappen`}
        hint={t`Sexton tecken i fyra grupper. I, L och O finns inte: de läses som 1 och 0.`}
        value={value}
        groups={GROUPS}
        error={codeFault(reading, asked)}
        onInput={onInput}
      />
      {scanning && (
        <LaterScanner
          label={t`Håll lappens QR-kod framför kameran`}
          startingText={t`Startar kameran`}
          faultText={cameraFaultWords}
          onRead={(text) => {
            const code = readVotingCode(text.split(/[/#=?&:]/u).at(-1) ?? '');
            setOther(!code);
            if (!code) return;
            setScanning(false);
            onInput(code);
          }}
        />
      )}
      {scanning && other && <Notice kind="warning" live="polite" title={t`Det där är ingen röstkod`} />}
      {canScan() && (
        <Button
          icon={scanning ? CameraOff : QrIcon}
          onClick={() => {
            setScanning(!scanning);
            setOther(false);
          }}
        >
          {scanning ? t`Stäng kameran` : t`Läs lappen med kameran`}
        </Button>
      )}
      {standing === 'good' && (
        <output class={css['good']}>
          <Icon shape={CircleCheck} />
          {t`Koden gäller och är inte använd, så vitt plattan vet.`}
        </output>
      )}
      {standing !== undefined && standing !== 'good' && (
        <Notice kind="problem" live="now" title={standing.what}>
          {standing.advice}
        </Notice>
      )}
    </div>
  );
}

function codeFault(reading: TypedCode, asked: boolean): string | undefined {
  switch (reading.is) {
    case 'mistyped':
      return t`Koden är felskriven. Jämför med lappen, tecken för tecken.`;
    case 'unfinished':
      return asked ? missingSigns(reading.missing) : undefined;
    case 'empty':
      return asked ? t`Skriv eller läs in koden först.` : undefined;
    case 'whole':
      return undefined;
  }
}

const missingSigns = (missing: number): string =>
  plural(missing, { one: 'Det saknas # tecken.', other: 'Det saknas # tecken.' });
