/**
 * A note outside IndexedDB that this browser holds a log. If the log is gone and the note is not, then the
 * browser or a person has cleared it, and that is said aloud instead of shown as a clean start.
 */
export type Marker = { present(): boolean; set(): void; clear(): void };

/** The note for one database. A browser that denies localStorage has none, and loses only the warning. */
export function markerFor(database: string): Marker {
  const key = `${database}/enrolled`;
  return {
    present: () => attempt(() => localStorage.getItem(key) !== null, false),
    set: () => attempt(() => localStorage.setItem(key, 'yes'), undefined),
    clear: () => attempt(() => localStorage.removeItem(key), undefined),
  };
}

function attempt<Value>(run: () => Value, otherwise: Value): Value {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
