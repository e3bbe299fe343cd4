import { money } from '../../../i18n/format.ts';
import type { OutcomeTeller } from '../../../i18n/outcome-words.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { ContestView } from '../view/contest-view.ts';

/** The name of an area of the round; its id where the round has no such area. */
export const areaName = (cycle: Pick<Cycle, 'areas'>, id: string): string =>
  cycle.areas.find((area) => area.id === id)?.name ?? id;

/** What sentences about a contest's proposals are made with, in the language that is spoken now. */
export function tellerOf(view: ContestView, cycle: Pick<Cycle, 'areas' | 'currency'>): OutcomeTeller {
  const titles = new Map(view.options.map(({ id, option }) => [id, option.title]));
  return {
    money: (amount) => money(amount / view.unit, cycle.currency),
    project: (id) => quoted(titles.get(id) ?? id),
    area: (id) => areaName(cycle, id),
    budget: view.budget,
    scored: view.scored,
    shares: view.rule.name === 'equal-shares',
  };
}

/** First-strong isolates keep a title whole in a line that runs the other way (Unicode UAX 9). */
const quoted = (title: string): string => `\u2068”${title}”\u2069`;
