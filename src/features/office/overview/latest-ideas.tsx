import { t } from '@lingui/core/macro';
import { Lightbulb } from 'lucide-preact';
import { dateTime } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { to } from '../place.ts';

export type LatestIdea = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Where it came from: an event, an area. */
  readonly from: string;
  readonly at: string;
};

/** The ideas that came in last, as they were given. */
export function LatestIdeas({ ideas, timeZone }: { ideas: readonly LatestIdea[]; timeZone: string }) {
  return (
    <Card title={t`Senast inkomna idéer`} actions={<a href={to.ideas}>{t`Alla idéer`}</a>}>
      {ideas.length === 0 ? (
        <EmptyState icon={Lightbulb} title={t`Inga idéer än`}>
          {t`De dyker upp här av sig själva när plattorna har nät.`}
        </EmptyState>
      ) : (
        <List look="plain" label={t`Senast inkomna idéer`}>
          {ideas.map((idea) => (
            <ListRow
              key={idea.id}
              dense
              href={to.idea(idea.id)}
              lang={idea.language}
              title={idea.title}
              note={`${idea.from} · ${dateTime(idea.at, timeZone)}`}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
