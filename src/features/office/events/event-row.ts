import type { EventFigures } from './event-figures.ts';

/** A planned event in a list. */
export type EventRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly area: string;
  readonly place: string;
  readonly starts: string;
  readonly ends: string;
  readonly figures: EventFigures;
};

/** Whether an event lies ahead, goes on, or is over. */
export function momentOf(event: Pick<EventRow, 'starts' | 'ends'>, now: string): 'ahead' | 'open' | 'over' {
  if (now < event.starts) return 'ahead';
  return now < event.ends ? 'open' : 'over';
}
