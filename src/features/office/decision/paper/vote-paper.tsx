import { lowestAgeIn } from '../../../../domain/cycle/lowest-age.ts';
import type { Lost } from '../../../../wire/result-file.ts';
import type { VoteOutcome } from '../vote-outcome.ts';
import css from './document.module.css';
import { methodInSwedish, ruleInSwedish, tiesInSwedish } from './rule-in-swedish.ts';
import { counted, swedishDays, swedishList, swedishNumber, swedishShare } from './swedish.ts';

/** The vote in plain words: who might vote, how many did, how ballots were marked and counted, and what could not be counted. */
export function VotePaper({ outcome }: { outcome: VoteOutcome }) {
  const { file, contests } = outcome;
  const { cycle, sums, turnout } = file;
  const dates = cycle.phases
    .filter(({ step }) => step === 'vote')
    .map(({ from, until }) => swedishDays(from, until));
  const names = contests.map(({ contest }) => contest.name);
  const alike = new Set(contests.map(rulesOf)).size === 1;
  const { envelopes, sheets } = sums;
  const residents = cycle.areas
    .filter(({ parent }) => parent === undefined)
    .map(({ population }) => population);
  const known = residents.every((each) => each !== undefined);
  const population = residents.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return (
    <>
      <h4>Vem som fick rösta, och hur många som gjorde det</h4>
      <p>
        {dates.length > 0 && `Röstningen pågick ${swedishList(dates)}. `}
        {whoInSwedish(cycle)} {counted(turnout.voters, 'person', 'personer')} röstade
        {known &&
          population > 0 &&
          `, vilket motsvarar ${swedishShare(turnout.voters / population)} av invånarna i alla åldrar`}
        .{' '}
        {cycle.voting.tablets
          ? `Av de räknade rösterna lades ${swedishNumber(sheets.counted)} på papper och ${swedishNumber(envelopes.counted)} på platta.`
          : 'Alla röster lades på papper.'}
      </p>
      <ul>
        {contests.map(({ contest, ballots }) => (
          <li key={contest.id}>
            {names.length > 1 && `${contest.name}: `}
            {counted(ballots.valid, 'giltig röst', 'giltiga röster')},{' '}
            {counted(ballots.blank, 'blank', 'blanka')} och {counted(ballots.invalid, 'ogiltig', 'ogiltiga')}.
          </li>
        ))}
      </ul>
      <h4>Hur röstningen gick till och rösterna räknades</h4>
      {(alike ? contests.slice(0, 1) : contests).map((each) => (
        <p key={each.contest.id}>
          {!alike && <strong>{each.contest.name}: </strong>}
          {rulesOf(each)}
        </p>
      ))}
      {file.draw && (
        <p>
          Lotten drogs inför dem som var på plats, och kan dras om av vem som helst med det som är publicerat.
        </p>
      )}
      <Apart outcome={outcome} />
      <p>
        Resultatet godkändes av två personer och är publicerat i sin helhet, utan något som visar vad någon
        enskild har röstat på. Vem som helst kan räkna om det. Resultatfilens kontrollsumma (SHA-256):
        <br />
        <span class={css['code']}>{outcome.vote.digest}</span>
      </p>
    </>
  );
}

function rulesOf({ contest, bundle }: VoteOutcome['contests'][number]): string {
  const currency = bundle.currency ?? 'SEK';
  return [
    methodInSwedish(contest.method),
    ...ruleInSwedish(bundle.rule, currency),
    tiesInSwedish(bundle.ties),
  ].join(' ');
}

function whoInSwedish(cycle: VoteOutcome['file']['cycle']): string {
  const { who, citizenshipRequired } = cycle.participation;
  const lowestAge = lowestAgeIn(cycle, 'vote');
  const conditions = [
    who === 'live' ? 'bor i kommunen' : 'bor eller arbetar i kommunen',
    ...(lowestAge > 0 ? [`har fyllt ${swedishNumber(lowestAge)} år`] : []),
    ...(citizenshipRequired ? ['är svensk medborgare'] : []),
  ];
  const others = citizenshipRequired ? '' : ' Svenskt medborgarskap krävdes inte.';
  return `Den som ${swedishList(conditions)} fick rösta.${others}`;
}

/** What was cast and is not counted, and what was lost: nothing disappears. */
function Apart({ outcome }: { outcome: VoteOutcome }) {
  const { sums, losses, paperTwice, count } = outcome.file;
  const { repeated, aside, unopenable, unopened, unreadable } = sums.envelopes;
  const apart = [
    aside > 0 && `${counted(aside, 'dubbelröst', 'dubbelröster')} lades åt sidan`,
    repeated > 0 && `${counted(repeated, 'försegling', 'förseglingar')} kom två gånger och räknades en gång`,
    unopenable + unopened + unreadable > 0 &&
      `${counted(unopenable + unopened + unreadable, 'förseglad röst', 'förseglade röster')} gick inte att öppna eller läsa`,
    sums.sheets.invalid > 0 && `${counted(sums.sheets.invalid, 'sedel', 'sedlar')} var ogiltiga`,
    paperTwice > 0 &&
      `${counted(paperTwice, 'person', 'personer')} röstade mer än en gång på papper, vilket inte går att skilja ut`,
  ].filter((each) => each !== false);
  return (
    <>
      <p>
        {apart.length === 0
          ? 'Alla röster som lades är räknade.'
          : `Allt som lades är redovisat: ${swedishList(apart)}. Övriga röster är räknade.`}
        {count.number > 1 &&
          ` Resultatet är från räkning ${swedishNumber(count.number)}${count.reason === undefined ? '' : `: ${count.reason}`}.`}
      </p>
      {losses.length > 0 && (
        <>
          <p>Följande kom aldrig fram, vilket två personer har skrivit under:</p>
          <ul>
            {losses.map(({ point, what, reason }) => (
              <li key={`${point} ${what}`}>
                {point}: {LOST[what]}. {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What of a ballot point never came, in the language of the documents. */
const LOST: Readonly<Record<Lost, string>> = {
  closing: 'en plattas besked om att den är stängd',
  form: 'stängningsformuläret',
  bags: 'förseglade röster från en platta',
  tablet: 'formulärets siffror om en platta',
  sheets: 'sedlar ur lådan',
  bundle: 'en bunt sedlar',
  seals: 'en förseglings nummer',
};
