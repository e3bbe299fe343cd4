import { t } from '@lingui/core/macro';
import { Button } from '../ui/button.tsx';
import { FailedState } from '../ui/failed-state.tsx';
import { Screen } from '../ui/screen.tsx';
import { isMissingPart } from './missing-part.ts';
import { RestartScreen } from './restart-screen.tsx';

export type CrashScreenProps = {
  title?: string;
  kept?: string;
  advice?: string;
  /** What the program says of it, for whoever mends it. */
  failure: unknown;
  /** Saves everything that lies on the device; left out where nothing can be read. */
  onBackup?: (() => void) | undefined;
};

/** What is shown when the app itself has failed: what is safe, and how to get on. */
export function CrashScreen({ title, kept: safe, advice, failure, onBackup }: CrashScreenProps) {
  const kept = safe ?? t`Det som är sparat på plattan finns kvar.`;
  if (isMissingPart(failure)) return <RestartScreen kept={kept} />;
  return (
    <Screen centred>
      <FailedState
        title={title ?? t`Något gick fel i appen`}
        kept={kept}
        advice={
          advice ?? t`Starta om appen. Händer det igen: spara en backupfil och lämna den till samordnaren.`
        }
        retry={{ label: t`Starta om`, onClick: () => location.reload() }}
        actions={onBackup && <Button onClick={onBackup}>{t`Spara en backupfil`}</Button>}
        details={{ summary: t`Vad som hände`, text: describe(failure) }}
      />
    </Screen>
  );
}

const describe = (failure: unknown): string =>
  failure instanceof Error ? `${failure.name}: ${failure.message}\n${failure.stack ?? ''}` : String(failure);
