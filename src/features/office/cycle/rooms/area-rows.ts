import * as z from 'zod/mini';
import { amountIn, wholeIn } from '../../../../domain/cycle/amount.ts';
import type { ImportedArea } from '../../../../domain/cycle/area-import.ts';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { slugOf } from '../../../../domain/cycle/slug.ts';
import { AreaId } from '../../../../domain/log/ids.ts';

/** An area as it is being written. The id of a new one begins with `+`, which no area's id does. */
export const AreaRow = z.object({
  id: z.string(),
  name: z.string(),
  parent: z.string(),
  population: z.string(),
  turnout: z.string(),
  budget: z.string(),
});
export type AreaRow = z.infer<typeof AreaRow>;

type Pot = Cycle['pots'][number];

/** The pot that the row of an area writes: its investment money for no purpose of its own. */
const isPlain = (pot: Pot): boolean => pot.money === 'investment' && pot.purpose === undefined;

/** Areas with several such pots are left to the room of the money. */
export const hasOwnPots = ({ pots }: Cycle, area: string): boolean =>
  pots.filter((pot) => pot.area === area && isPlain(pot)).length > 1;

export const areaRows = (cycle: Cycle): AreaRow[] =>
  cycle.areas.map(({ id, name, parent, population, turnout }) => {
    const [plain, ...more] = cycle.pots.filter((pot) => pot.area === id && isPlain(pot));
    return {
      id,
      name,
      parent: parent ?? '',
      population: population === undefined ? '' : String(population),
      turnout: turnout === undefined ? '' : String(turnout),
      budget: plain && more.length === 0 ? String(plain.amount) : '',
    };
  });

export function freshArea(rows: readonly AreaRow[]): AreaRow {
  const used = new Set(rows.map(({ id }) => id));
  let count = rows.length + 1;
  while (used.has(`+${count}`)) count += 1;
  return { id: `+${count}`, name: '', parent: '', population: '', turnout: '', budget: '' };
}

/** Areas from a file among those that are there: a row of a name that is known fills in what the file says. */
export function withImported(rows: readonly AreaRow[], areas: readonly ImportedArea[]): AreaRow[] {
  const all = [...rows];
  const of = (name: string) => all.findIndex((row) => row.name.trim().toLowerCase() === name.toLowerCase());
  for (const { name } of areas) if (of(name) < 0) all.push({ ...freshArea(all), name });
  for (const { name, parent, population, turnout, budget } of areas) {
    const at = of(name);
    const row = all[at];
    if (!row) continue;
    const text = (value: number | undefined, held: string) => (value === undefined ? held : String(value));
    all[at] = {
      ...row,
      parent: parent === undefined ? row.parent : (all[of(parent)]?.id ?? row.parent),
      population: text(population, row.population),
      turnout: text(turnout, row.turnout),
      budget: text(budget, row.budget),
    };
  }
  return all;
}

/** The areas and pots that the rows give. What rows leave out loses its pots with it. */
export function placesOf(rows: readonly AreaRow[], cycle: Cycle): Pick<Cycle, 'areas' | 'pots'> {
  const taken = new Set<string>([...rows.map(({ id }) => id), ...cycle.areas.map(({ id }) => id)]);
  const ids = new Map(
    rows.map(({ id, name }) => {
      const own = id.startsWith('+') ? slugOf(name, taken, 'omrade') : id;
      taken.add(own);
      return [id, AreaId.parse(own)] as const;
    }),
  );
  const areas = rows.flatMap(({ id, name, parent, population, turnout }) => {
    const own = ids.get(id);
    const within = ids.get(parent);
    const [residents, share] = [wholeIn(population), wholeIn(turnout)];
    if (!own) return [];
    return [
      {
        id: own,
        name: name.trim(),
        ...(within && { parent: within }),
        ...(residents !== undefined && { population: residents }),
        ...(share !== undefined && { turnout: share }),
      },
    ];
  });
  return { areas, pots: potsOf(rows, ids, cycle) };
}

function potsOf(rows: readonly AreaRow[], ids: ReadonlyMap<string, AreaId>, cycle: Cycle): Cycle['pots'] {
  const left = new Map(rows.map((row) => [ids.get(row.id), row]));
  const kept = cycle.pots.flatMap((pot) => {
    const row = left.get(pot.area);
    if (!row) return [];
    if (!isPlain(pot) || hasOwnPots(cycle, pot.area)) return [pot];
    left.delete(pot.area);
    const amount = amountIn(row.budget);
    return amount === undefined ? [] : [{ ...pot, amount }];
  });
  const added = [...left].flatMap(([area, { budget }]) => {
    const amount = amountIn(budget);
    return area === undefined || amount === undefined || hasOwnPots(cycle, area)
      ? []
      : [{ area, amount, money: 'investment' as const }];
  });
  return [...kept, ...added];
}
