import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { CodeInput } from '../../../ui/code-input.tsx';
import { readRecoveryCode } from './pin-check.ts';
import { RECOVERY_GROUPS, RECOVERY_LENGTH } from './secrets.ts';

export type RecoveryFormProps = {
  busy: boolean;
  /** Too many tries: a pause goes on, and is said above. */
  waiting: boolean;
  wrong: boolean;
  failed: boolean;
  onRecovery: (code: string) => void;
};

/** The one-time code of the recovery sheet. A slip of the hand is told before it costs a try. */
export function RecoveryForm({ busy, waiting, wrong, failed, onRecovery }: RecoveryFormProps) {
  const [typed, setTyped] = useState('');
  const code = readRecoveryCode(typed);
  const submit = () => {
    if (code !== undefined && !waiting) onRecovery(code);
  };
  return (
    <>
      <CodeInput
        label={t`Återställningskod`}
        hint={t`Åtta tecken. Koden står på papperet som skrevs när plattan gjordes i ordning. Den gäller en gång.`}
        value={typed}
        groups={RECOVERY_GROUPS}
        error={errorWords(typed, code, wrong, failed)}
        disabled={waiting}
        onInput={setTyped}
        onEnter={submit}
      />
      <Button
        kind="primary"
        size="large"
        wide
        busy={busy}
        disabled={code === undefined || waiting}
        onClick={submit}
      >
        {t`Öppna med koden`}
      </Button>
    </>
  );
}

function errorWords(typed: string, code: string | undefined, wrong: boolean, failed: boolean) {
  if (failed) return t`Plattan kunde inte spara att koden är använd, så den öppnades inte. Försök igen.`;
  if (typed.length > RECOVERY_LENGTH || (typed.length === RECOVERY_LENGTH && code === undefined))
    return t`Koden är felskriven. Jämför med papperet, tecken för tecken.`;
  return wrong ? t`Det är inte den här plattans kod, eller så är den redan använd.` : undefined;
}
