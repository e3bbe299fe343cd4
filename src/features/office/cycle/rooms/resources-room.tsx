import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { Day } from '../../../../domain/log/entry.ts';
import { DateTimeInput } from '../../../../ui/date-time-input.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { type FieldFault, type RoomFormProps, type RoomSpec, written } from './room-spec.ts';

const Draft = z.object({ board: z.string(), day: z.string(), caseNumber: z.string() });
type Draft = z.infer<typeof Draft>;

function Form({ draft, onChange, at }: RoomFormProps<Draft>) {
  return (
    <>
      <TextInput
        label={t`Nämnd`}
        value={draft.board}
        onInput={(board) => onChange({ board })}
        error={at('board')}
      />
      <div class={form['pair']}>
        <DateTimeInput
          label={t`Dag`}
          type="date"
          value={draft.day}
          onInput={(day) => onChange({ day })}
          error={at('day')}
        />
        <TextInput
          label={t`Diarienummer`}
          value={draft.caseNumber}
          onInput={(caseNumber) => onChange({ caseNumber })}
          error={at('caseNumber')}
        />
      </div>
    </>
  );
}

/** The decision that set the money aside. All three fields empty: none is recorded yet. */
export const resourcesRoom: RoomSpec<Draft> = {
  parts: ['resourceDecision'],
  schema: Draft,
  Form,
  read: ({ resourceDecision: held }) => ({
    board: held?.board ?? '',
    day: held?.day ?? '',
    caseNumber: held?.caseNumber ?? '',
  }),
  write(draft) {
    const [board, caseNumber] = [draft.board.trim(), draft.caseNumber.trim()];
    if (board === '' && caseNumber === '' && draft.day === '')
      return { ok: true, parts: { resourceDecision: undefined } };
    const faults: FieldFault[] = [];
    if (board === '' || board.length > 120)
      faults.push({ at: 'board', text: t`Skriv vilken nämnd som beslutade, med högst 120 tecken.` });
    if (!Day.safeParse(draft.day).success) faults.push({ at: 'day', text: t`Välj en dag.` });
    if (caseNumber === '' || caseNumber.length > 60)
      faults.push({ at: 'caseNumber', text: t`Skriv diarienumret, med högst 60 tecken.` });
    return written(faults, () => ({ resourceDecision: { board, day: draft.day, caseNumber } }));
  },
};
