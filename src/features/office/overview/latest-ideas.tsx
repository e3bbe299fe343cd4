import { t } from '@lingui/core/macro';
import { Lightbulb } from 'lucide-preact';
import { dotted } from '../../../i18n/dotted.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { shortTime } from '../words/short-time.ts';
import { to } from '../place.ts';
import css from './overview.module.css';

export type LatestIdea = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Where it came from: an event, an area. */
  readonly from: string;
  readonly at: string;
};

export type LatestIdeasProps = { ideas: readonly LatestIdea[]; timeZone: string; now: string };

/** The ideas that came in last, as they were given. */
export function LatestIdeas({ ideas, timeZone, now }: LatestIdeasProps) {
  return (
    <Card title={t`Senast inkomna idéer`} actions={<a href={to.ideas}>{t`Alla idéer`}</a>}>
      {ideas.length === 0 ? (
        <EmptyState icon={Lightbulb} title={t`Inga idéer än`}>
          {t`De dyker upp här av sig själva när plattorna har nät.`}
        </EmptyState>
      ) : (
        <div class={css['latest']}>
          <List look="plain" label={t`Senast inkomna idéer`}>
            {ideas.map((idea) => (
              <ListRow
                key={idea.id}
                dense
                href={to.idea(idea.id)}
                lang={idea.language}
                title={idea.title}
                note={dotted(idea.from, shortTime(idea.at, timeZone, now))}
              />
            ))}
          </List>
        </div>
      )}
    </Card>
  );
}
