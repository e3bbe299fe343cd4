import type { State } from '../../../domain/log/state.ts';

/**
 * A process's state with the entries of one round alone: what the screens of the office look at. Ideas, street events,
 * visitors, proposals and bundles are left out where they say that they belong to another round; everything else is
 * asked for by its round where it is shown. Each call remembers the last answer, noun by noun, so that what has not
 * changed stays the very same map.
 */
export function roundView(): (state: State, cycle: string) => State {
  const events = remembering((of: State['events'], cycle: string) =>
    filtered(of, ({ plan }) => plan === undefined || plan.cycle === cycle),
  );
  const ideas = remembering((of: State['ideas'], cycle: string) =>
    filtered(of, (idea) => idea.cycle === cycle),
  );
  const proposals = remembering((of: State['proposals'], cycle: string) =>
    filtered(of, ({ drafted }) => drafted === undefined || drafted.cycle === cycle),
  );
  const batches = remembering((of: State['batches'], cycle: string) =>
    filtered(of, ({ opened }) => opened === undefined || opened.cycle === cycle),
  );
  const attendance = remembering((of: State['attendance'], own: State['events'], all: State['events']) =>
    filtered(of, ({ event }) => own.has(event) || !all.has(event)),
  );
  return (state, cycle) => {
    if (state.cycles.size < 2) return state;
    const own = events(state.events, cycle);
    return {
      ...state,
      events: own,
      ideas: ideas(state.ideas, cycle),
      proposals: proposals(state.proposals, cycle),
      batches: batches(state.batches, cycle),
      attendance: attendance(state.attendance, own, state.events),
    };
  };
}

const filtered = <Value>(
  map: ReadonlyMap<string, Value>,
  belongs: (value: Value) => boolean,
): ReadonlyMap<string, Value> => new Map([...map].filter(([, value]) => belongs(value)));

/** The last answer again for the very same question. */
function remembering<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | undefined;
  return (...asked) => {
    if (!last?.asked.every((value, at) => value === asked[at])) last = { asked, answer: answer(...asked) };
    return last.answer;
  };
}
