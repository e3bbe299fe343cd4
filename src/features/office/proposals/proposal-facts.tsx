import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { FEASIBILITY } from '../../../domain/proposal/change.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { contentOf } from '../../../domain/proposal/proposal-standing.ts';
import { bestWords } from '../../../domain/proposal/wording.ts';
import { money } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { type Fact, Facts } from '../shell/facts.tsx';
import { areaName } from '../words/names.ts';
import { feasibilityWords, feasibleName } from './proposal-words.ts';
import css from './proposals.module.css';

/** What a proposal says, for who only reads. */
export function ProposalFacts({ cycle, proposal }: { cycle: Cycle; proposal: Proposal }) {
  const { text, area, theme, cost, yearly, carrier, feasibility } = contentOf(proposal);
  const [first = 'sv', ...others] = cycle.languages;
  const words = bestWords(text, first, others);
  const amount = (sum: number | undefined) => (sum === undefined ? undefined : money(sum, cycle.currency));
  const answers = FEASIBILITY.flatMap((question): Fact[] => {
    const held = feasibility.get(question);
    const { name } = feasibilityWords(question);
    return held
      ? [{ label: name, value: [feasibleName(held.answer), held.note].filter(Boolean).join(': ') }]
      : [];
  });
  return (
    <>
      <Card title={t`Förslaget`}>
        <p class={css['text']} lang={words?.language} dir="auto">
          {words?.text ?? t`Ingen text än.`}
        </p>
        <Facts
          columns
          facts={[
            fact(t`Område`, areaName(cycle, area)),
            fact(t`Tema`, theme),
            fact(t`Kostnad en gång`, amount(cost)),
            fact(t`Kostnad varje år sedan`, amount(yearly)),
            fact(t`Vem som skulle genomföra det`, carrier),
          ]}
        />
      </Card>
      {answers.length > 0 && (
        <Card title={t`Går det att göra?`}>
          <Facts facts={answers} />
        </Card>
      )}
    </>
  );
}

const fact = (label: string, value: string | undefined): Fact | undefined =>
  value === undefined || value === '' ? undefined : { label, value };
