import { approvedCost, type PaperProposal } from './paper-proposal.ts';
import { counted, swedishMoney } from './swedish.ts';
import css from './document.module.css';

/** Where the draft says nothing yet. */
export const BLANK = '………………';

/** Lists longer than this stand in the table alone, so that the points of a decision can be read aloud. */
const NAMED = 12;

export type DecisionPointsProps = {
  proposals: readonly PaperProposal[];
  currency: string;
  /** Where the whole list stands: "tabellen nedan". */
  table: string;
};

/**
 * What is decided, point by point: each can be read alone and says one thing, as if the board had already decided, so that
 * it can be moved into the minutes as it is.
 */
export function DecisionPoints({ proposals, currency, table }: DecisionPointsProps) {
  const of = (verdict: string) => proposals.filter(({ decided }) => decided.verdict === verdict);
  const [approved, changed, deferred, rejected] = ['approved', 'changed', 'deferred', 'rejected'].map(of);
  const money = (amount: number) => swedishMoney(amount, currency);
  const departures = proposals.filter((each) => each.departs).length;
  return (
    <ol>
      {approved && approved.length > 0 && (
        <li>
          {approved.length === 1
            ? 'Följande förslag genomförs'
            : `Följande ${counted(approved.length, 'förslag', 'förslag')} genomförs`}
          , till en kostnad av {money(approvedCost(approved))}:
          <Named proposals={approved} table={table} say={(each) => money(each.cost)} />
        </li>
      )}
      {changed && changed.length > 0 && (
        <li>
          {changed.length === 1
            ? 'Följande förslag genomförs med ändring'
            : 'Följande förslag genomförs med ändringar'}
          , till en kostnad av {money(approvedCost(changed))}:
          <ul>
            {changed.map((each) => (
              <li key={each.key}>
                {each.name}: {each.decided.verdict === 'changed' && (each.decided.what || BLANK)} (
                {money(each.cost)}
                {each.cost !== each.planned && `, i omröstningen ${money(each.planned)}`})
              </li>
            ))}
          </ul>
        </li>
      )}
      {deferred && deferred.length > 0 && (
        <li>
          {deferred.length === 1
            ? 'Beslutet om följande förslag skjuts upp:'
            : 'Besluten om följande förslag skjuts upp:'}
          <ul>
            {deferred.map((each) => (
              <li key={each.key}>
                {each.name}: till {each.decided.verdict === 'deferred' && (each.decided.until || BLANK)}
              </li>
            ))}
          </ul>
        </li>
      )}
      {rejected && rejected.length > 0 && (
        <li>
          {rejected.length === 1
            ? 'Följande förslag genomförs inte:'
            : `Följande ${counted(rejected.length, 'förslag', 'förslag')} genomförs inte:`}
          <Named proposals={rejected} table={table} say={() => ''} />
        </li>
      )}
      {departures > 0 && (
        <li>
          Skälen till att avvika från omröstningen i {counted(departures, 'förslag', 'förslag')} är de som
          anges under rubriken ”Avvikelser från omröstningen”.
        </li>
      )}
    </ol>
  );
}

type NamedProps = {
  proposals: readonly PaperProposal[];
  table: string;
  say: (each: PaperProposal) => string;
};

/** The proposals by name, or where they stand when they are many. */
function Named({ proposals, table, say }: NamedProps) {
  if (proposals.length > NAMED) return <p>De står i {table}.</p>;
  return (
    <ul>
      {proposals.map((each) => {
        const more = say(each);
        return (
          <li key={each.key}>
            {each.name}
            {more !== '' && ` (${more})`}
          </li>
        );
      })}
    </ul>
  );
}

/** Every departure from the vote with its reason; or that there is none. */
export function Departures({
  proposals,
  missing,
}: {
  proposals: readonly PaperProposal[];
  missing?: string;
}) {
  const departing = proposals.filter((each) => each.departs);
  if (departing.length === 0) return <p>Förslaget följer omröstningen. Inget avviker.</p>;
  return (
    <>
      {departing.map((each) => (
        <div key={each.key} class={css['departure']}>
          <h4>{each.name}</h4>
          <p>
            {each.vote && (each.vote.won ? 'Vann i omröstningen. ' : 'Vann inte i omröstningen. ')}
            {VERDICT[each.decided.verdict]}
          </p>
          {each.decided.reason === undefined && missing !== undefined ? (
            <p class={css['toWrite']}>
              <strong>Att skriva:</strong> {missing}
            </p>
          ) : (
            <p class={css['kept']}>Skäl: {each.decided.reason}</p>
          )}
        </div>
      ))}
    </>
  );
}

const VERDICT = {
  approved: 'Genomförs.',
  changed: 'Genomförs med ändring.',
  rejected: 'Genomförs inte.',
  deferred: 'Beslutet skjuts upp.',
} as const;
