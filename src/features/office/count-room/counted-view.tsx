import { plural, t } from '@lingui/core/macro';
import type { ProjectResult } from '../../../count/outcome.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { CountSums } from '../../../domain/outcome/count-sums.ts';
import { asQuestion, type Question } from '../../../domain/vote/question.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { money, number } from '../../../i18n/format.ts';
import { enoughWords, type OutcomeTeller, scoreWords, whyWords } from '../../../i18n/outcome-words.ts';
import { type BarTone, BarRow, Bars } from '../../../ui/bar-row.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { SplitBar } from '../../../ui/split-bar.tsx';
import { Facts } from '../shell/facts.tsx';
import type { ShownContest, ShownResult } from './engine/tallying.ts';
import css from './count-room.module.css';

/** The parts of the budget bar take turns, so that neighbours differ. */
const TONES: readonly BarTone[] = ['lake', 'clay', 'ochre', 'plum', 'moss'];

/** The result as it is shown to those present: every contest, every proposal, and why. */
export function CountedView({ cycle, contests }: { cycle: Cycle; contests: readonly ShownContest[] }) {
  return (
    <>
      {contests.map((counted) => {
        const contest = cycle.contests.find(({ id }) => id === counted.contest);
        return (
          contest && (
            <CountedCard
              key={contest.id}
              question={asQuestion(cycle, contest)}
              counted={counted}
              currency={cycle.currency}
            />
          )
        );
      })}
    </>
  );
}

type CountedCardProps = { question: Question; counted: ShownContest; currency: string };

function CountedCard({ question, counted, currency }: CountedCardProps) {
  const { ballots, outcome } = counted;
  const teller = tellerOf(question, counted, currency);
  const rows = [...outcome.projects].sort(
    (a, b) => scoreOf(b, teller) - scoreOf(a, teller) || a.cost - b.cost,
  );
  const most = Math.max(1, ...rows.map((row) => scoreOf(row, teller)));
  const numbers = new Map<string, number>(question.options.map((option) => [option.id, option.number]));
  return (
    <Card
      title={question.name}
      note={dotted(
        plural(ballots.valid, { one: '# giltig', other: '# giltiga' }),
        plural(ballots.blank, { one: '# blank', other: '# blanka' }),
        plural(ballots.invalid, { one: '# ogiltig', other: '# ogiltiga' }),
      )}
    >
      <Funded rows={rows} budget={question.budget} teller={teller} />
      <Bars label={t`Resultat per förslag`}>
        {rows.map((row) => (
          <BarRow
            key={row.id}
            layout="under"
            label={
              <span dir="auto">
                {numbers.get(row.id)}. {teller.project(row.id)}
              </span>
            }
            value={scoreOf(row, teller)}
            max={most}
            text={scoreWords(scoreOf(row, teller), teller.scored)}
            tone={row.funded === 'yes' ? 'lake' : 'quiet'}
            note={<Why row={row} teller={teller} />}
          />
        ))}
      </Bars>
    </Card>
  );
}

function Why({ row, teller }: { row: ProjectResult; teller: OutcomeTeller }) {
  const won = row.funded === 'yes';
  return (
    <span class={css['why']}>
      <Pill state={won ? 'ok' : 'plain'} look="bare">
        {dotted(won ? t`Får pengar` : t`Får inte pengar`, teller.money(row.cost))}
      </Pill>
      <span>{[whyWords(teller, row), enoughWords(teller, row)].filter(Boolean).join(' ')}</span>
    </span>
  );
}

function Funded({
  rows,
  budget,
  teller,
}: {
  rows: readonly ProjectResult[];
  budget: number;
  teller: OutcomeTeller;
}) {
  const funded = rows.filter((row) => row.funded === 'yes');
  const cost = funded.reduce((sum, row) => sum + row.cost, 0);
  const count = plural(funded.length, { one: '# förslag', other: '# förslag' });
  const [spent, left, all] = [
    teller.money(cost),
    teller.money(Math.max(0, budget - cost)),
    teller.money(budget),
  ];
  return (
    <div class={css['budget']}>
      <SplitBar
        label={t`${count} får ${spent} av ${all}`}
        max={Math.max(budget, cost)}
        parts={funded.map((row, at) => ({
          key: row.id,
          value: row.cost,
          tone: TONES[at % TONES.length] ?? 'lake',
        }))}
      />
      <div class={css['budgetWords']}>
        <span>{t`${count} får pengar, ${spent}`}</span>
        <span>{t`${left} kvar av ${all}`}</span>
      </div>
    </div>
  );
}

const scoreOf = (row: ProjectResult, { scored }: OutcomeTeller): number =>
  scored === 'votes' ? row.votes : row.points;

function tellerOf(question: Question, { rule }: ShownContest, currency: string): OutcomeTeller {
  const titles = new Map<string, string>(question.options.map(({ id, title }) => [id, title]));
  return {
    money: (amount) => money(amount, currency),
    project: (id) => titles.get(id) ?? id,
    area: (id) => id,
    budget: question.budget,
    scored: question.method.kind === 'ranking' ? 'points' : 'votes',
    shares: rule.name === 'equal-shares' || rule.name === 'phragmen',
  };
}

/** Where everything that was cast went: every line, so that nothing can be missed. */
export function SumsCard({ sums, sealed }: { sums: CountSums; sealed: boolean }) {
  const { envelopes, sheets } = sums;
  const row = (label: string, figure: number) =>
    figure === 0 ? undefined : { label, value: number(figure) };
  return (
    <Card
      title={t`Vart allt tog vägen`}
      note={t`Det som lagts är det som räknats, och det som står här med sitt skäl.`}
    >
      {sealed && (
        <Facts
          columns
          facts={[
            { label: t`Förseglade röster`, value: number(envelopes.cast) },
            row(t`Samma kuvert två gånger`, envelopes.repeated),
            row(t`Lagda åt sidan`, envelopes.aside),
            row(t`Ytterkuvert som inte gick att öppna`, envelopes.unopenable),
            row(t`Innerkuvert som inte gick att öppna`, envelopes.unopened),
            row(t`Innehöll ingen röst`, envelopes.unreadable),
            { label: t`Räknade`, value: number(envelopes.counted) },
          ]}
        />
      )}
      <Facts
        columns
        facts={[
          { label: t`Inskrivna sedlar`, value: number(sheets.typed) },
          row(t`Kasserade och utbytta`, sheets.spoiled),
          row(t`Ogiltiga`, sheets.invalid),
          { label: t`Räknade sedlar`, value: number(sheets.counted) },
        ]}
      />
    </Card>
  );
}

/** Sealed votes that could not be counted, by the hash under which they are published. */
export function UnopenedList({ unopened }: Pick<ShownResult, 'unopened'>) {
  if (unopened.length === 0) return null;
  return (
    <Disclosure
      summary={plural(unopened.length, {
        one: '# förseglad röst gick inte att räkna',
        other: '# förseglade röster gick inte att räkna',
      })}
    >
      <ul class={css['hashes']}>
        {unopened.map(({ hash, why }) => (
          <li key={hash}>
            <code dir="ltr">{hash}</code>
            <span>{unopenedWords(why)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function unopenedWords(why: ShownResult['unopened'][number]['why']): string {
  switch (why) {
    case 'unopenable':
      return t`Ytterkuvertet gick inte att öppna.`;
    case 'unopened':
      return t`Innerkuvertet gick inte att öppna.`;
    case 'unreadable':
      return t`Innehöll ingen röst.`;
  }
}
