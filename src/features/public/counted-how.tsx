import { plural, t } from '@lingui/core/macro';
import { number } from '../../i18n/format.ts';
import type { OutcomeTeller } from '../../i18n/outcome-words.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { PageProps } from './page-props.ts';
import { Figure, Figures } from './figures.tsx';
import type { ContestView } from './view/contest-view.ts';
import { ruleName, ruleWords } from './words/rule-words.ts';
import { tieOrderWords, tieWords } from './words/tie-words.ts';
import css from './prose.module.css';

type CountedHowProps = PageProps & { contest: ContestView; teller: OutcomeTeller };

/** The rule in plain words, every tie that came up, and what other rules would have given where the round shows that. */
export function CountedHow({ contest, teller, place }: CountedHowProps) {
  const { rule, shares, met, ties } = contest;
  const idle = met.filter(({ mattered }) => mattered === false);
  return (
    <Disclosure summary={t`Så räknades rösterna`}>
      <h3>{ruleName(rule)}</h3>
      {ruleWords(contest, teller).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {shares && (
        <p>
          {t`Stöd är hur stor del av kostnaden som de som röstade på förslaget kunde betala innan de hade betalat för något annat. Det kan vara mer än 100 %.`}
        </p>
      )}
      <h3 class={css['sub']}>{t`Lika röstetal`}</h3>
      <p>
        {met.length === 0 ? t`Inga förslag som stod på tur stod lika.` : null} {tieOrderWords(ties)}
        {ties.by.includes('draw') && (
          <>
            {' '}
            <a href={`#${place.ids}lottning`}>{t`Så gick lottningen till`}</a>
          </>
        )}
      </p>
      <Ties ties={met.filter(({ mattered }) => mattered !== false)} teller={teller} />
      {idle.length > 0 && (
        <Disclosure summary={idleWords(idle.length)}>
          <Ties ties={idle} teller={teller} />
        </Disclosure>
      )}
      {shares && shares.passingTies.length > 0 && <p>{passingWords(shares.passingTies.length)}</p>}
      {contest.beside.length > 0 && <Beside contest={contest} teller={teller} />}
    </Disclosure>
  );
}

function Ties({ ties, teller }: { ties: ContestView['met']; teller: OutcomeTeller }) {
  if (ties.length === 0) return null;
  return (
    <ul class={css['bullets']}>
      {ties.map((tie) => (
        <li key={`${tie.stage}-${tie.step}`}>{tieWords(tie, teller)}</li>
      ))}
    </ul>
  );
}

const idleWords = (ties: number): string =>
  plural(ties, {
    one: 'En gång stod förslag lika utan betydelse för utfallet',
    other: '# gånger stod förslag lika utan betydelse för utfallet',
  });

const passingWords = (ties: number): string =>
  plural(ties, {
    one: 'I räkningar som inte gäller stod förslag lika en gång.',
    other: 'I räkningar som inte gäller stod förslag lika # gånger.',
  });

/** The same ballots under other rules, which the round said before the vote that it would show. */
function Beside({ contest, teller }: Pick<CountedHowProps, 'contest' | 'teller'>) {
  const won = contest.winners.length;
  return (
    <>
      <h3 class={css['sub']}>{t`Samma röster med andra regler`}</h3>
      <p>{t`För den som vill jämföra. Regeln som bestämdes före röstningen är den som gäller.`}</p>
      <Figures
        caption={t`Samma röster med andra regler`}
        heads={[t`Regel`, t`Förslag`, t`Samma`, t`Kostnad`]}
      >
        <Figure
          name={t`${ruleName(contest.rule)} (gäller)`}
          cells={[number(won), number(won), teller.money(contest.cost)]}
        />
        {contest.beside.map(({ rule, name, winners, same, cost }, at) => (
          <Figure
            key={`${at}-${name}`}
            name={rule ? ruleName(rule) : name}
            cells={[number(winners), number(same), teller.money(cost)]}
          />
        ))}
      </Figures>
    </>
  );
}
