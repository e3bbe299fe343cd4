import { t } from '@lingui/core/macro';
import { BATCH_SHEETS_MAX } from '../../../domain/vote/paper-batch.ts';
import { storageFailure } from '../../../i18n/words.ts';
import { Button } from '../../../ui/button.tsx';
import { useCell } from '../../../ui/cell.ts';
import { Notice } from '../../../ui/notice.tsx';
import { unsavedSheets } from './batch-words.ts';
import type { EntryQueue } from './entry-queue.ts';
import type { DeskTrouble } from './sheet-desk.ts';

export type DeskNoticesProps = {
  queue: EntryQueue;
  trouble: DeskTrouble | undefined;
  standing: number;
  declared: number;
  kept: boolean;
  onClose: () => void;
};

/** What has to be known about the bundle before the next sheet, the gravest first. */
export function DeskNotices({ queue, trouble, standing, declared, kept, onClose }: DeskNoticesProps) {
  const failure = useCell(queue.failure);
  const unsaved = useCell(queue.waiting).length;
  const hint = trouble && hintFor(trouble, standing === declared);
  return (
    <>
      {failure && (
        <Notice
          kind="problem"
          live="now"
          title={unsavedSheets(unsaved)}
          actions={
            <Button kind="primary" onClick={queue.tryAgain}>
              {t`Försök igen`}
            </Button>
          }
        >
          {storageFailure(failure.code)}
        </Notice>
      )}
      {!failure && !kept && (
        <Notice kind="warning" live="polite" title={t`Den halvskrivna sedeln sparas inte just nu`}>
          {t`Skriv klart den innan du lämnar plattan.`}
        </Notice>
      )}
      {standing > declared && (
        <Notice kind="warning" live="now" title={moreThan(declared)}>
          {t`Räkna bunten igen. Du kan fortsätta, men när bunten stängs måste du skriva varför antalet skiljer sig.`}
        </Notice>
      )}
      {standing === declared && !failure && (
        <Notice
          kind="success"
          live="polite"
          title={allIn(declared)}
          actions={
            <Button kind="primary" onClick={onClose}>
              {t`Stäng bunten`}
            </Button>
          }
        />
      )}
      {hint !== undefined && <Notice kind="warning" live="now" title={hint} />}
    </>
  );
}

const moreThan = (declared: number): string => t`Fler sedlar än ${declared}`;
const allIn = (declared: number): string => t`Alla ${declared} sedlar är inskrivna`;

function hintFor(trouble: DeskTrouble, complete: boolean): string | undefined {
  switch (trouble) {
    case 'empty':
      return complete
        ? t`Det finns inget att spara.`
        : t`Sedeln är tom. Skriv ett nummer, eller 0 om sedeln är blank.`;
    case 'unanswered':
      return t`Läs den här frågan också. Skriv ett nummer, eller 0 om den är blank.`;
    case 'no-reason':
      return undefined; // Said at the reasons.
    case 'mixed':
      return t`En sedel kan inte både ha röster och vara blank, ogiltig eller kasserad. Radera det som är fel först.`;
    case 'crowded':
      return t`Så många röster går inte att spara på en sedel. Radera några, eller kassera sedeln.`;
    case 'stopped':
      return t`En tidigare sedel är inte sparad. Försök spara den igen först.`;
    case 'full':
      return t`Bunten har ${BATCH_SHEETS_MAX} sedlar, och fler går inte. Stäng den och öppna en ny.`;
    case 'closed':
      return t`Bunten är stängd.`;
    case 'nothing-to-undo':
      return t`Det finns ingen sedel att ångra.`;
    case 'invalid':
      return undefined; // Said at the sheet, beside the choice.
  }
}
