import { t } from '@lingui/core/macro';
import { wholeIn } from '../../../../domain/cycle/amount.ts';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { Step } from '../../../../domain/cycle/phase.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { stepName } from '../../words/model-words.ts';
import type { FieldFault } from './room-spec.ts';

/** The steps that residents take part in, and so may have an age of their own. */
const AGED = ['ideas', 'development', 'vote', 'delivery', 'follow-up'] as const satisfies readonly Step[];

/** By step: the lowest age as it is typed; empty where it is that of the round. */
export type TypedAges = Readonly<Record<string, string>>;

type LowestAges = NonNullable<Cycle['participation']['lowestAges']>;

export const typedAges = (held: LowestAges | undefined): Record<string, string> =>
  Object.fromEntries(
    AGED.flatMap((step) => (held?.[step] === undefined ? [] : [[step, String(held[step])]])),
  );

export type StepAgesProps = {
  ages: TypedAges;
  onChange: (ages: Record<string, string>) => void;
  at: (field: string) => string | undefined;
};

/** A lowest age for each step where it is another than in the others. */
export function StepAges({ ages, onChange, at }: StepAgesProps) {
  const isOpen = AGED.some((step) => (ages[step] ?? '') !== '' || at(`age/${step}`) !== undefined);
  return (
    <Disclosure summary={t`En annan lägsta ålder i något steg`} open={isOpen || undefined}>
      <div class={form['group']}>
        <p>{t`Yngre kan till exempel få lämna idéer än de som får rösta. Lämna tomt där åldern är den samma.`}</p>
        <div class={form['trio']}>
          {AGED.map((step) => (
            <TextInput
              key={step}
              label={stepName(step)}
              optional={t`valfritt`}
              inputMode="numeric"
              suffix={t`år`}
              value={ages[step] ?? ''}
              onInput={(age) => onChange({ ...ages, [step]: age })}
              error={at(`age/${step}`)}
            />
          ))}
        </div>
      </div>
    </Disclosure>
  );
}

export const faultsInAges = (ages: TypedAges, highest: number | undefined): readonly FieldFault[] =>
  AGED.flatMap((step) => {
    const typed = (ages[step] ?? '').trim();
    const age = wholeIn(typed);
    if (typed === '') return [];
    if (age === undefined || age > 99)
      return [{ at: `age/${step}`, text: t`Skriv en ålder i hela år, från 0 till 99, eller lämna tomt.` }];
    return highest !== undefined && age > highest
      ? [{ at: `age/${step}`, text: t`Åldern är högre än den högsta, ${highest} år.` }]
      : [];
  });

/** The ages as they are kept: those of steps that are not asked about here stay as they were. */
export function writtenAges(ages: TypedAges, held: LowestAges | undefined): LowestAges | undefined {
  const written: LowestAges = { ...held };
  for (const step of AGED) {
    const age = wholeIn(ages[step] ?? '');
    if (age === undefined) delete written[step];
    else written[step] = age;
  }
  return Object.keys(written).length > 0 ? written : undefined;
}
