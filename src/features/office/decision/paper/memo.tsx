import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { DecisionRevision } from '../../../../domain/outcome/decision-standing.ts';
import type { VoteOutcome } from '../vote-outcome.ts';
import { ToWrite } from './document-paper.tsx';
import css from './document.module.css';
import { approvedCost, type PaperProposal } from './paper-proposal.ts';
import { BLANK, DecisionPoints, Departures } from './points-paper.tsx';
import { ResultTable } from './result-paper.tsx';
import { counted, swedishDay, swedishMoney, swedishNumber } from './swedish.ts';
import { formalName } from './formal-in-swedish.ts';
import { VotePaper } from './vote-paper.tsx';

export type MemoProps = {
  cycle: Cycle;
  outcome: VoteOutcome;
  proposals: readonly PaperProposal[];
  /** The formal decisions that were taken before. */
  before: readonly DecisionRevision[];
  /** Empty where nobody has written it yet: then a line says what belongs there. */
  board: string;
  caseNumber: string;
  department: string;
  writer: string;
  today: string;
};

/**
 * The draft of the memo that a board decides on (tjänsteskrivelse): what to decide first, then the case. What figures can
 * say is there; what a person must judge is marked to be written.
 */
export function Memo(props: MemoProps) {
  const { cycle, outcome, proposals, before, today } = props;
  const board = props.board.trim() === '' ? 'Nämnden' : props.board.trim();
  const orBlank = (given: string) => given.trim() || BLANK;
  return (
    <>
      <header class={css['head']}>
        <div>
          <p class={css['sender']}>{cycle.municipality}</p>
          <p>{orBlank(props.department)}</p>
          <p>
            <span class={css['draft']}>UTKAST</span>
          </p>
        </div>
        <dl class={css['facts']}>
          <dt>Handling</dt>
          <dd>Tjänsteskrivelse</dd>
          <dt>Datum</dt>
          <dd>{swedishDay(today)}</dd>
          <dt>Diarienummer</dt>
          <dd>{orBlank(props.caseNumber)}</dd>
          <dt>Handläggare</dt>
          <dd>{orBlank(props.writer)}</dd>
          <dt>Till</dt>
          <dd>{orBlank(props.board)}</dd>
        </dl>
      </header>
      <h2>{memoTitle(cycle)}</h2>
      <h3>Förslag till beslut</h3>
      <p>{board} beslutar följande.</p>
      <DecisionPoints
        proposals={proposals}
        currency={cycle.currency}
        table="tabellen under rubriken ”Resultatet”"
      />
      <h3>Sammanfattning</h3>
      <Summary {...props} />
      <h3>Ärendet</h3>
      <p>
        {cycle.name} är omgång {swedishNumber(cycle.round.number)} av {swedishNumber(cycle.round.of)} i
        kommunens medborgarbudget. Omröstningen är rådgivande: enligt kommunallagen är det de förtroendevalda
        som beslutar. Nämnden kan därför avvika från resultatet, och anger då skälen, som publiceras bredvid
        resultatet.
      </p>
      <VotePaper outcome={outcome} />
      <h3>Resultatet</h3>
      {outcome.contests.map((each) => (
        <ResultTable
          key={each.contest.id}
          name={each.contest.name}
          outcome={each}
          proposals={proposals.filter(({ contest }) => contest === each.contest.id)}
          currency={cycle.currency}
          decision="Förslag till beslut"
        />
      ))}
      <h3>Avvikelser från omröstningen</h3>
      <Departures proposals={proposals} missing="skälet till att avvika." />
      <h3>Ekonomi</h3>
      <Economy cycle={cycle} outcome={outcome} proposals={proposals} />
      <ToWrite>
        driftkostnader som följer av det som byggs, var de får plats i budgeten, och när det genomförs.
      </ToWrite>
      <h3>Bedömning mot omgångens kriterier</h3>
      {cycle.criteria.length > 0 && (
        <ul>
          {cycle.criteria.map(({ name, question }) => (
            <li key={name}>
              {name}: {question}
            </li>
          ))}
        </ul>
      )}
      <ToWrite>förvaltningens bedömning av förslagen mot kriterierna.</ToWrite>
      <h3>Barnets bästa</h3>
      <ToWrite>
        hur beslutet påverkar barn och unga, hur deras bästa har bedömts, och vad barn själva har sagt och
        röstat.
      </ToWrite>
      <h3>Jämlikhet och jämställdhet</h3>
      <ToWrite>
        vilka områden och grupper som får del av det som genomförs, vilka som inte nåddes, och vad som skiljer
        kvinnor och män, flickor och pojkar.
      </ToWrite>
      <h3>Beslutsunderlag</h3>
      <ul>
        <li>Tjänsteskrivelse, {swedishDay(today)}</li>
        <li>
          Resultat av omröstningen i {cycle.name}, räkning {swedishNumber(outcome.file.count.number)}
        </li>
        {before.map((each) => (
          <li key={each.decision}>{formalName(each)}</li>
        ))}
        {cycle.resourceDecision && !before.some(({ about }) => about === 'resources') && (
          <li>
            Beslut om resurser: {cycle.resourceDecision.board}, {swedishDay(cycle.resourceDecision.day)}, dnr{' '}
            {cycle.resourceDecision.caseNumber}
          </li>
        )}
      </ul>
      <h3>Beslutet skickas till</h3>
      <ToWrite>de som ska genomföra beslutet, och de som har lämnat förslagen.</ToWrite>
      <div class={css['signatures']}>
        <p class={css['signature']}>Ansvarig chef</p>
        <p class={css['signature']}>{props.writer.trim() === '' ? 'Handläggare' : props.writer.trim()}</p>
      </div>
    </>
  );
}

