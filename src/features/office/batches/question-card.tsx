import { plural, t } from '@lingui/core/macro';
import { votesAllowed } from '../../../domain/vote/ballot.ts';
import type { BatchTally } from '../../../domain/vote/batch-tally.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Facts } from '../shell/facts.tsx';

/** The sheets of a bundle in figures for one question, and the sum that comes out even. */
export function QuestionCard({ question, tally }: { question: Question; tally: BatchTally }) {
  return (
    <Card title={question.name} level={2} note={sumOf(question, tally)}>
      <Facts
        columns
        facts={[
          { label: t`Giltiga`, value: number(tally.valid) },
          { label: t`Blanka`, value: number(tally.blank) },
          { label: t`Ogiltiga`, value: number(tally.invalid) },
          { label: t`Kasserade`, value: number(tally.spoiled) },
        ]}
      />
    </Card>
  );
}

/** "41 röster + 4 inte använda + 6 på ogiltiga sedlar = 17 sedlar × 3 röster". A knapsack has no number of votes. */
function sumOf(question: Question, tally: BatchTally): string | undefined {
  const allowed = votesAllowed(question.method);
  if (allowed === undefined) return undefined;
  const given = plural(tally.given, { one: '# röst', other: '# röster' });
  const [unused, lost] = [number(tally.undervotes), number(tally.overvotes)];
  const counted = plural(tally.valid + tally.blank + tally.invalid, { one: '# sedel', other: '# sedlar' });
  const each = plural(allowed, { one: '# röst', other: '# röster' });
  return t`${given} + ${unused} inte använda + ${lost} på ogiltiga sedlar = ${counted} × ${each}`;
}
