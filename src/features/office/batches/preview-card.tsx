import { plural, t } from '@lingui/core/macro';
import { Scale } from 'lucide-preact';
import { dotted } from '../../../i18n/dotted.ts';
import { money, number } from '../../../i18n/format.ts';
import { type BarTone, BarRow, Bars } from '../../../ui/bar-row.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { SplitBar } from '../../../ui/split-bar.tsx';
import { fundingWords } from './funding-words.ts';
import type { Preview, PreviewRow } from './preview.ts';
import css from './batches.module.css';

/** The parts of the budget bar take turns, so that neighbours differ. */
const TONES: readonly BarTone[] = ['lake', 'clay', 'ochre', 'plum', 'moss'];

export type PreviewCardProps = { preview: Preview; areaName: string; currency: string };

/** How one contest stands: the budget and what it would go to, and every proposal with its votes. */
export function PreviewCard({ preview, areaName, currency }: PreviewCardProps) {
  const { contest, tally, budget, rows } = preview;
  const given = rows.reduce((sum, row) => sum + row.votes, 0);
  const sheets = plural(tally.entered, { one: '# sedel', other: '# sedlar' });
  const votes = plural(given, { one: '# röst', other: '# röster' });
  const most = Math.max(1, ...rows.map((row) => row.votes));
  return (
    <Card title={contest.name} note={dotted(areaName === contest.name ? '' : areaName, sheets, votes)}>
      {tally.entered === 0 ? (
        <EmptyState title={t`Inga sedlar än`}>
          {t`Förslagen visas här med sina röster så snart den första bunten har kommit in.`}
        </EmptyState>
      ) : (
        <>
          <SheetFigures preview={preview} />
          <Budget preview={preview} currency={currency} />
          {preview.ties.length > 0 && <Ties ties={preview.ties} />}
          <Bars label={t`Röster per förslag`}>
            {rows.map((row) => (
              <BarRow
                key={row.option}
                layout="under"
                label={
                  <span dir="auto">
                    {row.number}. {row.title}
                  </span>
                }
                value={row.votes}
                max={most}
                text={number(row.votes)}
                tone={toneOf(row)}
                note={<Funding row={row} budget={budget} currency={currency} />}
              />
            ))}
          </Bars>
        </>
      )}
    </Card>
  );
}

function Ties({ ties }: Pick<Preview, 'ties'>) {
  return (
    <Notice kind="warning" icon={Scale} title={t`Lika röstetal: en lottning avgör vad som ryms`}>
      <ul class={css['ties']}>
        {ties.map((tie) => (
          <li key={tie.join()}>{tie.join(', ')}</li>
        ))}
      </ul>
      {t`Lottningen görs vid den riktiga räkningen.`}
    </Notice>
  );
}

const toneOf = (row: PreviewRow): BarTone =>
  row.funded === 'yes' ? 'lake' : row.funded === 'undecided' ? 'ochre' : 'quiet';

function Funding({ row, budget, currency }: { row: PreviewRow; budget: number; currency: string }) {
  const cost = money(row.cost, currency);
  if (budget === 0) return <>{cost}</>;
  const { state, text } = fundingWords(row, currency);
  return (
    <span class={css['funding']}>
      <Pill state={state} look="bare">
        {text}
      </Pill>
      <span>{cost}</span>
    </span>
  );
}

function SheetFigures({ preview }: { preview: Preview }) {
  const { tally, bundles, unfinished } = preview;
  const parts = dotted(
    plural(tally.valid, { one: '# giltig', other: '# giltiga' }),
    plural(tally.blank, { one: '# blank', other: '# blanka' }),
    plural(tally.invalid, { one: '# ogiltig', other: '# ogiltiga' }),
    plural(tally.spoiled, { one: '# kasserad', other: '# kasserade' }),
  );
  const open =
    unfinished > 0
      ? plural(unfinished, { one: '# bunt är inte klar', other: '# buntar är inte klara' })
      : plural(bundles, { one: '# bunt, klar', other: '# buntar, alla klara' });
  return (
    <p class={css['figures']}>
      {parts}
      <br />
      {open}
    </p>
  );
}

function Budget({ preview, currency }: { preview: Preview; currency: string }) {
  const { budget, cost, rows } = preview;
  if (budget === 0) {
    return (
      <p class={css['figures']}>
        {t`Ingen pott är satt för området, så det går inte att säga vad som ryms.`}
      </p>
    );
  }
  const funded = rows.filter((row) => row.funded === 'yes');
  const [spent, left, all] = [money(cost, currency), money(budget - cost, currency), money(budget, currency)];
  const count = plural(funded.length, { one: '# förslag', other: '# förslag' });
  return (
    <div class={css['budget']}>
      <SplitBar
        label={t`${count} ryms för ${spent} av ${all}`}
        max={budget}
        parts={funded.map((row, at) => ({
          key: row.option,
          value: row.cost,
          tone: TONES[at % TONES.length] ?? 'lake',
        }))}
      />
      <div class={css['budgetWords']}>
        <span>{t`${count} ryms, ${spent}`}</span>
        <span>{t`${left} kvar av ${all}`}</span>
      </div>
    </div>
  );
}
