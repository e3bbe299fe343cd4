import { plural, t } from '@lingui/core/macro';
import { money, number } from '../../i18n/format.ts';
import { enoughWords, type OutcomeTeller, scoreWords, whyWords } from '../../i18n/outcome-words.ts';
import { areaName } from './words/teller.ts';
import { DecidedNote } from './decided-note.tsx';
import { type PageProps, writtenIn } from './page-props.ts';
import type { ContestView, OptionView } from './view/contest-view.ts';
import { Written } from './written.tsx';
import css from './option-row.module.css';

type OptionRowProps = PageProps & {
  contest: ContestView;
  option: OptionView;
  teller: OutcomeTeller;
  /** The highest score in the contest: the length of the longest bar. */
  most: number;
};

/** A proposal: how many votes, what it costs, whether it is funded, why or why not, and what the board decided. */
export function OptionRow({ contest, option: view, teller, most, ...page }: OptionRowProps) {
  const { option, score, funded } = view;
  const { cycle } = page.view.file;
  const area =
    option.area === undefined || option.area === contest.contest.area ? '' : areaName(cycle, option.area);
  const lang = writtenIn(page);
  const cost = money(option.cost, cycle.currency);
  return (
    <li id={`${page.place.ids}${contest.contest.id}-${option.id}`} class={css['option']} data-funded={funded}>
      <h3 class={css['title']}>
        {lang === page.language.tag ? option.title : <Written lang={lang}>{option.title}</Written>}
      </h3>
      <span class={css['score']}>{scoreWords(score, contest.scored)}</span>
      <svg class={css['bar']} width="100%" height="14" aria-hidden="true">
        <rect width={share(score, most)} height="14" rx="4" />
      </svg>
      <p class={css['state']}>
        <strong>{stateWords(view)}</strong>
        {'\u00A0· '}
        {cost}
        {contest.contest.method.kind === 'points' && (
          <>
            {'\u00A0· '}
            {fromWords(view.votes)}
          </>
        )}
        {area !== '' && (
          <>
            {'\u00A0· '}
            <Written lang={lang}>{area}</Written>
          </>
        )}
        {supportWords(view)}
      </p>
      <p class={css['why']}>
        {whyWords(teller, view)} {enoughWords(teller, view)}
      </p>
      <DecidedNote contest={contest} option={view} {...page} />
    </li>
  );
}

const share = (part: number, whole: number): string =>
  `${whole > 0 ? Math.round((1000 * Math.max(0, part)) / whole) / 10 : 0}%`;

function stateWords({ funded, place }: OptionView): string {
  if (funded === 'undecided') return t`Inte avgjort`;
  if (funded === 'no') return t`Röstades inte fram`;
  if (place === null) return t`Röstades fram`;
  const order = number(place);
  return t`Röstades fram som nummer ${order}`;
}

const fromWords = (votes: number): string =>
  plural(votes, { one: 'från # person', other: 'från # personer' });

function supportWords({ support, why }: OptionView): string {
  // What fell short says its share already.
  if (support === null || why.kind === 'too-little-support') return '';
  const percent = number(support);
  return `\u00A0· ${t`stöd ${percent} %`}`;
}
