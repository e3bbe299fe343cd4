import { t } from '@lingui/core/macro';
import type { Shown } from '../../../../domain/proposal/assessment-standing.ts';
import { dateTime, number } from '../../../../i18n/format.ts';
import { Card } from '../../../../ui/card.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { Facts } from '../../shell/facts.tsx';
import { authorName } from '../../words/author-words.ts';

/** What was said before and has been said anew, or taken back: nothing that was shown goes away. */
export function EarlierCard({ earlier }: { earlier: readonly Shown[] }) {
  const { state } = useOffice();
  const { timeZone } = useCycle();
  if (earlier.length === 0) return null;
  return (
    <Card title={t`Tidigare bedömningar`}>
      {earlier.map((shown) => (
        <Disclosure
          key={shown.entry}
          summary={`${authorName(state, shown.author)}, ${dateTime(shown.at, timeZone)}`}
        >
          <Facts
            facts={shown.scores.map(({ criterion, score, scale, reason }) => {
              const [points, most] = [number(score), number(scale)];
              return {
                label: criterion,
                value: <span dir="auto">{t`${points} av ${most}. ${reason}`}</span>,
              };
            })}
          />
        </Disclosure>
      ))}
    </Card>
  );
}
