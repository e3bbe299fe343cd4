import type { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import { AreaId, ContestId, OptionId, StyleId } from '../../../../src/domain/log/ids.ts';
import type { Contest, Method } from '../../../../src/domain/vote/contest.ts';
import { nassjo } from '../../kiosk/soder.ts';

/** En halv miljon idéer, with every bundle read twice by two people. */
export const blindRound = (): Cycle => nassjo({ voting: { ...nassjo().voting, paperEntry: 'blind' } });

/** Two questions on one sheet, as in Paris: the whole town, and one's own district. */
export function twoQuestions(town: Method, district: Method): Cycle {
  const whole = contest('town', 'Hela staden', town, ['Cykelbana', 'Badhus', 'Träd', 'Torg']);
  const own = contest('own', 'Din stadsdel', district, ['Lekplats', 'Bänkar', 'Belysning']);
  const other = contest('far', 'Norra stadsdelen', district, ['Bro', 'Brygga', 'Bastu', 'Bana', 'Bod']);
  return nassjo({
    contests: [whole, own, other],
    voting: {
      ...nassjo().voting,
      styles: [
        { id: StyleId.parse('south'), name: 'Södra', contests: [whole.id, own.id] },
        { id: StyleId.parse('north'), name: 'Norra', contests: [whole.id, other.id] },
      ],
    },
  });
}

function contest(id: string, name: string, method: Method, titles: readonly string[]): Contest {
  const options = titles.map((title, at) => ({
    id: OptionId.parse(`${id}-${String(at + 1)}`),
    number: (id === 'town' ? 0 : id === 'own' ? 10 : 20) + at + 1,
    title,
    text: '',
    cost: 400_000 + at * 200_000,
  }));
  return { id: ContestId.parse(id), name, area: AreaId.parse('soder'), method, options, order: 'fixed' };
}
