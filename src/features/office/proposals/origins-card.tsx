import { t } from '@lingui/core/macro';
import { Split } from 'lucide-preact';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { List, ListRow } from '../../../ui/list.tsx';

/** An idea that a proposal comes from. */
export type Origin = {
  readonly id: string;
  readonly title: string;
  readonly language: string | undefined;
  readonly note: string;
  /** Its page; undefined where the reader may not open it, or it has not arrived. */
  readonly href: string | undefined;
};

export type OriginsCardProps = {
  origins: readonly Origin[];
  /** The way to make further proposals of the same ideas; undefined for who only reads. */
  split: string | undefined;
  onRemove: ((idea: string) => void) | undefined;
};

/** The ideas that a proposal comes from: none is ever lost from sight. */
export function OriginsCard({ origins, split, onRemove }: OriginsCardProps) {
  return (
    <Card
      title={t`Kommer från`}
      actions={
        split !== undefined && (
          <LinkButton kind="quiet" icon={Split} href={split}>
            {t`Dela i flera`}
          </LinkButton>
        )
      }
    >
      <List label={t`Kommer från`} look="plain">
        {origins.map(({ id, title, language, note, href }) => (
          <ListRow
            key={id}
            dense
            title={title}
            lang={language}
            note={note}
            href={href}
            end={
              onRemove &&
              origins.length > 1 && (
                <Button kind="quiet" onClick={() => onRemove(id)}>
                  {t`Ta ur förslaget`}
                </Button>
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}
