import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { FailedState } from '../ui/failed-state.tsx';
import { Screen } from '../ui/screen.tsx';

/** A tablet that was enrolled and whose storage has been emptied: said aloud, never shown as a clean start. */
export function LostScreen({ onStartOver }: { onStartOver: () => void }) {
  const [sure, setSure] = useState(false);
  return (
    <Screen centred>
      <FailedState
        title={t`Det som låg på plattan är borta`}
        kept={t`Det som var framme hos kommunen finns kvar där. Det som bara låg på plattan har webbläsaren eller någon person rensat bort.`}
        advice={t`Säg till samordnaren innan du gör något annat. Plattan kan börja om med en ny kod.`}
        actions={
          sure ? (
            <Button kind="danger" onClick={onStartOver}>{t`Ja, samordnaren vet: börja om`}</Button>
          ) : (
            <Button onClick={() => setSure(true)}>{t`Börja om med en ny kod`}</Button>
          )
        }
      />
    </Screen>
  );
}
