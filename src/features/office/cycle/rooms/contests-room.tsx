import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { amountIn, wholeIn } from '../../../../domain/cycle/amount.ts';
import { areaName } from '../../words/names.ts';
import { ContestFields } from './contest-fields.tsx';
import { ContestRow, contestRow, contestsOf, freshContest } from './contest-rows.ts';
import { type FieldFault, type RoomFormProps, type RoomSpec, written } from './room-spec.ts';
import { Rows } from './rows.tsx';

const Draft = z.object({ contests: z.array(ContestRow) });
type Draft = z.infer<typeof Draft>;

function Form({ draft, onChange, at, cycle }: RoomFormProps<Draft>) {
  return (
    <Rows
      rows={draft.contests}
      onChange={(contests) => onChange({ contests })}
      fresh={freshContest}
      addLabel={t`Lägg till en omröstning`}
      nameOf={({ name }, row) => name || t`omröstning ${row + 1}`}
      fold={{ above: 4, isWrong: (contest, row) => fieldsOf(contest).some((field) => at(`${row}/${field}`)) }}
    >
      {(contest, change, row) => (
        <ContestFields
          contest={contest}
          onChange={change}
          at={(field) => at(`${row}/${field}`)}
          cycle={cycle}
        />
      )}
    </Rows>
  );
}

/** Every field of a contest that may be wrong. */
const fieldsOf = ({ options }: ContestRow): readonly string[] => [
  'name',
  'area',
  'votes',
  'perOption',
  'least',
  ...options.flatMap((_, at) => ['title', 'text', 'area', 'cost'].map((field) => `${at}/${field}`)),
];

/** The contests: where, what is on the ballot, how it is marked and how it is counted. */
export const contestsRoom: RoomSpec<Draft> = {
  parts: ['contests', 'voting'],
  frozen: ['contests'],
  schema: Draft,
  Form,
  read: ({ contests }) => ({ contests: contests.map(contestRow) }),
  write({ contests }, cycle) {
    const knows = (area: string) => areaName(cycle, area) !== undefined;
    const faults = contests.flatMap((contest, row) =>
      faultsOf(contest, knows).map(({ at, text }) => ({ at: `${row}/${at}`, text })),
    );
    return written(faults, () => contestsOf(contests, cycle));
  },
};

const isWithin = (text: string, most: number): boolean => {
  const value = wholeIn(text);
  return value !== undefined && value >= 1 && value <= most;
};

function faultsOf(contest: ContestRow, knows: (area: string) => boolean): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const no = (at: string, text: string) => faults.push({ at, text });
  const name = contest.name.trim();
  if (name === '' || name.length > 120) no('name', t`Skriv ett namn på högst 120 tecken.`);
  if (!knows(contest.area)) no('area', t`Välj ett område.`);
  if (contest.method !== 'knapsack' && !isWithin(contest.votes, 50))
    no('votes', t`Skriv ett antal från 1 till 50.`);
  if (contest.method === 'points') {
    const most = wholeIn(contest.votes) ?? 1;
    if (!isWithin(contest.perOption, most))
      no('perOption', t`Skriv ett antal från 1 till så många röster som var och en har.`);
  }
  if (contest.least.trim() !== '' && !isWithin(contest.least, 1_000_000))
    no('least', t`Skriv ett antal röster, eller lämna tomt.`);
  contest.options.forEach(({ title, text, area, cost }, at) => {
    const isMissing = title.trim() === '' || title.trim().length > 120;
    if (isMissing) no(`${at}/title`, t`Skriv en rubrik på högst 120 tecken.`);
    if (text.trim().length > 2000) no(`${at}/text`, t`Högst 2 000 tecken.`);
    if (area !== '' && !knows(area)) no(`${at}/area`, t`Välj ett område.`);
    if (amountIn(cost) === undefined)
      no(`${at}/cost`, t`Skriv ett belopp i hela kronor eller euro, till exempel 250 000.`);
  });
  return faults;
}
