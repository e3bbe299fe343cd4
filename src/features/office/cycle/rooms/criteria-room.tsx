import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { wholeIn } from '../../../../domain/cycle/amount.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { CheckList } from '../../../../ui/choice-list.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { goalName } from '../goal-words.ts';
import { proposedCriteria } from '../proposed-criteria.ts';
import { type FieldFault, type RoomFormProps, type RoomSpec, written } from './room-spec.ts';
import { Rows } from './rows.tsx';

const Row = z.object({
  name: z.string(),
  question: z.string(),
  scale: z.string(),
  weight: z.string(),
  required: z.boolean(),
  goals: z.array(z.string()),
});
const Draft = z.object({ criteria: z.array(Row) });
type Draft = z.infer<typeof Draft>;

const GOALS = Array.from({ length: 17 }, (_, at) => String(at + 1));
const fresh = () => ({ name: '', question: '', scale: '5', weight: '1', required: false, goals: [] });

function Form({ draft, onChange, at }: RoomFormProps<Draft>) {
  return (
    <>
      {draft.criteria.length === 0 && (
        <div>
          <Button onClick={() => onChange({ criteria: proposedCriteria().map(rowOf) })}>
            {t`Börja med det föreslagna`}
          </Button>
        </div>
      )}
      <Rows
        rows={draft.criteria}
        onChange={(criteria) => onChange({ criteria })}
        fresh={fresh}
        addLabel={t`Lägg till ett kriterium`}
        nameOf={({ name }, row) => name || t`kriterium ${row + 1}`}
      >
        {(row, change, index) => (
          <>
            <TextInput
              label={t`Namn`}
              value={row.name}
              onInput={(name) => change({ name })}
              error={at(`${index}/name`)}
            />
            <TextInput
              label={t`Fråga`}
              hint={t`Den som bedömaren svarar på, ställd rakt på idén.`}
              value={row.question}
              onInput={(question) => change({ question })}
              error={at(`${index}/question`)}
            />
            <div class={form['pair']}>
              <TextInput
                label={t`Högsta poäng`}
                inputMode="numeric"
                value={row.scale}
                onInput={(scale) => change({ scale })}
                error={at(`${index}/scale`)}
              />
              <TextInput
                label={t`Vikt`}
                hint={t`2 räknas dubbelt mot 1.`}
                inputMode="numeric"
                value={row.weight}
                onInput={(weight) => change({ weight })}
                error={at(`${index}/weight`)}
              />
            </div>
            <Checkbox
              label={t`Ett krav: den som får noll här går inte vidare`}
              checked={row.required}
              onChange={(required) => change({ required })}
            />
            <Disclosure summary={t`Globala mål (${row.goals.length})`}>
              <CheckList
                label={t`Mål i Agenda 2030 som kriteriet bidrar till`}
                labelHidden
                layout="grid"
                values={row.goals}
                onChange={(goals) => change({ goals })}
                options={GOALS.map((goal) => ({ value: goal, label: goalName(Number(goal)) }))}
              />
            </Disclosure>
          </>
        )}
      </Rows>
    </>
  );
}

const rowOf = (held: ReturnType<typeof proposedCriteria>[number]): z.infer<typeof Row> => ({
  name: held.name,
  question: held.question,
  scale: String(held.scale),
  weight: String(held.weight ?? 1),
  required: held.required ?? false,
  goals: held.goals.map(String),
});

const isWithin = (text: string, most: number): boolean => {
  const value = wholeIn(text);
  return value !== undefined && value >= 1 && value <= most;
};

/** What every idea is weighed against. */
export const criteriaRoom: RoomSpec<Draft> = {
  parts: ['criteria'],
  schema: Draft,
  Form,
  read: ({ criteria }) => ({ criteria: criteria.map(rowOf) }),
  write({ criteria }) {
    const names = criteria.map(({ name }) => name.trim());
    const faults = criteria.flatMap(({ question, scale, weight }, row): FieldFault[] => {
      const own: FieldFault[] = [];
      const name = names[row] ?? '';
      if (name === '' || name.length > 80)
        own.push({ at: `${row}/name`, text: t`Skriv ett namn på högst 80 tecken.` });
      else if (names.indexOf(name) !== row)
        own.push({ at: `${row}/name`, text: t`Det finns redan ett kriterium som heter så.` });
      if (question.trim() === '' || question.trim().length > 400)
        own.push({ at: `${row}/question`, text: t`Skriv en fråga på högst 400 tecken.` });
      if (!isWithin(scale, 10)) own.push({ at: `${row}/scale`, text: t`Skriv ett tal från 1 till 10.` });
      if (!isWithin(weight, 10)) own.push({ at: `${row}/weight`, text: t`Skriv ett tal från 1 till 10.` });
      return own;
    });
    return written(faults, () => ({
      criteria: criteria.map(({ name, question, scale, weight, required, goals }) => ({
        name: name.trim(),
        question: question.trim(),
        scale: wholeIn(scale) ?? 5,
        goals: goals.map(Number),
        ...(wholeIn(weight) !== 1 && { weight: wholeIn(weight) }),
        ...(required && { required }),
      })),
    }));
  },
};
