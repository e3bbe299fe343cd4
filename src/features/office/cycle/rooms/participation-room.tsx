import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { wholeIn } from '../../../../domain/cycle/amount.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { ChoiceList } from '../../../../ui/choice-list.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { type FieldFault, type RoomFormProps, type RoomSpec, written } from './room-spec.ts';

const Draft = z.object({
  who: z.enum(['live', 'live-or-work']),
  citizenshipRequired: z.boolean(),
  lowestAge: z.string(),
  highestAge: z.string(),
  group: z.string(),
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
      <Checkbox
        label={t`Svenskt medborgarskap krävs`}
        hint={t`Nästan ingen medborgarbudget kräver det.`}
        checked={draft.citizenshipRequired}
        onChange={(citizenshipRequired) => onChange({ citizenshipRequired })}
      />
    </>
  );
}

/** Who may take part. */
export const participationRoom: RoomSpec<Draft> = {
  parts: ['participation'],
  schema: Draft,
  Form,
  read: ({ participation: { who, citizenshipRequired, lowestAge, highestAge, group } }) => ({
    who,
    citizenshipRequired,
    lowestAge: String(lowestAge),
    highestAge: highestAge === undefined ? '' : String(highestAge),
    group: group ?? '',
  }),
  write(draft) {
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
    if (group.length > 120) faults.push({ at: 'group', text: t`Högst 120 tecken.` });
    return written(faults, () => ({
      participation: {
        who: draft.who,
        citizenshipRequired: draft.citizenshipRequired,
        lowestAge: lowestAge ?? 0,
        ...(highestAge !== undefined && { highestAge }),
        ...(group !== '' && { group }),
      },
    }));
  },
};
