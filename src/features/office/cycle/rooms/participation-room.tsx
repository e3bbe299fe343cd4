import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { wholeIn } from '../../../../domain/cycle/amount.ts';
import { QUESTIONS } from '../../../../domain/cycle/cycle.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { CheckList, ChoiceList } from '../../../../ui/choice-list.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { questionName } from '../rule-words.ts';
import { type FieldFault, type RoomFormProps, type RoomSpec, written } from './room-spec.ts';
import { faultsInAges, StepAges, typedAges, writtenAges } from './step-ages.tsx';

const Draft = z.object({
  who: z.enum(['live', 'live-or-work']),
  citizenshipRequired: z.boolean(),
  lowestAge: z.string(),
  highestAge: z.string(),
  /** By step. */
  ages: z.record(z.string(), z.string()),
  group: z.string(),
  questions: z.array(z.enum(QUESTIONS)),
  contact: z.boolean(),
});
type Draft = z.infer<typeof Draft>;

function Form({ draft, onChange, at }: RoomFormProps<Draft>) {
  return (
    <>
      <ChoiceList
        label={t`De som`}
        layout="grid"
        value={draft.who}
        onChange={(value) => onChange({ who: value === 'live' ? 'live' : 'live-or-work' })}
        options={[
          { value: 'live-or-work', label: t`bor eller arbetar här` },
          { value: 'live', label: t`bor här` },
        ]}
      />
      <TextInput
        label={t`Bara en grupp`}
        optional={t`valfritt`}
        hint={t`Till exempel ”hyresgäster hos Bostadsbolaget”. Lämna tomt om alla får vara med.`}
        value={draft.group}
        onInput={(group) => onChange({ group })}
        error={at('group')}
      />
      <div class={form['pair']}>
        <TextInput
          label={t`Lägsta ålder`}
          hint={t`Noll om det inte finns någon.`}
          inputMode="numeric"
          suffix={t`år`}
          value={draft.lowestAge}
          onInput={(lowestAge) => onChange({ lowestAge })}
          error={at('lowestAge')}
        />
        <TextInput
          label={t`Högsta ålder`}
          optional={t`valfritt`}
          hint={t`För en omgång för unga.`}
          inputMode="numeric"
          suffix={t`år`}
          value={draft.highestAge}
          onInput={(highestAge) => onChange({ highestAge })}
          error={at('highestAge')}
        />
      </div>
      <StepAges ages={draft.ages} onChange={(ages) => onChange({ ages })} at={at} />
      <Checkbox
        label={t`Svenskt medborgarskap krävs`}
        hint={t`Nästan ingen medborgarbudget kräver det.`}
        checked={draft.citizenshipRequired}
        onChange={(citizenshipRequired) => onChange({ citizenshipRequired })}
      />
      <Checkbox
        label={t`Fråga den som lämnar en idé hur man kan nås`}
        hint={t`Frivilligt, och aldrig den som är under åldern för att rösta. Svaret förseglas på plattan och kan bara öppnas på kontoret. Frågan ställs när kontorsnyckeln är gjord.`}
        checked={draft.contact}
        onChange={(contact) => onChange({ contact })}
      />
      <CheckList
        label={t`Fråga dem som är med om`}
        hint={t`Frivilligt, och de trycker själva. Svaren knyts aldrig till en idé eller en röst, och personalen gissar aldrig. De visar vilka som inte är nådda.`}
        layout="grid"
        values={draft.questions}
        onChange={(values) => onChange({ questions: QUESTIONS.filter((each) => values.includes(each)) })}
        options={QUESTIONS.map((value) => ({ value, label: questionName(value) }))}
      />
    </>
  );
}

/** Who may take part, and what they are asked about themselves. */
export const participationRoom: RoomSpec<Draft> = {
  parts: ['participation', 'questions', 'contact'],
  schema: Draft,
  Form,
  read: ({
    contact,
    questions,
    participation: { who, citizenshipRequired, lowestAge, lowestAges, highestAge, group },
  }) => ({
    who,
    citizenshipRequired,
    lowestAge: String(lowestAge),
    highestAge: highestAge === undefined ? '' : String(highestAge),
    group: group ?? '',
    ages: typedAges(lowestAges),
    questions: questions ?? [],
    contact: contact ?? false,
  }),
  write(draft, { participation }) {
    const faults: FieldFault[] = [];
    const lowestAge = wholeIn(draft.lowestAge);
    const highestAge = draft.highestAge.trim() === '' ? undefined : (wholeIn(draft.highestAge) ?? -1);
    const group = draft.group.trim();
    if (lowestAge === undefined || lowestAge > 99)
      faults.push({
        at: 'lowestAge',
        text: t`Skriv en ålder i hela år, från 0 till 99. Noll betyder att alla får vara med.`,
      });
    if (highestAge !== undefined && (highestAge < 1 || highestAge > 120))
      faults.push({
        at: 'highestAge',
        text: t`Skriv en ålder i hela år, från 1 till 120, eller lämna tomt.`,
      });
    else if (highestAge !== undefined && highestAge < (lowestAge ?? 0))
      faults.push({ at: 'highestAge', text: t`Högsta åldern är lägre än den lägsta.` });
    faults.push(...faultsInAges(draft.ages, highestAge));
    if (group.length > 120) faults.push({ at: 'group', text: t`Högst 120 tecken.` });
    const lowestAges = writtenAges(draft.ages, participation.lowestAges);
    return written(faults, () => ({
      questions: draft.questions.length > 0 ? draft.questions : undefined,
      contact: draft.contact ? true : undefined,
      participation: {
        who: draft.who,
        citizenshipRequired: draft.citizenshipRequired,
        lowestAge: lowestAge ?? 0,
        ...(lowestAges && { lowestAges }),
        ...(highestAge !== undefined && { highestAge }),
        ...(group !== '' && { group }),
      },
    }));
  },
};
