import * as z from 'zod/mini';
import { AreaId } from '../log/ids.ts';

/** An area as it stood before rounds knew how many vote there. */
export const AreaV2 = z.strictObject({
  id: AreaId,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  parent: z.optional(AreaId),
  /** Residents, all ages. */
  population: z.optional(z.int().check(z.nonnegative())),
});

/** The whole municipality, a planning area, or a part of one; a tree through `parent`. */
export const Area = z.strictObject({
  ...AreaV2.shape,
  /** How many in a hundred voted in the latest municipal election. */
  turnout: z.optional(z.int().check(z.nonnegative(), z.lte(100))),
});
export type Area = z.infer<typeof Area>;

/** The area and all areas below it. Terminates on a tree that is not one: each area is taken once. */
export function withDescendants(areas: readonly Area[], root: AreaId): ReadonlySet<AreaId> {
  const found = new Set<AreaId>([root]);
  for (const id of found) {
    for (const area of areas) if (area.parent === id) found.add(area.id);
  }
  return found;
}

/** The areas that have none below them, in the order given: where residents say that they live. */
export function leaves(areas: readonly Area[]): readonly Area[] {
  const parents = new Set(areas.map((area) => area.parent));
  return areas.filter((area) => !parents.has(area.id));
}
