import { t } from '@lingui/core/macro';
import { dateTime } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import type { Deed } from './idea-history.ts';
import css from './ideas.module.css';

export type HistoryCardProps = {
  deeds: readonly Deed[];
  /** The author who reads: one takes back one's own acts, and answers those of others. */
  self: string;
  timeZone: string;
  onTakeBack: (entry: string) => void;
};

/** What was done with the idea, by whom and when; nothing is left out. */
export function HistoryCard({ deeds, self, timeZone, onTakeBack }: HistoryCardProps) {
  if (deeds.length === 0) return null;
  return (
    <Card title={t`Det som har hänt`}>
      {/* Safari takes the list away from an unstyled list; the role gives it back. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ol class={css['acts']} role="list">
        {deeds.map((deed) => {
          const { who } = deed;
          const when = dateTime(deed.at, timeZone);
          return (
            <li key={deed.entry}>
              <span class={deed.takenBack ? css['gone'] : undefined}>{deed.what}</span>
              {deed.note !== undefined && <span dir="auto">{deed.note}</span>}
              <span class={css['quiet']}>
                {deed.takenBack ? t`${who}, ${when}. Tillbakataget.` : `${who}, ${when}`}
              </span>
              {!deed.takenBack && deed.author === self && (
                <Button kind="quiet" onClick={() => onTakeBack(deed.entry)}>
                  {t`Ta tillbaka`}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
