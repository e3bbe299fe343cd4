/**
 * The copies that one fold has made of what it was given. States are never changed in place; but a map that this very
 * fold has copied nobody else has seen yet, and copying it again for each of two hundred sheets would be waste.
 */
export class Copies {
  readonly #own = new WeakSet<object>();

  /** A map with the same content that may be changed: the one given, if it is a copy of this fold's already. */
  of<Key, Value>(map: ReadonlyMap<Key, Value>): Map<Key, Value> {
    if (map instanceof Map && this.#own.has(map)) return map;
    const copy = new Map(map);
    this.#own.add(copy);
    return copy;
  }
}
