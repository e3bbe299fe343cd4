import { plural, t } from '@lingui/core/macro';
import { Dices } from 'lucide-preact';
import type { ProjectResult } from '../../../count/outcome.ts';
import { inReadingOrder } from '../../../count/reading-order.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { asQuestion, type Question } from '../../../domain/vote/question.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { listWords, money } from '../../../i18n/format.ts';
import { enoughWords, type OutcomeTeller, scoreWords, whyWords } from '../../../i18n/outcome-words.ts';
import { type BarTone, BarRow, Bars } from '../../../ui/bar-row.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { SplitBar } from '../../../ui/split-bar.tsx';
import type { ShownContest } from './engine/tallying.ts';
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
  const rows = inReadingOrder(outcome.projects, (row) => scoreOf(row, teller), outcome);
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
      <Drawn outcome={outcome} teller={teller} />
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

/** What the lots decided: whoever lost by them must hear it here first. */
function Drawn({ outcome, teller }: { outcome: ShownContest['outcome']; teller: OutcomeTeller }) {
  const drawn = outcome.ties.filter(({ by, mattered }) => by === 'draw' && mattered !== false);
  if (drawn.length === 0) return null;
  return (
    <Notice kind="info" icon={Dices} title={t`Lotten avgjorde`}>
      {drawn.map(({ stage, step, between }) => {
        const [names, first] = [listWords(between.map(teller.project)), teller.project(between[0] ?? '')];
        return <p key={`${stage} ${step}`}>{t`${names} stod lika. ${first} kom först genom lottning.`}</p>;
      })}
    </Notice>
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
