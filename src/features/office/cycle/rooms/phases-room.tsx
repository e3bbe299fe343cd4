import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { STEPS, Step } from '../../../../domain/cycle/phase.ts';
import { Day } from '../../../../domain/log/entry.ts';
import { DateTimeInput } from '../../../../ui/date-time-input.tsx';
import { Select } from '../../../../ui/select.tsx';
import form from '../../shell/form.module.css';
import { stepName } from '../../words/model-words.ts';
import { type FieldFault, type RoomFormProps, type RoomSpec, written } from './room-spec.ts';
import { Rows } from './rows.tsx';

const Draft = z.object({ phases: z.array(z.object({ step: Step, from: z.string(), until: z.string() })) });
type Draft = z.infer<typeof Draft>;

function Form({ draft, onChange, at }: RoomFormProps<Draft>) {
  const missing = STEPS.find((step) => !draft.phases.some((phase) => phase.step === step)) ?? 'ideas';
  return (
    <Rows
      rows={draft.phases}
      onChange={(phases) => onChange({ phases })}
      fresh={() => ({ step: missing, from: '', until: '' })}
      addLabel={t`Lägg till ett steg`}
      nameOf={({ step }) => stepName(step)}
    >
      {(phase, change, row) => (
        <div class={form['trio']}>
          <Select
            label={t`Steg`}
            value={phase.step}
            onChange={(value) => change({ step: STEPS.find((step) => step === value) ?? phase.step })}
            options={STEPS.map((step) => ({ value: step, label: stepName(step) }))}
          />
          <DateTimeInput
            label={t`Första dagen`}
            type="date"
            value={phase.from}
            onInput={(from) => change({ from })}
            error={at(`${row}/from`)}
          />
          <DateTimeInput
            label={t`Sista dagen`}
            type="date"
            value={phase.until}
            onInput={(until) => change({ until })}
            error={at(`${row}/until`)}
          />
        </div>
      )}
    </Rows>
  );
}

/** The steps with their days. They may overlap, and a step may go on several times. */
export const phasesRoom: RoomSpec<Draft> = {
  parts: ['phases'],
  schema: Draft,
  Form,
  read: ({ phases }) => ({ phases }),
  write({ phases }) {
    const faults = phases.flatMap(({ from, until }, row): FieldFault[] => {
      const [starts, ends] = [Day.safeParse(from).success, Day.safeParse(until).success];
      if (!starts) return [{ at: `${row}/from`, text: t`Välj första dagen.` }];
      if (!ends) return [{ at: `${row}/until`, text: t`Välj sista dagen.` }];
      return until < from
        ? [
            {
              at: `${row}/until`,
              text: t`Sista dagen ligger före den första. Byt plats på dem, eller rätta den ena.`,
            },
          ]
        : [];
    });
    const order = (step: Step) => STEPS.indexOf(step);
    return written(faults, () => ({
      phases: phases.toSorted((a, b) => order(a.step) - order(b.step) || (a.from < b.from ? -1 : 1)),
    }));
  },
};
