import { t } from '@lingui/core/macro';
import { Save } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CountProgress } from '../../../ui/count-progress.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { BackupStage } from './use-backup.ts';

/** The way by hand: a file that only the office can open. */
export function BackupCard({ stage, onSave }: { stage: BackupStage; onSave: () => void }) {
  return (
    <Card
      title={t`Lämna in för hand`}
      note={t`Hittar plattan inget nät alls? Spara en backupfil på ett USB-minne eller i plattans filer och lämna den till kontoret. Bara kontoret kan öppna den. Det gör inget om samma fil lämnas in två gånger, eller om plattan får nät sedan.`}
    >
      <Stage stage={stage} />
      <Button icon={Save} wide busy={stage.at === 'writing'} onClick={onSave}>
        {t`Spara en backupfil`}
      </Button>
    </Card>
  );
}

function Stage({ stage }: { stage: BackupStage }) {
  switch (stage.at) {
    case 'rest':
      return null;
    case 'writing': {
      const [written, entries] = [number(stage.written), number(stage.entries)];
      return (
        <CountProgress
          label={t`Skriver filen`}
          value={stage.entries === 0 ? undefined : stage.written}
          max={stage.entries}
          text={stage.entries === 0 ? '' : t`${written} av ${entries} poster`}
        />
      );
    }
    case 'done':
      return (
        <Notice kind="success" live="polite" title={t`Backupfilen är sparad`}>
          {stage.where === 'downloads'
            ? t`Den heter ${stage.name} och ligger bland plattans hämtade filer.`
            : t`Den heter ${stage.name} och ligger där du valde.`}{' '}
          {t`Lämna den till kontoret: där väljer de ”Läs in en backupfil”. Posterna räknas som framme först när kontoret har läst in filen.`}
        </Notice>
      );
    case 'no-key':
      return (
        <Notice kind="warning" live="polite" title={t`Kontoret har ingen nyckel än`}>
          {t`Filen låses med kontorets nyckel. Be samordnaren skapa den, och låt plattan ha nät en stund. Allt ligger kvar på plattan.`}
        </Notice>
      );
    case 'failed':
      return (
        <Notice kind="problem" live="now" title={t`Filen blev inte sparad`}>
          {failedWords(stage.code)} {t`Allt ligger kvar på plattan.`}
        </Notice>
      );
  }
}

function failedWords(code: string): string {
  if (code === 'storage.full' || code === 'QuotaExceededError')
    return t`Det fanns inte plats. Välj ett annat ställe, eller ta bort bilder och appar, och försök igen.`;
  if (code === 'NotAllowedError') return t`Plattan får inte skriva där. Välj ett annat ställe.`;
  return t`Försök igen, gärna på ett annat ställe.`;
}
