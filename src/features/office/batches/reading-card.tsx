import { t } from '@lingui/core/macro';
import { Trash2 } from 'lucide-preact';
import { dateTime, number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Facts } from '../shell/facts.tsx';
import type { ReadingRow } from './bundle-row.ts';

export type ReadingCardProps = {
  reading: ReadingRow;
  /** Which of several readings it is, from 1. */
  place: number | undefined;
  timeZone: string;
  /** Offered to those who may. */
  onDiscard: (() => void) | undefined;
};

/** Who read a bundle, where and when, and how many sheets they had. */
export function ReadingCard({ reading, place, timeZone, onDiscard }: ReadingCardProps) {
  const { sheets, withdrawn, lockedAt } = reading;
  return (
    <Card
      title={place === undefined ? t`Läsningen` : t`Läsning ${place}`}
      actions={
        onDiscard && (
          <Button kind="quiet" icon={Trash2} onClick={onDiscard}>
            {t`Kassera läsningen`}
          </Button>
        )
      }
    >
      <Facts
        columns
        facts={[
          { label: reading.witness === undefined ? t`Skrev in` : t`Läste upp`, value: reading.reader ?? '–' },
          reading.witness === undefined ? undefined : { label: t`Såg på`, value: reading.witness },
          { label: t`Platta`, value: reading.tablet },
          { label: t`Uppräknade`, value: number(reading.declared) },
          sheets === undefined ? undefined : { label: t`Inskrivna`, value: number(sheets) },
          withdrawn === undefined ? undefined : { label: t`Återtagna sedlar`, value: number(withdrawn) },
          { label: t`Öppnad`, value: dateTime(reading.openedAt, timeZone) },
          { label: t`Stängd`, value: lockedAt === undefined ? '–' : dateTime(lockedAt, timeZone) },
        ]}
      />
    </Card>
  );
}
