import { t } from '@lingui/core/macro';
import { Columns2 } from 'lucide-preact';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import css from './ideas.module.css';

/** An idea that may be about the same, in words. */
export type Neighbour = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly href: string;
  /** The way to see the two side by side. */
  readonly beside: string;
  /** Why it is proposed. */
  readonly why: string;
};

export type AlikeCardProps = {
  neighbours: readonly Neighbour[];
  /** False while ideas are still being filed. */
  ready: boolean;
  /** The way to see all of them side by side. */
  beside: string;
};

/** Ideas that look like this one: a proposal, which a person looks at. Nothing is put together here. */
export function AlikeCard({ neighbours, ready, beside }: AlikeCardProps) {
  return (
    <Card
      title={t`Liknande idéer`}
      note={t`Förslag efter ord och plats. Ingenting slås ihop av sig självt.`}
      actions={
        neighbours.length > 1 && (
          <LinkButton kind="quiet" icon={Columns2} href={beside}>
            {t`Alla sida vid sida`}
          </LinkButton>
        )
      }
    >
      {neighbours.length === 0 ? (
        <p class={css['noText']}>{ready ? t`Ingen annan idé liknar den här.` : t`Letar …`}</p>
      ) : (
        <List label={t`Liknande idéer`} look="plain">
          {neighbours.map((each) => (
            <ListRow
              key={each.id}
              dense
              title={each.title}
              lang={each.language}
              href={each.href}
              note={each.why}
              end={
                <LinkButton kind="quiet" href={each.beside}>
                  {t`Jämför`}
                </LinkButton>
              }
            />
          ))}
        </List>
      )}
    </Card>
  );
}
