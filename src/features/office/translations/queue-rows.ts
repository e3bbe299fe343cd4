import type { TextUnit } from '../../../domain/translation/text-unit.ts';
import { unitState, type UnitKnown, type UnitState } from '../../../domain/translation/unit-state.ts';
import type { QueueFilter } from './queue-address.ts';

/** A text, and how far its translation into the language of the queue has come. */
export type QueueRow = { readonly unit: TextUnit; readonly state: UnitState };

/**
 * The texts to be put into a language, in the order in which they should be. `beside` stays in whatever the filter says
 * of its state: the text that one works on does not go away under one's hands.
 */
export function queueRows(
  units: ReadonlyMap<string, TextUnit>,
  filter: QueueFilter,
  known: UnitKnown,
  beside?: string,
): readonly QueueRow[] {
  const { language, about, state, search } = filter;
  const sought = plain(search);
  const rows: QueueRow[] = [];
  for (const unit of units.values()) {
    if (unit.language === language) continue;
    const stands = unitState(unit, language, known);
    const wanted = state === 'all' || (stands.is === 'done') === (state === 'done');
    const found =
      (about === undefined || unit.about === about) &&
      wanted &&
      (sought === '' || [unit.text, stands.text, unit.of ?? ''].some((text) => plain(text).includes(sought)));
    if (found || unit.id === beside) rows.push({ unit, state: stands });
  }
  return rows;
}

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** The text to go on with after this one: the next that is not done, from the beginning again after the last. */
export function nextToDo(rows: readonly QueueRow[], id: string): string | undefined {
  const at = rows.findIndex(({ unit }) => unit.id === id);
  const turned = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return turned.find(({ state }) => state.is !== 'done')?.unit.id;
}
