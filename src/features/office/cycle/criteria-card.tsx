import { t } from '@lingui/core/macro';
import type { Criterion } from '../../../domain/cycle/criterion.ts';
import { number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { goalName } from './goal-words.ts';
import css from './cycle.module.css';

/** What every idea is weighed against, and the Agenda 2030 goals each question serves. */
export function CriteriaCard({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <Card title={t`Kriterier`} note={t`Det som varje idé vägs mot.`}>
      {criteria.length === 0 ? (
        <EmptyState title={t`Inga kriterier är satta`} />
      ) : (
        <ul class={css['criteria']}>
          {criteria.map((criterion) => {
            const most = number(criterion.scale);
            return (
              <li key={criterion.name} class={css['criterion']}>
                <h3>{criterion.name}</h3>
                <p>{criterion.question}</p>
                <p class={css['quiet']}>{t`Poäng från 0 till ${most}`}</p>
                {criterion.goals.length > 0 && (
                  <p class={css['goals']}>
                    {criterion.goals.map((goal) => (
                      <Pill key={goal} state="plain">
                        {goalName(goal)}
                      </Pill>
                    ))}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
