import type { Question } from '../../../domain/vote/question.ts';
import { hasVoice, type Voice } from '../../../i18n/voice.ts';
import type { SheetContest, SheetPlan } from '../../../paper/sheet.ts';
import {
  ballotFoot,
  ballotTitle,
  instruction,
  markingGuide,
  pageWords,
  rankLabel,
} from './words/ballot-words.ts';

/** A ballot style with its questions, as it is printed. */
export type PrintedStyle = {
  readonly id: string;
  readonly name: string;
  readonly questions: readonly Question[];
};

/** The round that the sheets are of. `areas` by their ids; `languages` in the cycle's order. */
export type PrintedRound = {
  readonly name: string;
  readonly municipality: string;
  readonly currency: string;
  readonly languages: readonly string[];
  readonly areas: ReadonlyMap<string, string>;
  readonly styles: readonly PrintedStyle[];
};

/** The languages of a round that sheets can be printed in; Swedish where there is none. */
export function spokenIn(round: PrintedRound): readonly string[] {
  const spoken = round.languages.filter(hasVoice);
  return spoken.length > 0 ? spoken : ['sv'];
}

/** The paper that sheets are printed on; `a5-pair` has two A5 sheets on an A4, to be cut. */
export type PaperChoice = 'a4' | 'a5' | 'a5-pair';

/** The plan of a style's sheet in the language of a voice: all it says, and where its code points. */
export function ballotPlan(
  round: PrintedRound,
  style: PrintedStyle,
  voice: Voice,
  { paper, large }: { readonly paper: PaperChoice; readonly large: boolean },
): SheetPlan {
  const [only, ...others] = style.questions;
  // A style of one contest has its name, and says it once.
  const name = others.length === 0 && only?.name === style.name ? '' : style.name;
  return {
    style: Math.max(
      0,
      round.styles.findIndex(({ id }) => id === style.id),
    ),
    language: Math.max(0, round.languages.indexOf(voice.tag)),
    paper: paper === 'a4' ? 'a4' : 'a5',
    large,
    direction: voice.dir,
    eyebrow: `${round.municipality} · ${round.name}`,
    title: ballotTitle(voice, name),
    guide: markingGuide(voice),
    foot: ballotFoot(voice),
    contests: style.questions.map((question) => sheetContest(round, question, voice)),
    words: pageWords(voice),
  };
}

function sheetContest(round: PrintedRound, question: Question, voice: Voice): SheetContest {
  const { method } = question;
  const boxes = method.kind === 'points' ? method.perOption : method.kind === 'ranking' ? method.ranks : 1;
  return {
    id: question.id,
    title: question.name,
    instruction: instruction(voice, question, round.currency),
    boxes,
    labels:
      method.kind === 'ranking' && boxes > 1
        ? Array.from({ length: boxes }, (_, at) => rankLabel(voice, at + 1))
        : undefined,
    addsUp: method.kind === 'knapsack',
    options: [...question.options]
      .sort((a, b) => a.number - b.number)
      .map(({ id, number, title, area, cost }) => ({
        id,
        number,
        title,
        area: area === undefined || area === question.area ? undefined : round.areas.get(area),
        cost: voice.money(cost, round.currency),
      })),
  };
}
