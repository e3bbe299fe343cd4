import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { slugOf } from '../../../../domain/cycle/slug.ts';
import { Voting } from '../../../../domain/cycle/voting.ts';
import { ContestId, StyleId } from '../../../../domain/log/ids.ts';
import { CheckList, ChoiceList } from '../../../../ui/choice-list.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import { type FieldFault, type RoomFormProps, type RoomSpec, written } from './room-spec.ts';
import { Rows } from './rows.tsx';
import {
  checkInWords,
  doubleVotesWords,
  paperEntryWords,
  secondPersonWords,
  tabletsWords,
} from './setting-words.ts';

const Draft = z.object({
  tablets: z.boolean(),
  checkIn: Voting.shape.checkIn,
  doubleVotes: Voting.shape.doubleVotes,
  paperEntry: Voting.shape.paperEntry,
  secondPerson: Voting.shape.secondPerson,
  styles: z.array(z.object({ id: z.string(), name: z.string(), contests: z.array(z.string()) })),
});
type Draft = z.infer<typeof Draft>;

type PickProps<Value extends string> = {
  label: string;
  value: Value;
  values: readonly Value[];
  words: (value: Value) => string;
  onPick: (value: Value) => void;
};

function Pick<Value extends string>({ label, value, values, words, onPick }: PickProps<Value>) {
  return (
    <ChoiceList
      label={label}
      layout="grid"
      value={value}
      onChange={(chosen) => onPick(values.find((each) => each === chosen) ?? value)}
      options={values.map((each) => ({ value: each, label: words(each) }))}
    />
  );
}

function Form({ draft, onChange, at, cycle }: RoomFormProps<Draft>) {
  return (
    <>
      <Pick
        label={t`Man röstar`}
        value={draft.tablets ? 'tablets' : 'paper'}
        values={['paper', 'tablets']}
        words={(value) => tabletsWords(value === 'tablets')}
        onPick={(value) => onChange({ tablets: value === 'tablets' })}
      />
      <Pick
        label={t`Avprickning`}
        value={draft.checkIn}
        values={['attested', 'slip', 'register']}
        words={checkInWords}
        onPick={(checkIn) => onChange({ checkIn })}
      />
      {draft.tablets && (
        <Pick
          label={t`Om någon har röstat på två plattor`}
          value={draft.doubleVotes}
          values={['lowest-hash', 'both-void']}
          words={doubleVotesWords}
          onPick={(doubleVotes) => onChange({ doubleVotes })}
        />
      )}
      <Pick
        label={t`Papper skrivs in`}
        value={draft.paperEntry}
        values={['aloud', 'blind']}
        words={paperEntryWords}
        onPick={(paperEntry) => onChange({ paperEntry })}
      />
      <Pick
        label={t`Den andra personen, där två ska skriva under`}
        value={draft.secondPerson}
        values={['witness', 'member']}
        words={secondPersonWords}
        onPick={(secondPerson) => onChange({ secondPerson })}
      />
      <h2>{t`Röstsedelsvarianter`}</h2>
      <p>{t`En variant är de omröstningar som en och samma person får rösta i.`}</p>
      <Rows
        rows={draft.styles}
        onChange={(styles) => onChange({ styles })}
        fresh={() => ({ id: '', name: '', contests: [] })}
        addLabel={t`Lägg till en variant`}
        nameOf={({ name }, row) => name || t`variant ${row + 1}`}
      >
        {(style, change, row) => (
          <>
            <TextInput
              label={t`Namn`}
              value={style.name}
              onInput={(name) => change({ name })}
              error={at(`${row}/name`)}
            />
            <CheckList
              label={t`Omröstningar på sedeln`}
              layout="grid"
              values={style.contests}
              onChange={(contests) => change({ contests })}
              options={cycle.contests.map(({ id, name }) => ({ value: id, label: name }))}
              error={at(`${row}/contests`)}
            />
          </>
        )}
      </Rows>
    </>
  );
}

/** How votes are cast, by whom, and on which ballots. */
export const votingRoom: RoomSpec<Draft> = {
  parts: ['voting'],
  frozen: ['voting'],
  schema: Draft,
  Form,
  read: ({ voting }) => ({ ...voting }),
  write({ styles, ...voting }, cycle) {
    const known = new Set<string>(cycle.contests.map(({ id }) => id));
    const faults = styles.flatMap(({ name, contests }, row): FieldFault[] => [
      ...(name.trim() === '' || name.trim().length > 120
        ? [{ at: `${row}/name`, text: t`Skriv ett namn på högst 120 tecken.` }]
        : []),
      ...(contests.filter((id) => known.has(id)).length === 0 || contests.length > 20
        ? [{ at: `${row}/contests`, text: t`Välj minst en omröstning, och högst 20.` }]
        : []),
    ]);
    const taken = new Set(styles.map(({ id }) => id));
    return written(faults, () => ({
      voting: {
        ...voting,
        styles: styles.map(({ id, name, contests }) => {
          const own = id === '' ? slugOf(name, taken, 'variant') : id;
          taken.add(own);
          return {
            id: StyleId.parse(own),
            name: name.trim(),
            contests: contests.filter((each) => known.has(each)).map((each) => ContestId.parse(each)),
          };
        }),
      },
    }));
  },
};