const memoTitle = ({ name, round }: Cycle): string =>
  `Beslut om utfallet av medborgarbudgeten ${name}, omgång ${round.number} av ${round.of}`;

/** The case in one paragraph. */
function Summary({ cycle, outcome, proposals }: MemoProps) {
  const money = (amount: number) => swedishMoney(amount, cycle.currency);
  const budget = outcome.contests.reduce((sum, each) => sum + each.budget, 0);
  const departures = proposals.filter((each) => each.departs).length;
  const won = outcome.contests.flatMap((each) => each.proposals).filter((each) => each.won).length;
  const all = outcome.contests.flatMap((each) => each.proposals).length;
  return (
    <p>
      Invånarna har röstat om {counted(all, 'förslag', 'förslag')} i medborgarbudgeten {cycle.name}.{' '}
      {counted(outcome.file.turnout.voters, 'person', 'personer')} röstade.{' '}
      {counted(won, 'förslag', 'förslag')} vann och ryms i de {money(budget)} som är avsatta.{' '}
      {departures === 0
        ? 'Förvaltningen föreslår att nämnden beslutar som invånarna har röstat.'
        : `Förvaltningen föreslår att nämnden beslutar som invånarna har röstat, utom i ${counted(departures, 'förslag', 'förslag')} där skälen till att avvika anges.`}
    </p>
  );
}

function Economy({ cycle, outcome, proposals }: Pick<MemoProps, 'cycle' | 'outcome' | 'proposals'>) {
  const money = (amount: number) => swedishMoney(amount, cycle.currency);
  return (
    <ul>
      {outcome.contests.map(({ contest, budget }) => {
        const cost = approvedCost(proposals.filter((each) => each.contest === contest.id));
        return (
          <li key={contest.id}>
            {contest.name}: det som föreslås genomföras kostar {money(cost)} av {money(budget)} avsatta.{' '}
            {cost > budget
              ? `Det är ${money(cost - budget)} mer än vad som är avsatt.`
              : `${money(budget - cost)} blir kvar.`}
          </li>
        );
      })}
    </ul>
  );
}
