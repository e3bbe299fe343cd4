import type { Cycle } from '../../../domain/cycle/cycle.ts';

/** Areas to choose from, each part after and with the name of what it is a part of: "Äng (Norr)". */
export function areaOptions(cycle: Cycle): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map(cycle.areas.map((area) => [area.id, area.name]));
  const below = (parent: string | undefined): readonly { value: string; label: string }[] =>
    cycle.areas
      .filter((area) => area.parent === parent)
      .flatMap((area) => {
        const within = area.parent && names.get(area.parent);
        return [
          { value: area.id, label: within ? `${area.name} (${within})` : area.name },
          ...below(area.id),
        ];
      });
  return below(undefined);
}
