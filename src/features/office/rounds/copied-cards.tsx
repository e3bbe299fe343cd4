import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { money } from '../../../i18n/format.ts';
import { languageName } from '../../../i18n/languages.ts';
import { Card } from '../../../ui/card.tsx';
import { allMoney } from '../cycle/money.ts';
import { participationWords } from '../cycle/rule-words.ts';
import css from './rounds.module.css';

export type CopiedCardsProps = {
  held: Cycle;
  /** Whether the old round's retention plan is to hold for the new one. */
  retention: boolean;
};

/** What goes along into a new round, and what stays behind, in words. */
export function CopiedCards({ held, retention }: CopiedCardsProps) {
  return (
    <div class={css['preview']}>
      <Card title={t`Det här följer med`} note={t`Allt går att ändra i den nya omgången.`}>
        <Points points={kept(held, retention)} />
      </Card>
      <Card title={t`Det här stannar i den gamla omgången`}>
        <Points points={leftBehind(held, retention)} />
      </Card>
    </div>
  );
}

const Points = ({ points }: { points: readonly string[] }) => (
  <ul class={css['points']}>
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
);

function kept(held: Cycle, retention: boolean): readonly string[] {
  const sum = money(allMoney(held), held.currency);
  const languages = held.languages.map((tag) => languageName(tag, i18n.locale)).join(', ');
  const { areas, pots, criteria, contests, themes, purposes } = held;
  return [
    plural(areas.length, {
      one: '# område, med invånare och valdeltagande',
      other: '# områden, med invånare och valdeltagande',
    }),
    ...(pots.length > 0
      ? [plural(pots.length, { one: `# pott: ${sum}`, other: `# potter, tillsammans ${sum}` })]
      : []),
    ...(criteria.length > 0 ? [plural(criteria.length, { one: '# kriterium', other: '# kriterier' })] : []),
    t`Språken: ${languages}`,
    t`Vem som får vara med: ${participationWords(held.participation)}`,
    ...(contests.length > 0
      ? [
          plural(contests.length, {
            one: '# omröstning, med sina regler men utan förslag',
            other: '# omröstningar, med sina regler men utan förslag',
          }),
        ]
      : []),
    ...(purposes.length > 0 ? [plural(purposes.length, { one: '# syfte', other: '# syften' })] : []),
    ...(themes.length > 0 ? [plural(themes.length, { one: '# tema', other: '# teman' })] : []),
    ...(retention ? [t`Gallringsplanen, med samma beslut`] : []),
  ];
}

function leftBehind({ contests, resourceDecision }: Cycle, retention: boolean): readonly string[] {
  const options = contests.reduce((sum, contest) => sum + contest.options.length, 0);
  return [
    t`Idéer, träffar, förslag, röster och beslut`,
    ...(options > 0
      ? [
          plural(options, {
            one: '# förslag på röstsedlarna',
            other: '# förslag på röstsedlarna',
          }),
        ]
      : []),
    ...(resourceDecision ? [t`Beslutet om pengarna: det nya skrivs in när det är fattat`] : []),
    retention
      ? t`Informationstexten och konsekvensbedömningen: de antas på nytt innan idéerna öppnar`
      : t`Informationstexten, gallringsplanen och konsekvensbedömningen: de antas på nytt innan idéerna öppnar`,
    t`Räknenyckeln och röstkoderna: nya görs inför röstningen`,
  ];
}
