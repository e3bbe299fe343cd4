import type { PaperProposal } from './paper-proposal.ts';
import { approvedCost } from './paper-proposal.ts';
import type { ContestOutcome } from '../vote-outcome.ts';
import css from './document.module.css';
import { swedishMoney, swedishNumber } from './swedish.ts';

const SAID = {
  approved: 'Genomförs',
  changed: 'Genomförs med ändring',
  rejected: 'Genomförs inte',
  deferred: 'Skjuts upp',
} as const;

export type ResultTableProps = {
  name: string;
  outcome: ContestOutcome | undefined;
  proposals: readonly PaperProposal[];
  currency: string;
  /** What the last column is called: "Förslag till beslut", or "Beslut". */
  decision: string;
};

/** Every proposal of a contest with its support, what the vote says, and what is decided. */
export function ResultTable({ name, outcome, proposals, currency, decision }: ResultTableProps) {
  const sorted = [...proposals].sort(
    (a, b) => (b.vote?.votes ?? 0) - (a.vote?.votes ?? 0) || a.number - b.number,
  );
  const money = (amount: number) => swedishMoney(amount, currency);
  const points = outcome?.contest.method.kind === 'ranking';
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class={css['wide']} role="group" aria-label={name} tabIndex={0}>
      <table class={css['table']}>
        <colgroup>
          <col style={{ inlineSize: '6%' }} />
          <col />
          {outcome && <col style={{ inlineSize: '10%' }} />}
          {outcome && <col style={{ inlineSize: '12%' }} />}
          <col style={{ inlineSize: '24%' }} />
          <col style={{ inlineSize: '15%' }} />
        </colgroup>
        <caption>
          {name}
          {outcome && `, ${money(outcome.budget)} avsatta`}
        </caption>
        <thead>
          <tr>
            <th scope="col" class={css['figure']}>
              Nr
            </th>
            <th scope="col">Förslag</th>
            {outcome && (
              <th scope="col" class={css['figure']}>
                {points ? 'Poäng' : 'Röster'}
              </th>
            )}
            {outcome && <th scope="col">Resultat</th>}
            <th scope="col">{decision}</th>
            <th scope="col" class={css['figure']}>
              Kostnad
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((each) => (
            <tr key={each.key}>
              <td class={css['figure']}>{swedishNumber(each.number)}</td>
              <th scope="row">{each.title}</th>
              {outcome && <td class={css['figure']}>{swedishNumber(each.vote?.votes ?? 0)}</td>}
              {outcome && <td>{each.vote?.won ? 'Vann' : 'Vann inte'}</td>}
              <td class={each.departs ? css['departs'] : undefined}>
                {SAID[each.decided.verdict]}
                {each.departs && ' *'}
              </td>
              <td class={css['figure']}>{money(each.cost)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={outcome ? 5 : 3}>
              Det som genomförs kostar
            </th>
            <td class={css['figure']}>{money(approvedCost(proposals))}</td>
          </tr>
        </tfoot>
      </table>
      {proposals.some((each) => each.departs) && <p class={css['small']}>* Avviker från omröstningen.</p>}
    </div>
  );
}
