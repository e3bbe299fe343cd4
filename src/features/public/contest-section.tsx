import { plural, t } from '@lingui/core/macro';
import { number } from '../../i18n/format.ts';
import { BudgetLine } from './budget-line.tsx';
import { CountedHow } from './counted-how.tsx';
import { OptionRow } from './option-row.tsx';
import { type PageProps, writtenIn } from './page-props.ts';
import type { ContestView } from './view/contest-view.ts';
import { askedWords } from './words/asked-words.ts';
import { fundedWords } from './words/funded-words.ts';
import { tellerOf } from './words/teller.ts';
import { Written } from './written.tsx';
import css from './contest-section.module.css';

type ContestProps = PageProps & { contest: ContestView };

/** Where a contest is folded away until the reader opens it. */
type Folded = 'never' | 'on-screens' | 'always';

/** One contest: what the money went to, and every proposal. */
export function ContestSection({ folded, ...props }: ContestProps & { folded: Folded }) {
  const { contest, place } = props;
  const id = `${place.ids}${contest.contest.id}`;
  const heading = (
    <h2 class={css['heading']}>
      <Written lang={writtenIn(props)}>{contest.contest.name}</Written>
    </h2>
  );
  if (folded === 'never')
    return (
      <section id={id} class={css['contest']}>
        {heading}
        <Contest {...props} />
      </section>
    );
  return (
    <details class={css['folded']} data-folded={folded}>
      <summary class={css['summary']}>
        {heading}
        <span class={css['outcome']}>{fundedWords(contest)}</span>
      </summary>
      <div id={id} class={css['contest']}>
        <Contest {...props} />
      </div>
    </details>
  );
}

function Contest(props: ContestProps) {
  const { contest, view } = props;
  const { cycle } = view.file;
  const teller = tellerOf(contest, cycle);
  const most = Math.max(0, ...contest.options.map(({ score }) => score));
  return (
    <>
      <p>
        {askedWords(contest.contest.method, teller.money(contest.budget))} {ballotsWords(contest)}
      </p>
      <BudgetLine contest={contest} teller={teller} dir={props.language.dir} />
      {contest.differences.length > 0 && (
        <p class={css['disagrees']} role="note">
          <strong>{t`Det här stämmer inte.`}</strong>{' '}
          {t`När rösterna räknas om blir utfallet ett annat än det som har publicerats. Det som visas är omräkningen.`}
        </p>
      )}
      <ol class={css['options']}>
        {contest.options.map((option) => (
          <OptionRow key={option.id} option={option} teller={teller} most={most} {...props} />
        ))}
      </ol>
      <CountedHow teller={teller} {...props} />
    </>
  );
}

function ballotsWords({ ballots: { valid, blank, invalid } }: ContestView): string {
  const voters = plural(valid, { one: '# person röstade.', other: '# personer röstade.' });
  const [blanks, invalids] = [number(blank), number(invalid)];
  if (blank + invalid === 0) return voters;
  if (invalid === 0) return `${voters} ${t`Blanka röster: ${blanks}.`}`;
  return `${voters} ${t`Blanka röster: ${blanks}. Ogiltiga: ${invalids}.`}`;
}
