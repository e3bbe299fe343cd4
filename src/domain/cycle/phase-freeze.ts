import type { Idea } from '../ideas/idea.ts';
import { canonical } from '../log/canonical.ts';
import type { StreetEvent } from '../meeting/street-event.ts';
import type { Cycle } from './cycle.ts';
import { lowestAgeIn } from './lowest-age.ts';
import { type OpenedStep, type PhaseOpening, phaseOpeningOf } from './phase-opening.ts';
import { hasIdeas } from './phase-opening-decisions.ts';

/** What is known that bears on changing a round while its steps are open. */
export type BeforeChange = {
  readonly phaseOpenings: ReadonlyMap<string, PhaseOpening>;
  readonly openings: ReadonlyMap<string, unknown>;
  readonly ideas: ReadonlyMap<string, Idea>;
  readonly events: ReadonlyMap<string, StreetEvent>;
};

/** Which of the steps that hold something fast are open. */
export type OpenSteps = Readonly<Record<OpenedStep | 'vote', boolean>>;

/** Which steps of a cycle are open. Ideas that have come in count as opened: rounds are older than this act. */
export const openSteps = (known: Omit<BeforeChange, 'events'>, cycle: string): OpenSteps => ({
  ideas: phaseOpeningOf(known.phaseOpenings, cycle, 'ideas') !== undefined || hasIdeas(known.ideas, cycle),
  development: phaseOpeningOf(known.phaseOpenings, cycle, 'development') !== undefined,
  vote: known.openings.has(cycle),
});

/** Something that would change under those who take part: which part, and what of it. */
export type HeldFast =
  | { readonly part: 'area' | 'language' | 'theme'; readonly what: string }
  | { readonly part: 'idea-age' | 'voters' | 'criteria' };

/**
 * What a new set-up of a round takes away from those who take part already, against the one that stands. Areas that
 * ideas or street events name are never removed. While ideas are open, languages and themes in use stay, and so does the
 * age of leaving an idea; while ideas are worked with, the criteria; while people vote, who may.
 */
export function heldFast(held: Cycle, next: Cycle, known: BeforeChange): readonly HeldFast[] {
  const steps = openSteps(known, held.id);
  const ideas = [...known.ideas.values()].filter(({ cycle }) => cycle === held.id);
  const events = [...known.events.values()].filter(({ plan }) => plan?.cycle === held.id);
  const areas = new Set([...ideas.map(({ area }) => area), ...events.map(({ plan }) => plan?.area)]);
  const themes = new Set(ideas.map(({ theme }) => theme));
  const found: HeldFast[] = [];
  for (const { id, name } of held.areas)
    if (areas.has(id) && !next.areas.some((area) => area.id === id)) found.push({ part: 'area', what: name });
  if (steps.ideas) {
    for (const what of held.languages)
      if (!next.languages.includes(what)) found.push({ part: 'language', what });
    for (const what of held.themes)
      if (themes.has(what) && !next.themes.includes(what)) found.push({ part: 'theme', what });
    if (lowestAgeIn(held, 'ideas') !== lowestAgeIn(next, 'ideas')) found.push({ part: 'idea-age' });
  }
  if (steps.development && canonical(held.criteria) !== canonical(next.criteria))
    found.push({ part: 'criteria' });
  if (steps.vote && canonical(votersOf(held)) !== canonical(votersOf(next))) found.push({ part: 'voters' });
  return found;
}

/** Whether a change touches anything that may stand: most do not, and nothing needs to be looked up for them. */
export const mayTouch = (held: Cycle, next: Cycle): boolean =>
  (['areas', 'languages', 'themes', 'participation', 'criteria'] as const).some(
    (part) => canonical(held[part]) !== canonical(next[part]),
  );

const votersOf = (cycle: Cycle) => {
  const { who, citizenshipRequired, highestAge, group } = cycle.participation;
  return { who, citizenshipRequired, highestAge, group, lowestAge: lowestAgeIn(cycle, 'vote') };
};
