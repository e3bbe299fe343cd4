import type { Cycle } from '../cycle/cycle.ts';
import type { State } from '../log/state.ts';
import { type AskedQuestion, groupsOf } from '../meeting/asked.ts';
import { answerKey } from '../meeting/answers.ts';
import { type Branch, hideFew, type Shown } from './hide-few.ts';
import { type Channel, CHANNELS, WHOLE } from './met.ts';

/** Those who gave one answer. */
export type GroupReach = {
  readonly group: string;
  readonly people: Shown;
  /** Of all who answered the question, from 0 to 1; undefined where one of the two is hidden. */
  readonly share: number | undefined;
  /** The same people by the kind of event they were met at. */
  readonly channels: ReadonlyMap<Channel, Shown>;
};

export type QuestionReach = {
  readonly question: AskedQuestion;
  readonly answered: Shown;
  /** In the order in which they are asked; languages and groups that the round has no more stand last. */
  readonly groups: readonly GroupReach[];
  /** The ways of meeting in which anybody answered. */
  readonly channels: readonly Channel[];
};

/**
 * What those who took part said about themselves, for every question that the round asks. One to four in a cell are hidden,
 * and as many others as it takes: the sums are those of a group, and of all who answered. How many answered by a channel is
 * no sum that is shown, or the cells would be found by it.
 */
export function questionsReached(
  cycle: Cycle,
  state: Pick<State, 'answers' | 'events'>,
): readonly QuestionReach[] {
  return (cycle.questions ?? []).map((question) => reachedBy(question, cycle, state));
}

function reachedBy(
  question: AskedQuestion,
  cycle: Cycle,
  state: Pick<State, 'answers' | 'events'>,
): QuestionReach {
  const given = givenTo(question, cycle, state);
  const groups = [...new Set([...groupsOf(question, cycle), ...given.keys()])];
  const below = (group: string): readonly Branch[] =>
    CHANNELS.map((channel) => ({
      key: cellKey(group, channel),
      own: given.get(group)?.get(channel) ?? 0,
      below: [],
    }));
  const shown = hideFew({
    key: WHOLE,
    own: 0,
    below: groups.map((group) => ({ key: group, own: 0, below: below(group) })),
  });
  const used = CHANNELS.filter((channel) => [...given.values()].some((row) => (row.get(channel) ?? 0) > 0));
  const answered = shown.get(WHOLE) ?? 0;
  return {
    question,
    answered,
    channels: used,
    groups: groups.map((group) => {
      const channels = new Map(used.map((channel) => [channel, shown.get(cellKey(group, channel)) ?? 0]));
      const people = sumOf(shown.get(group) ?? 0, channels);
      const both = typeof people === 'number' && typeof answered === 'number' && answered > 0;
      return {
        group,
        people,
        share: both ? people / answered : undefined,
        channels,
      };
    }),
  };
}

/** Where one channel alone has anybody, its cell says all that a hidden sum could. */
function sumOf(sum: Shown, channels: ReadonlyMap<Channel, Shown>): Shown {
  const [only, ...others] = [...channels.values()].filter((people) => people !== 0);
  return sum === 'hidden' && only !== undefined && others.length === 0 ? only : sum;
}

const cellKey = (group: string, channel: Channel): string => `${group} ${channel}`;

/** How many gave each answer at events of the round, by the kind of event. */
function givenTo(
  question: AskedQuestion,
  cycle: Cycle,
  { answers, events }: Pick<State, 'answers' | 'events'>,
): ReadonlyMap<string, ReadonlyMap<Channel, number>> {
  const given = new Map<string, Map<Channel, number>>();
  const prefix = answerKey({ question, group: '' });
  for (const { event, counts } of answers.values()) {
    const plan = events.get(event)?.plan;
    if (plan?.cycle !== cycle.id) continue;
    for (const [key, people] of counts) {
      if (!key.startsWith(prefix)) continue;
      const group = key.slice(prefix.length);
      const row = given.get(group) ?? new Map<Channel, number>();
      given.set(group, row.set(plan.kind, (row.get(plan.kind) ?? 0) + people));
    }
  }
  return given;
}
