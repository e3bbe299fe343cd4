import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { DecisionRevision } from '../../../../domain/outcome/decision-standing.ts';
import type { VoteOutcome } from '../vote-outcome.ts';
import css from './document.module.css';
import { formalName, matterInSwedish } from './formal-in-swedish.ts';
import type { PaperProposal } from './paper-proposal.ts';
import { DecisionPoints, Departures } from './points-paper.tsx';
import { ResultTable } from './result-paper.tsx';
import { swedishDay, swedishNumber } from './swedish.ts';

export type ExtractProps = {
  cycle: Cycle;
  held: DecisionRevision;
  /** The vote that lay before those who decided; undefined for other decisions, and until it is read. */
  outcome: VoteOutcome | undefined;
  proposals: readonly PaperProposal[];
  before: readonly DecisionRevision[];
  today: string;
};

/** What is recorded of a decision, in the form of an extract from the minutes (protokollsutdrag). */
export function Extract({ cycle, held, outcome, proposals, before, today }: ExtractProps) {
  const { by, annulled } = held;
  const delegated = by.kind === 'delegate';
  return (
    <>
      <header class={css['head']}>
        <div>
          <p class={css['sender']}>{cycle.municipality}</p>
          <p>{by.board}</p>
          {annulled && (
            <p>
              <span class={css['draft']}>GÄLLER INTE</span>
            </p>
          )}
        </div>
        <dl class={css['facts']}>
          <dt>Handling</dt>
          <dd>{delegated ? 'Beslut på delegation' : 'Protokollsutdrag'}</dd>
          <dt>{delegated ? 'Beslutsdatum' : 'Sammanträdesdatum'}</dt>
          <dd>{swedishDay(held.day)}</dd>
          {held.paragraph !== undefined && (
            <>
              <dt>{delegated ? 'Beslut nr' : 'Paragraf'}</dt>
              <dd>{held.paragraph}</dd>
            </>
          )}
          <dt>Diarienummer</dt>
          <dd>{held.caseNumber}</dd>
          {by.kind === 'delegate' && (
            <>
              <dt>Beslutat av</dt>
              <dd>{by.role}</dd>
              <dt>Delegationsordningen</dt>
              <dd>{by.point}</dd>
            </>
          )}
        </dl>
      </header>
      <h2>
        {matterInSwedish(held.about)} i medborgarbudgeten {cycle.name}, omgång{' '}
        {swedishNumber(cycle.round.number)} av {swedishNumber(cycle.round.of)}
      </h2>
      {annulled && (
        <p class={css['kept']}>
          <strong>Beslutet gäller inte sedan {swedishDay(annulled.day)}.</strong> {annulled.note}
        </p>
      )}
      <h3>Beslut</h3>
      <p class={css['kept']}>{held.summary}</p>
      {proposals.length > 0 && (
        <DecisionPoints
          proposals={proposals}
          currency={cycle.currency}
          table="tabellen under rubriken ”Förslagen”"
        />
      )}
      {proposals.some((each) => each.departs) && (
        <>
          <h3>Avvikelser från omröstningen</h3>
          <Departures proposals={proposals} />
        </>
      )}
      {proposals.length > 0 && (
        <>
          <h3>Förslagen</h3>
          {cycle.contests
            .filter(({ id }) => proposals.some(({ contest }) => contest === id))
            .map(({ id, name }) => (
              <ResultTable
                key={id}
                name={name}
                outcome={outcome?.contests.find(({ contest }) => contest.id === id)}
                proposals={proposals.filter(({ contest }) => contest === id)}
                currency={cycle.currency}
                decision="Beslut"
              />
            ))}
        </>
      )}
      <h3>Beslutsunderlag</h3>
      <ul>
        {held.result && (
          <li>
            Resultat av omröstningen, kontrollsumma (SHA-256):{' '}
            <span class={css['code']}>{held.result.digest}</span>
          </li>
        )}
        {before.map((each) => (
          <li key={each.decision}>{formalName(each)}</li>
        ))}
        {held.result === undefined && before.length === 0 && <li>Ärendets handlingar i diariet.</li>}
      </ul>
      <h3>Efter beslutet</h3>
      <After held={held} />
      <p class={css['small']}>
        Utdraget är gjort {swedishDay(today)} ur det som är inskrivet om beslutet i Torg (version{' '}
        {swedishNumber(held.revision)}). Det justerade protokollet gäller.
      </p>
      <div class={css['signatures']}>
        <p class={css['signature']}>Utdragets riktighet bestyrks</p>
        <p class={css['signature']}>Datum</p>
      </div>
    </>
  );
}

/** What has happened since, and how the decision may be appealed. */
function After({ held: { by, noticed, inForce } }: { held: DecisionRevision }) {
  return (
    <>
      <ul>
        {by.kind === 'delegate' && (
          <li>
            {by.reported === undefined
              ? `Inte anmält till ${by.board} när utdraget gjordes.`
              : `Anmält till ${by.board} ${swedishDay(by.reported)}.`}
          </li>
        )}
        <li>
          {noticed === undefined
            ? 'Inte tillkännagivet på anslagstavlan när utdraget gjordes.'
            : `Tillkännagivet på kommunens anslagstavla ${swedishDay(noticed)}.`}
        </li>
        <li>
          {inForce === undefined
            ? 'Har inte fått laga kraft när utdraget gjordes.'
            : `Laga kraft ${swedishDay(inForce)}.`}
        </li>
      </ul>
      <p>
        Den som är medlem i kommunen kan begära laglighetsprövning enligt 13 kap. kommunallagen av beslut som
        inte är av rent förberedande eller rent verkställande art. Överklagandet lämnas till
        förvaltningsrätten och ska ha kommit in dit inom tre veckor från den dag då det tillkännagavs på
        kommunens anslagstavla att protokollet har justerats.
      </p>
    </>
  );
}
