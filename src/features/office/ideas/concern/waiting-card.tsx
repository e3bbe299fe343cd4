import { t } from '@lingui/core/macro';
import { HeartHandshake } from 'lucide-preact';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { to } from '../../place.ts';
import type { WaitingRow } from './concern-rows.ts';

export type WaitingCardProps = {
  rows: readonly WaitingRow[];
  /** Whether there is a key to seal to, and whoever looks may. */
  sealable: boolean;
  onSeal: (id: string) => void;
};

/** What is sorted as a concern and still readable; nothing where there is none. */
export function WaitingCard({ rows, sealable, onSeal }: WaitingCardProps) {
  if (rows.length === 0) return null;
  return (
    <Card
      title={t`Väntar på att förseglas`}
      note={t`Sorterat som oro. Texten döljs bara på skärmen tills den är förseglad.`}
    >
      <List label={t`Väntar på att förseglas`} look="plain">
        {rows.map(({ id, title, language }) => (
          <ListRow
            key={id}
            dense
            title={<a href={to.idea(id)}>{title}</a>}
            lang={language}
            end={
              sealable && (
                <Button icon={HeartHandshake} onClick={() => onSeal(id)}>
                  {t`Försegla`}
                </Button>
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}
