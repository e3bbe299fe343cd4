import type { Log } from '../../../../storage/log.ts';
import { callDesk } from './ask-desk.ts';
import { type OpenInput, type Opening, openOn } from './open-on.ts';
import { type StripEnd, type StripInput, stripOn } from './strip-on.ts';
import { type TallyEnd, type TallyInput, tallyOn } from './tally-on.ts';

/**
 * Where a count is made, in the order of its phases: strip, open, tally; on paper alone, tally. Everything heavy and every
 * vote is in workers beside the page; what went wrong is a value. The same log gives the same list and the same result,
 * on any computer and after any pause.
 */
export type CountDesk = {
  /** Takes the outsides off. The insides stay here, sealed. */
  strip(input: StripInput, progress: (envelopes: number) => void, signal: AbortSignal): Promise<StripEnd>;
  /** Whether the insides that lie here are those of this root: after a browser was closed they are stripped anew. */
  holds(root: string): boolean;
  /** Opens every inside on the list, and nothing else. The votes stay here, mixed. */
  open(input: OpenInput, progress: (opened: number) => void): Opening;
  /** Joins the paper in, counts every contest, and writes the result's file. */
  tally(input: TallyInput): Promise<TallyEnd>;
  /** Ends everything at once: keys, insides and votes are gone from memory. */
  close(): void;
};

/** A desk with nothing on it, which reads what it needs from this log. */
export function openCountDesk(log: Pick<Log, 'read'>): CountDesk {
  const desk = callDesk();
  let held: string | undefined;
  return {
    async strip(input, progress, signal) {
      held = undefined;
      const end = await stripOn(desk, log, input, progress, signal);
      if (end.end === 'stripped') held = end.root;
      return end;
    },
    holds: (root) => held === root,
    open: (input, progress) => openOn(desk, input, progress),
    tally: (input) => tallyOn(desk, log, input),
    close() {
      held = undefined;
      desk.close();
    },
  };
}
