import { t } from '@lingui/core/macro';
import type { Criterion } from '../../../../domain/cycle/criterion.ts';
import type { Comparison } from '../../../../domain/proposal/comparison.ts';
import { number } from '../../../../i18n/format.ts';
import { Card } from '../../../../ui/card.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { Facts } from '../../shell/facts.tsx';
import { sumWords } from './assess-words.ts';
import css from './assess.module.css';

/** The weighted sum, and how it comes about. */
export function SumCard({
  comparison,
  criteria,
}: {
  comparison: Comparison;
  criteria: readonly Criterion[];
}) {
  const { sum } = comparison;
  if (!sum) return null;
  return (
    <Card title={t`Sammanvägt`}>
      <p class={css['sum']}>{sumWords(sum)}</p>
      <Disclosure summary={t`Så räknas det`}>
        <p>
          {t`Varje poäng räknas om till sin del av skalan, så att kriterier med olika skalor väger lika. Sedan tas medeltalet av bedömarna, varje kriterium gånger sin vikt, och 100 är allt som går att få.`}
        </p>
        <Facts
          facts={criteria.flatMap(({ name, weight = 1 }) => {
            const found = comparison.criteria.find(({ criterion }) => criterion.name === name);
            if (!found || found.weighed.of === 0) return [];
            const times = number(weight);
            const share = sumWords(found.weighed);
            return [{ label: name, value: t`${share}, vikt ${times}` }];
          })}
        />
      </Disclosure>
      <p class={css['quiet']}>
        {t`Summan är ett underlag. Den bestämmer inte vilka förslag som går till röstning.`}
      </p>
    </Card>
  );
}
