import type { ConfiguredCycle, Cycle } from '../cycle/cycle.ts';
import { type Env, MAX_ENTRY_BYTES, stamp } from '../log/entry.ts';
import type { EntryIn } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { State } from '../log/state.ts';
import { sizeOf } from '../outcome/decision-decisions.ts';
import { proposalOfOption } from '../proposal/shortlist.ts';
import { contestIn, contestOriginal } from '../vote/ballot-in-language.ts';
import { type ballotWordsKinds, ballotWordsKey } from '../vote/ballot-words.ts';
import type { Contest, Option } from '../vote/contest.ts';
import { textKey } from './text-key.ts';
import { textsOf, type TextsKnown } from './texts-of-round.ts';
import { type TextUnit, unitId } from './text-unit.ts';
import { unitState, type UnitKnown } from './unit-state.ts';

/** What bears on ballots in other languages: a part of the log's state. */
export type BallotsKnown = TextsKnown & UnitKnown & Pick<State, 'ballotWords'>;

/** Bytes of a part: the rest of an entry is left to its envelope. */
const ROOM = MAX_ENTRY_BYTES - 4096;

/** How far the ballots of a round have come in a language: contests that stand there, are ready, or lack texts. */
export type BallotStanding = {
  readonly language: string;
  /** Whole on the tablets, and of what stands on the ballots now, in the words of the queue. */
  readonly there: number;
  /** Translated whole, and not on the tablets yet, or otherwise there. */
  readonly ready: number;
  /** Texts that are still to be translated. */
  readonly missing: number;
};

type Made = Pick<Contest, 'name'> & { readonly options: readonly Pick<Option, 'id' | 'title' | 'text'>[] };

/** How far the ballots have come in every language of the round but the one they are written in. */
export function ballotStandings(cycle: Cycle, known: BallotsKnown): readonly BallotStanding[] {
  const units = textsOf(cycle, known);
  return cycle.languages.slice(1).map((language) => {
    let [there, ready, missing] = [0, 0, 0];
    for (const contest of cycle.contests) {
      const { made, lacking } = madeOf(cycle, contest, language, units, known);
      missing += lacking;
      if (made && isThere(cycle, contest, language, made, known)) there += 1;
      else if (made) ready += 1;
    }
    return { language, there, ready, missing };
  });
}

export type BallotsRefusal = Refusal<'ballot.vote-open' | 'ballot.nothing-ready'>;

/**
 * Puts the translations of the queue on the ballots: every contest that is translated whole into a language, and does not
 * stand there in these words already. Refuses once the vote is open, and where nothing is ready.
 */
export function translateBallots(
  { cycle }: Pick<ConfiguredCycle, 'cycle'>,
  known: BallotsKnown,
  env: Env,
): Result<readonly EntryIn<typeof ballotWordsKinds>[], BallotsRefusal> {
  if (known.openings.has(cycle.id)) return refuse('ballot.vote-open');
  const units = textsOf(cycle, known);
  const entries = cycle.languages.slice(1).flatMap((language) =>
    cycle.contests.flatMap((contest) => {
      const { made } = madeOf(cycle, contest, language, units, known);
      if (!made || isThere(cycle, contest, language, made, known)) return [];
      return entriesOf(cycle, contest, language, made, known, env);
    }),
  );
  return entries.length === 0 ? refuse('ballot.nothing-ready') : accept(entries);
}

function entriesOf(
  cycle: Cycle,
  contest: Contest,
  language: string,
  made: Made,
  { ballotWords }: BallotsKnown,
  env: Env,
): readonly EntryIn<typeof ballotWordsKinds>[] {
  const held = ballotWords.get(ballotWordsKey(cycle.id, contest.id, language, 1));
  const parts = partsOf(made.options);
  return parts.map((options, at) =>
    stamp(env, {
      kind: 'ballot.translated' as const,
      version: 1,
      subject: cycle.id,
      data: {
        cycle: cycle.id,
        contest: contest.id,
        language,
        edition: (held?.edition ?? 0) + 1,
        part: at + 1,
        of: parts.length,
        original: contestOriginal(contest),
        name: made.name,
        options: [...options],
      },
    }),
  );
}

function partsOf(options: Made['options']): readonly Made['options'][] {
  const parts: Made['options'][number][][] = [[]];
  let size = 0;
  for (const option of options) {
    const bytes = sizeOf(option) + 1;
    if (size + bytes > ROOM) {
      parts.push([]);
      size = 0;
    }
    size += bytes;
    parts.at(-1)?.push(option);
  }
  return parts;
}

/** Whether tablets show a contest in these words. */
function isThere(
  cycle: Cycle,
  contest: Contest,
  language: string,
  made: Made,
  { ballotWords }: BallotsKnown,
): boolean {
  const there = contestIn(contest, ballotWords, cycle.id, language);
  if (there?.name !== made.name) return false;
  const said = new Map(there.options.map((option) => [option.id, option]));
  return made.options.every(({ id, title, text }) => {
    const option = said.get(id);
    return option?.title === title && option.text === text;
  });
}

/** A contest in a language, where all of it is translated; and how many of its texts are not. */
function madeOf(
  cycle: Cycle,
  contest: Contest,
  language: string,
  units: ReadonlyMap<string, TextUnit>,
  known: BallotsKnown,
): { readonly made: Made | undefined; readonly lacking: number } {
  let lacking = 0;
  const first = cycle.languages[0] ?? 'sv';
  const into = (text: string, id: string): string => {
    if (text === '') return '';
    const unit = units.get(id) ?? units.get(unitId(textKey(first, text), 'words'));
    // The ballot says something else than the proposal does by now: its translation is of other words.
    const state = unit?.text === text ? unitState(unit, language, known) : undefined;
    if (state?.is === 'done') return state.text;
    lacking += 1;
    return '';
  };
  const name = into(contest.name, '');
  const options = contest.options.map(({ id, title, text }) => {
    const proposal = proposalOfOption(id);
    const at = (field: 'title' | 'text') => (proposal === undefined ? '' : unitId(proposal, field));
    return { id, title: into(title, at('title')), text: into(text, at('text')) };
  });
  return { made: lacking === 0 ? { name, options } : undefined, lacking };
}
