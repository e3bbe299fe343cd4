import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { amountIn, wholeIn } from '../../../../domain/cycle/amount.ts';
import { Select } from '../../../../ui/select.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { areaName } from '../../words/names.ts';
import { AreaImport } from './area-import.tsx';
import { AreaRow, areaRows, freshArea, hasOwnPots, placesOf, withImported } from './area-rows.ts';
import { type FieldFault, type RoomFormProps, type RoomSpec, written } from './room-spec.ts';
import { Rows } from './rows.tsx';

const Draft = z.object({ areas: z.array(AreaRow) });
type Draft = z.infer<typeof Draft>;

function Form({ draft, onChange, at, cycle }: RoomFormProps<Draft>) {
  const others = (own: string) =>
    draft.areas.flatMap(({ id, name }) => (id === own || name === '' ? [] : [{ value: id, label: name }]));
  return (
    <>
      <AreaImport
        known={new Set(draft.areas.map(({ name }) => name))}
        onAreas={(areas) => onChange({ areas: withImported(draft.areas, areas) })}
      />
      <Rows
        rows={draft.areas}
        onChange={(areas) => onChange({ areas })}
        fresh={() => freshArea(draft.areas)}
        addLabel={t`Lägg till ett område`}
        nameOf={({ name }, row) => name || t`område ${row + 1}`}
      >
        {(area, change, row) => (
          <div class={form['trio']}>
            <TextInput
              label={t`Namn`}
              value={area.name}
              onInput={(name) => change({ name })}
              error={at(`${row}/name`)}
            />
            <Select
              label={t`Del av`}
              prompt={t`Inget annat område`}
              value={area.parent}
              onChange={(parent) => change({ parent })}
              options={others(area.id)}
              error={at(`${row}/parent`)}
            />
            <TextInput
              label={t`Invånare`}
              optional={t`valfritt`}
              inputMode="numeric"
              value={area.population}
              onInput={(population) => change({ population })}
              error={at(`${row}/population`)}
            />
            <TextInput
              label={t`Valdeltagande`}
              optional={t`valfritt`}
              inputMode="numeric"
              suffix="%"
              value={area.turnout}
              onInput={(turnout) => change({ turnout })}
              error={at(`${row}/turnout`)}
            />
            {!hasOwnPots(cycle, area.id) && (
              <TextInput
                label={t`Egna pengar`}
                optional={t`valfritt`}
                inputMode="numeric"
                suffix={cycle.currency === 'SEK' ? t`kr` : '€'}
                value={area.budget}
                onInput={(budget) => change({ budget })}
                error={at(`${row}/budget`)}
              />
            )}
          </div>
        )}
      </Rows>
    </>
  );
}

/** The areas as a tree, who lives there, and the money of each. */
export const areasRoom: RoomSpec<Draft> = {
  parts: ['areas', 'pots'],
  frozen: ['areas', 'pots'],
  schema: Draft,
  Form,
  read: (cycle) => ({ areas: areaRows(cycle) }),
  write({ areas }, cycle, inUse) {
    const kept = new Set(areas.map(({ id }) => id));
    const removed = cycle.areas.find(({ id }) => !kept.has(id) && inUse.has(id));
    const faults: FieldFault[] = areas.flatMap((area, row) => faultsOf(area, row, areas));
    if (areas.length === 0) faults.push({ at: '', text: t`En omgång har minst ett område.` });
    if (removed) {
      const name = areaName(cycle, removed.id) ?? '';
      faults.push({
        at: '',
        text: t`${name} har idéer eller träffar och kan inte tas bort. Byt namn på området, eller släng det du har skrivit.`,
      });
    }
    return written(faults, () => placesOf(areas, cycle));
  },
};

function faultsOf(area: AreaRow, row: number, all: readonly AreaRow[]): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const no = (field: keyof AreaRow, text: string) => faults.push({ at: `${row}/${field}`, text });
  const name = area.name.trim();
  const isTaken = all.findIndex((each) => each.name.trim().toLowerCase() === name.toLowerCase()) < row;
  if (name === '' || name.length > 80) no('name', t`Skriv ett namn på högst 80 tecken.`);
  else if (isTaken) no('name', t`Det finns redan ett område som heter så.`);
  if (area.parent !== '' && !all.some(({ id }) => id === area.parent))
    no('parent', t`Det området är borttaget. Välj ett annat.`);
  if (area.population.trim() !== '' && wholeIn(area.population) === undefined)
    no('population', t`Skriv ett antal i siffror, eller lämna tomt.`);
  if (area.turnout.trim() !== '' && (wholeIn(area.turnout) ?? 101) > 100)
    no('turnout', t`Skriv hela procent från 0 till 100, eller lämna tomt.`);
  const budget = amountIn(area.budget);
  if (area.budget.trim() !== '' && budget === undefined)
    no('budget', t`Skriv ett belopp i hela kronor eller euro, till exempel 250 000.`);
  if (budget === 0) no('budget', t`Budgeten är noll. Lämna rutan tom om området inte har egna pengar.`);
  return faults;
}
