import { hireOpener, OpenerLost } from './hired-opener.ts';
import { type Opener, openerHere, type OpenerTerms } from './opener.ts';

/** More openers than this only wait for one another: the browser's own threads do the arithmetic. */
const CREW_MAX = 8;

/** Portions that an opener holds at a time: while one is on its way back, the next is being opened. */
const PORTIONS_EACH = 2;

/** Several openers that take turns. */
export type Crew = {
  /** How many portions are in work at a time: asking for more of them waits. */
  readonly places: number;
  /** Gives work to the next opener that is free. Where an opener dies, another one does its work again. */
  work<Answer>(portion: (opener: Opener) => Promise<Answer>): Promise<Answer>;
  close(): void;
};

/** One opener for each core, in workers; where those cannot be had, or all of them died, one that works here. */
export function gatherCrew(
  terms: OpenerTerms,
  hire: (terms: OpenerTerms) => Opener | undefined = hireOpener,
  cores = navigator.hardwareConcurrency,
): Crew {
  const size = Math.max(1, Math.min(CREW_MAX, cores));
  const hired = Array.from({ length: size }, () => hire(terms)).filter((opener) => opener !== undefined);
  const openers = new Set<Opener>(hired.length > 0 ? hired : [openerHere(terms)]);
  const places = openers.size * PORTIONS_EACH;
  const free = Array.from({ length: PORTIONS_EACH }, () => [...openers]).flat();
  const queue: ((opener: Opener) => void)[] = [];
  let closed = false;

  const giveBack = (opener: Opener) => {
    if (!openers.has(opener)) return;
    const next = queue.shift();
    if (next) next(opener);
    else free.push(opener);
  };
  const dismiss = (opener: Opener) => {
    if (!openers.delete(opener)) return;
    opener.close();
    const others = free.filter((each) => each !== opener);
    free.splice(0, free.length, ...others);
    if (openers.size > 0) return;
    const here = openerHere(terms);
    openers.add(here);
    for (let place = 0; place < PORTIONS_EACH; place += 1) giveBack(here);
  };

  return {
    places,
    async work(portion) {
      for (;;) {
        const opener = free.shift() ?? (await new Promise<Opener>((resolve) => queue.push(resolve)));
        try {
          return await portion(opener);
        } catch (error) {
          if (closed || !(error instanceof OpenerLost)) throw error;
          dismiss(opener);
        } finally {
          giveBack(opener);
        }
      }
    },
    close() {
      closed = true;
      for (const opener of openers) opener.close();
      openers.clear();
    },
  };
}
