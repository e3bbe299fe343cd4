import { plural, t } from '@lingui/core/macro';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { money } from '../../../../i18n/format.ts';
import { languageName } from '../../../../i18n/languages.ts';
import { Card } from '../../../../ui/card.tsx';
import { Facts } from '../../shell/facts.tsx';
import { stepName } from '../../words/model-words.ts';
import { datesOf } from '../../words/phase-dates.ts';
import { allMoney } from '../money.ts';
import { methodWords, participationWords } from '../rule-words.ts';

/** What the answers give: the round as it will stand, or that it is shown once all is answered. */
export function SimplePreview({ cycle, locale }: { cycle: Cycle | undefined; locale: string }) {
  if (!cycle) {
    return (
      <Card title={t`Det här får ni`}>
        <p>{t`När de sex frågorna är besvarade visas hela omgången här, innan du lägger in den.`}</p>
      </Card>
    );
  }
  const [contest] = cycle.contests;
  const criteria = cycle.criteria.map(({ name }) => name).join(', ');
  const { of } = cycle.round;
  return (
    <Card title={t`Det här får ni`} note={cycle.name}>
      <Facts
        facts={[
          { label: t`Pengar`, value: money(allMoney(cycle), cycle.currency) },
          { label: t`Omgångar`, value: plural(of, { one: 'Den enda.', other: 'Den första av #.' }) },
          { label: t`Vilka`, value: participationWords(cycle.participation) },
          contest && { label: t`Röstsedeln`, value: methodWords(contest.method) },
          {
            label: t`Så räknas det`,
            value: t`Flest röster som ryms i pengarna. Vid lika röstetal lottas det.`,
          },
          {
            label: t`Röstningen`,
            value: t`På papper, på ett röstställe. Sedlarna läses upp, skrivs in och bevittnas samma kväll.`,
          },
          { label: t`Kriterier`, value: criteria },
          {
            label: t`Språk`,
            value: cycle.languages.map((tag) => languageName(tag, locale)).join(', '),
          },
        ]}
      />
      <Facts
        facts={cycle.phases.map((phase) => ({ label: stepName(phase.step), value: datesOf([phase]) }))}
      />
    </Card>
  );
}
